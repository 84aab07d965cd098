package org.fabcom.diagnosis.grounds;

import module java.base;

/** Why a line says what it says: a sentence and what fills its gaps. */
public record Reason(Why why, List<Object> args) {

    public Reason {
        args = List.copyOf(args);
    }

    public static Reason of(Why why, Object... args) {
        return new Reason(why, List.of(args));
    }

    /** Cents of euro. */
    public record Euros(long cents) {}

    /** A share of each payment: hundredths of a percent, and hundredths of a currency on top. */
    public record Share(long percent, long fixed, String currency) {}

    /** ISO 3166 alpha-2. */
    public record Country(String code) {}

    /** A word of the bundles: the rest of its key after {@code diagnosis.}. */
    public record Word(String key) {}
}
