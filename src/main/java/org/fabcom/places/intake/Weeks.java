package org.fabcom.places.intake;

import module java.base;

/**
 * Words that say that something does not happen each week: odd or even weeks, every other one, once a month. Hours beside them
 * are never those of a week, wherever in the row the words stand.
 */
final class Weeks {

    private static final String DAY = "(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|matin|apr[èe]s-midi)s?";
    private static final String NTH =
            "(?:1er|premier|[2-5]\\s*(?:[èe]me|e|nd)|deuxi[èe]me|second|troisi[èe]me|quatri[èe]me|dernier)s?";
    private static final Pattern OTHER = Pattern.compile("(?iu)\\bsem(?:aines?|\\.)?\\s+(?:im)?paires?\\b"
            + "|\\b(?:un|une|1)\\s+(?:semaine|" + DAY + ")\\s+sur\\s+(?:deux|trois|quatre|[2-4])\\b"
            + "|\\b" + DAY + "\\s+sur\\s+(?:deux|2)\\b"
            + "|\\btou(?:s|te)s?\\s+les\\s+(?:quinze|15|deux|2|trois|3)\\s+(?:jours|semaines|" + DAY + ")"
            + "|\\bquinzaines?\\b|\\bbimensuel|\\bsemaines?\\s+[AB]\\b|\\bsemaines?\\s+altern"
            + "|\\b" + NTH + "(?:\\s*(?:et|,|/)\\s*(?:les?\\s+)?" + NTH + ")*+\\s+" + DAY
            + "\\s+(?:du|de\\s+chaque|de\\s+ce|par)\\s+mois\\b|\\bune\\s+fois\\s+par\\s+mois\\b");
    private static final int BEFORE = 60;

    private Weeks() {}

    /** The words, with some of what stands before them; empty if nothing says so. */
    static Optional<String> other(String text) {
        var found = OTHER.matcher(text);
        if (!found.find()) return Optional.empty();
        int most = Math.max(0, found.start() - BEFORE);
        int from = found.start();
        int at = from;
        while (at > most && ".;:!?\n|".indexOf(text.charAt(at - 1)) < 0) if (text.charAt(--at) == ' ') from = at;
        if (at == 0) from = 0;
        boolean closes = found.end() < text.length() && text.charAt(found.end()) == ')';
        return Optional.of(text.substring(from, found.end() + (closes ? 1 : 0)).strip());
    }
}
