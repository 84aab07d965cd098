package org.fabcom.people.guessing;

import org.fabcom.people.guessing.Estimate.Made;
import org.jspecify.annotations.Nullable;

/** Finds words in a password: as typed, with signs for letters, backwards. */
record Spelling(Typed typed, @Nullable Stretch[][] parts) {

    private static final double TWICE = Math.log10(2);

    void mark(CommonPasswords words, OwnWords own) {
        for (var spelling : typed.spellings()) {
            var forth = new String(spelling);
            var back = new StringBuilder(forth).reverse().toString();
            int n = forth.length();
            for (int from = 0; from < n; from++)
                for (int to = from + 1; to <= n; to++) {
                    look(forth.substring(from, to), spelling, from, to, 0, words, own);
                    if (to - from > 2) look(back.substring(n - to, n - from), spelling, from, to, TWICE, words, own);
                }
        }
    }

    private void look(
            String word, char[] spelling, int from, int to, double turned, CommonPasswords words, OwnWords own) {
        var mine = own.rank(word);
        var rank = to - from <= words.longest() ? words.rank(word) : null;
        if (mine == null && rank == null) return;
        double more = turned + variations(spelling, from, to);
        if (mine != null) Stretch.keep(parts, from, to, Math.log10(mine) + more, Made.OWN_WORD);
        if (rank != null) Stretch.keep(parts, from, to, Math.log10(rank) + more, Made.COMMON_WORD);
    }

    /** In how many ways capitals and signs could have been put: twice for the usual ones, more where they are scattered. */
    private double variations(char[] spelling, int from, int to) {
        int capitals = 0;
        int signs = 0;
        boolean titled = true; // each word with its capital, as names are written
        for (int i = from; i < to; i++) {
            boolean capital = Character.isUpperCase(typed.exact()[i]);
            if (capital) capitals++;
            if (capital && i > from && Character.isLetter(typed.exact()[i - 1])) titled = false;
            if (spelling[i] != typed.bare()[i]) signs++;
        }
        return (titled && capitals > 0 ? TWICE : scattered(capitals, from, to)) + signs * TWICE;
    }

    private double scattered(int capitals, int from, int to) {
        int length = to - from;
        if (capitals == 0) return 0;
        boolean usual = capitals == length
                || capitals == 1
                        && (Character.isUpperCase(typed.exact()[from]) || Character.isUpperCase(typed.exact()[to - 1]));
        return usual ? TWICE : Binomial.log10(length, Math.min(capitals, length - capitals)) + TWICE;
    }
}
