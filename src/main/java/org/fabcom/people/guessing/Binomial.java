package org.fabcom.people.guessing;

/** Decimal logarithms of factorials and of ways to choose, for the few figures that occur here. */
final class Binomial {

    private static final double[] FACTORIALS = factorials(2 * Typed.MOST);

    private Binomial() {}

    static double factorial(int n) {
        return FACTORIALS[n];
    }

    /** Of the ways to choose {@code k} among {@code n}. */
    static double log10(int n, int k) {
        return k < 0 || k > n ? 0 : FACTORIALS[n] - FACTORIALS[k] - FACTORIALS[n - k];
    }

    private static double[] factorials(int most) {
        var logs = new double[most + 1];
        for (int i = 2; i <= most; i++) logs[i] = logs[i - 1] + Math.log10(i);
        return logs;
    }
}
