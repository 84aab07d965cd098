package org.fabcom.people.guessing;

import module java.base;

/**
 * The first characters of a password, bare of case and accents, and the fixed number of ways in which signs are read as
 * letters: combinations are not tried, whose number a password can be chosen to blow up.
 */
record Typed(int[] exact, char[] bare, char[][] spellings) {

    /** What comes after can only make it harder. */
    static final int MOST = 60;

    private static final String SIGNS = "4@8({[<3€690!$5+%2";
    private static final String LETTERS = "aabcccceeggoisstxz";

    /** These stand for two letters each. */
    private static final String DOUBTFUL = "1|7";

    private static final String[] READINGS = {"iit", "llt", "iil", "lll"};

    static Typed of(String password) {
        int[] exact = password.codePoints().limit(MOST).toArray();
        var bare = new char[exact.length];
        for (int i = 0; i < exact.length; i++) bare[i] = bare(exact[i]);
        var spellings = new char[READINGS.length + 1][];
        spellings[0] = bare;
        for (int i = 0; i < READINGS.length; i++) spellings[i + 1] = spelt(bare, READINGS[i]);
        return new Typed(exact, bare, spellings);
    }

    int length() {
        return bare.length;
    }

    /** True if both stretches are of the same characters. */
    boolean same(int from, int other, int length) {
        if (other + length > bare.length) return false;
        for (int i = 0; i < length; i++) if (bare[from + i] != bare[other + i]) return false;
        return true;
    }

    static char bare(int code) {
        var open = Normalizer.normalize(Character.toString(code), Normalizer.Form.NFKD);
        char first = open.charAt(0);
        return Character.isHighSurrogate(first) && open.length() > 1 ? open.charAt(1) : Character.toLowerCase(first);
    }

    private static char[] spelt(char[] bare, String reading) {
        var spelt = bare.clone();
        for (int i = 0; i < spelt.length; i++) {
            int sign = SIGNS.indexOf(spelt[i]);
            int doubtful = DOUBTFUL.indexOf(spelt[i]);
            if (sign >= 0) spelt[i] = LETTERS.charAt(sign);
            if (doubtful >= 0) spelt[i] = reading.charAt(doubtful);
        }
        return spelt;
    }
}
