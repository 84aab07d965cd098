package org.fabcom.till.sales;

import org.fabcom.flows.ExitClass;

/** How something leaves with a sale. */
public enum Way {
    SOLD,
    /** At the price that the customer chose. */
    FREE,
    GIFT,
    YOUNG,
    RECYCLING,
    CENTRE,
    OWN_USE,
    /** Money given beyond the price; nothing leaves. */
    ROUND_UP;

    /** What becomes of it in the account of matter: only what is used again is declared as reuse. */
    ExitClass.Fate fate() {
        return switch (this) {
            case RECYCLING -> ExitClass.Fate.RECYCLED;
            case CENTRE -> ExitClass.Fate.RESIDUAL;
            default -> ExitClass.Fate.REUSED;
        };
    }

    /** Leaves without a price. */
    public boolean given() {
        return this == GIFT || this == YOUNG || this == RECYCLING || this == CENTRE || this == OWN_USE;
    }
}
