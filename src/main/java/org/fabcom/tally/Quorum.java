package org.fabcom.tally;

import module java.base;

/**
 * How many must be there, or represented: the share of the registered rounded up; who abstains is there.
 *
 * @param num from 0 to {@code den}
 * @param den at least 1
 */
record Quorum(long num, long den, long present) {

    long need(long registered) {
        var parts = BigInteger.valueOf(registered)
                .multiply(BigInteger.valueOf(num))
                .divideAndRemainder(BigInteger.valueOf(den));
        return parts[0].longValueExact() + parts[1].signum();
    }
}
