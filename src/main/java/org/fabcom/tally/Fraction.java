package org.fabcom.tally;

import module java.base;
import com.fasterxml.jackson.annotation.JsonValue;

/** An exact fraction in lowest terms, its denominator positive; in JSON a whole number, or text as « 181/3 ». */
record Fraction(BigInteger over, BigInteger under) implements Comparable<Fraction> {

    static final Fraction ZERO = of(0);

    Fraction {
        if (under.signum() == 0) throw new ArithmeticException("a fraction of nothing");
        var common = over.gcd(under).multiply(BigInteger.valueOf(under.signum()));
        over = over.divide(common);
        under = under.divide(common);
    }

    static Fraction of(long whole) {
        return of(whole, 1);
    }

    static Fraction of(long over, long under) {
        return new Fraction(BigInteger.valueOf(over), BigInteger.valueOf(under));
    }

    Fraction plus(Fraction other) {
        return new Fraction(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
    }

    Fraction times(Fraction other) {
        return new Fraction(over.multiply(other.over), under.multiply(other.under));
    }

    @Override
    public int compareTo(Fraction other) {
        return over.multiply(other.under).compareTo(other.over.multiply(under));
    }

    @JsonValue
    Object json() {
        return under.equals(BigInteger.ONE) ? over : toString();
    }

    @Override
    public String toString() {
        return under.equals(BigInteger.ONE) ? over.toString() : over + "/" + under;
    }
}
