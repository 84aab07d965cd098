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
    /** Long before the period, or not come yet. */
    DAY,
    /** Too few confirmed hours of the period, or its rule takes none. */
    HOURS,
    /** Nothing was paid by it. */
    UNPAID,
    /** It is owed, paid or closed: there is nothing to take back. */
    OPEN,
    /** It is being paid in parts: the agreement is undone first, or what was paid is given back. */
    PARTS,
    /** More parts than twelve, a first day that is past, or one that is farther than a year. */
    PLAN,
    /** As much would be given back as nothing, or more than was paid. */
    SHARE,
    /** Nothing is left of what came by the safe: counted elsewhere, given back, or not said to be another. */
    GONE,
    /** The safe did not give as much back: it brought less of it, or its owner has less. */
    SAFE,
    /** The same form with another sum: it noted one payment already. */
    FORM;

    /** The field of a form beside which it is said. */
    public String field() {
        return switch (this) {
            case DAY -> "jour";
            case SHARE -> "rendu";
            case SAFE -> "rendu-moyen";
            case FORM -> "partie";
            case PLAN -> "premier";
            default -> "montant";
        };
    }

    public String key() {
        return "membership.dues.refused." + name();
    }
}
