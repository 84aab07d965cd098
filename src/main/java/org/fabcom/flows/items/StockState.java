package org.fabcom.flows.items;

import module java.base;

/** Where an object stands between the intake and whoever takes it. */
public enum StockState {
    /** In the workshop, not looked at yet. */
    WAITING,
    /** In the workshop, diagnosed. */
    REPAIR,
    SALE,
    SOLD,
    GIVEN,
    /** To a recycler, the recycling centre or the bin. */
    RECYCLED,
    /** Taken apart: what is left of it is weighed when it leaves. */
    PARTS,
    /** Lent, and never brought back: it left without a weighing. */
    MISSING;

    public static final List<StockState> IN_WORKSHOP = List.of(WAITING, REPAIR);

    public boolean gone() {
        return this == SOLD || this == GIVEN || this == RECYCLED || this == PARTS || this == MISSING;
    }
}
