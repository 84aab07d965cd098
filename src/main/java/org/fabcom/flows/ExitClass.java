package org.fabcom.flows;

/** How things leave. */
public enum ExitClass {
    GIFT,
    /** To a partner under agreement. */
    PARTNER,
    RECYCLER,
    /** To the mixed skip of a recycling centre. */
    CENTRE,
    BIN,
    /** Told by the till. */
    SALE;

    /** What becomes of it in the account. */
    public enum Fate {
        RECEIVED,
        REUSED,
        RECYCLED,
        RESIDUAL
    }

    /** @param residual whether the waste is one that nobody takes up again; of an object that is thrown away: yes */
    Fate fate(boolean residual) {
        return switch (this) {
            case GIFT, PARTNER, SALE -> Fate.REUSED;
            case RECYCLER -> Fate.RECYCLED;
            case CENTRE, BIN -> residual ? Fate.RESIDUAL : Fate.RECYCLED;
        };
    }
}
