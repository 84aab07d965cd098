package org.fabcom.membership.dues;

/** Why nothing was called or settled. The sentence is the message {@link #key}. */
public enum DuesRefusal {
    /** A call of other days covers some of this period. */
    OVERLAP,
    /** Nobody would be called: no rule holds on the first day, or there is no member. */
    NOBODY,
    /** It was settled or dropped before. */
    SETTLED,
    /** It is none of the amounts of its rule. */
    AMOUNT,
    /** Before the call, or not come yet. */
    DAY,
    /** Too few confirmed hours of the period, or its rule takes none. */
    HOURS,
    /** Nothing was paid by it. */
    UNPAID,
    /** As much would be given back as nothing, or more than was paid. */
    SHARE;

    public String key() {
        return "membership.dues.refused." + name();
    }
}
