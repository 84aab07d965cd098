package org.fabcom.diagnosis;

import org.jspecify.annotations.Nullable;

/**
 * A tool as those who use it describe it. What they did not say is null. Amounts are cents of euro a year, time is minutes
 * a month; {@code dependants} counts what hangs on it (printed addresses, QR codes, other tools that sign in with it).
 */
public record Tool(
        String asked,
        @Nullable Integer seats,
        @Nullable Owner owner,
        @Nullable String plan,
        @Nullable Long paidCents,
        @Nullable Integer minutesMonth,
        @Nullable Integer payments,
        @Nullable Long averageCents,
        @Nullable Payer payer,
        @Nullable Integer dependants) {

    /** Most that a tool’s name may measure. */
    public static final int LONGEST = 80;

    /** To whom the account belongs. Unknown is an answer: nobody knows any more. */
    public enum Owner {
        ENTITY,
        PERSON,
        FORMER,
        UNKNOWN
    }

    /** Who pays: nobody because it is gratis, the structure, a person out of their own pocket, or nobody knows. */
    public enum Payer {
        NOBODY,
        ENTITY,
        PERSON,
        UNKNOWN
    }

    public Tool {
        if (asked.isBlank() || asked.length() > LONGEST) throw new IllegalArgumentException("asked");
        notNegative("seats", seats);
        notNegative("paidCents", paidCents);
        notNegative("minutesMonth", minutesMonth);
        notNegative("payments", payments);
        notNegative("averageCents", averageCents);
        notNegative("dependants", dependants);
    }

    /** A tool of which only the name is said. */
    static Tool named(String asked) {
        return new Tool(asked, null, null, null, null, null, null, null, null, null);
    }

    /** True if enough is said for the sheet to be of use: how many people, whose account if it has one, who pays. */
    public boolean described(boolean account) {
        return seats != null && (owner != null || !account) && (payer != null || paidCents != null);
    }

    boolean pays() {
        return paidCents != null && paidCents > 0;
    }

    /** Minutes a year, as declared. */
    public @Nullable Long minutesYear() {
        return minutesMonth == null ? null : minutesMonth * 12L;
    }

    private static void notNegative(String what, @Nullable Number number) {
        if (number != null && number.longValue() < 0) throw new IllegalArgumentException(what);
    }
}
