package org.fabcom.billing;

import module java.base;

/** An amount in the smallest unit, spread over parts that add up to it exactly. A negative amount is the mirror of the positive one. */
public final class Shares {

    private Shares() {}

    /** Equal parts; the last takes what does not divide: 10.00 in three is 3.33, 3.33, 3.34. */
    static long[] equal(long amount, int parts) {
        if (parts < 1) throw new IllegalArgumentException("parts");
        var shares = new long[parts];
        Arrays.fill(shares, amount / parts);
        shares[parts - 1] += amount % parts;
        return shares;
    }

    /**
     * Parts in the ratio of the weights, each within one unit of its exact share: what is rounded away of one goes into the next. A weight
     * of zero gets nothing; when all are zero, equal parts.
     */
    public static long[] weighted(long amount, long... weights) {
        if (weights.length == 0 || Arrays.stream(weights).anyMatch(it -> it < 0))
            throw new IllegalArgumentException("weights");
        long all = Arrays.stream(weights).reduce(0, Math::addExact);
        if (all == 0) return equal(amount, weights.length);
        var shares = new long[weights.length];
        long before = 0;
        long weight = 0;
        for (int i = 0; i < weights.length; i++) {
            weight += weights[i];
            long until = divided(amount, weight, all);
            shares[i] = until - before;
            before = until;
        }
        return shares;
    }

    /** {@code amount × times / by}, exact, then rounded half away from zero: the one rounding of the house’s prices. */
    public static long divided(long amount, long times, long by) {
        return BigDecimal.valueOf(amount)
                .multiply(BigDecimal.valueOf(times))
                .divide(BigDecimal.valueOf(by), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
