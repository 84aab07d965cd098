package org.fabcom.governance.budget;

/** In what kind of thing a line counts. Nothing here knows how to turn one into another. */
enum BudgetUnit {
    /** Cents. */
    EURO,
    /** Minutes; typed in hours. */
    TIME,
    /** The smallest unit of a currency of the community. */
    CURRENCY,
    /** Whole pieces of something that the line names. */
    THING
}
