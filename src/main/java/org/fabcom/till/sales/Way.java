package org.fabcom.till.sales;

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

    /** Leaves without a price. */
    public boolean given() {
        return this == GIFT || this == YOUNG || this == RECYCLING || this == CENTRE || this == OWN_USE;
    }
}
