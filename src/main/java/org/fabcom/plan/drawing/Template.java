package org.fabcom.plan.drawing;

import module java.base;

/**
 * How one leaves the tools of a family: its place in the order of precedence, what is counted, the days of double running
 * that are proposed, what usually goes wrong. Its sentences are ours and claim no source.
 */
public record Template(
        String id,
        int rank,
        boolean history,
        boolean domain,
        boolean closing,
        int days,
        List<String> kinds,
        List<Words> pitfalls) {

    /** The same in each language; where the words are about one tool, they end with a place for its name. */
    public record Words(String fr, String en) {

        private static final String PLACE = "%s";

        public String in(String language) {
            return language.equals("fr") ? fr : en;
        }

        /** With the name of what it is about in its place. */
        public String about(String language, String what) {
            return in(language).replace(PLACE, what);
        }

        /** What it is about, as {@link #about} wrote it. */
        String what(String language, String written) {
            var words = in(language);
            int at = words.indexOf(PLACE);
            return at >= 0 && written.startsWith(words.substring(0, at)) ? written.substring(at) : written;
        }
    }

    public Template {
        kinds = List.copyOf(kinds);
        pitfalls = List.copyOf(pitfalls);
    }
}
