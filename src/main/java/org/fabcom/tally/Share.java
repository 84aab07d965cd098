package org.fabcom.tally;

/**
 * The share of a base that a question needs: more than {@code num/den} of it, or at least that much.
 *
 * @param num from 0 to {@code den}
 * @param den at least 1
 * @param strict true: more than; false: at least
 */
record Share(long num, long den, boolean strict) {

    static final Share MORE_THAN_HALF = new Share(1, 2, true);

    boolean reached(Fraction votes, Fraction base) {
        int side = votes.compareTo(threshold(base));
        return strict ? side > 0 : side >= 0;
    }

    /** True if more than half is asked for: equal sides are then a tie, and nobody has lost. */
    boolean half() {
        return strict && 2 * num == den;
    }

    private Fraction threshold(Fraction base) {
        return base.times(Fraction.of(num, den));
    }
}
