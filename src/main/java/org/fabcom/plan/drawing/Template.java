package org.fabcom.plan.drawing;

import java.util.List;

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

    /** The same in each language. */
    public record Words(String fr, String en) {

        public String in(String language) {
            return language.equals("fr") ? fr : en;
        }
    }

    public Template {
        kinds = List.copyOf(kinds);
        pitfalls = List.copyOf(pitfalls);
    }
}
