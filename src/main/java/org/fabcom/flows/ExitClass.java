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
    /** Sold at the till. */
    SALE,
    /** Left by the till without a price: a gift, what the house uses, what its keeper recycles or throws away. */
    GIVEN;

    /** Told by the till, with the line of a sale. */
    public boolean told() {
        return this == SALE || this == GIVEN;
    }

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
            case GIFT, PARTNER, SALE, GIVEN -> Fate.REUSED;
            case RECYCLER -> Fate.RECYCLED;
            case CENTRE, BIN -> residual ? Fate.RESIDUAL : Fate.RECYCLED;
        };
    }
}
