package org.fabcom.billing.invoices;

/** For whom a line is sold (S32). */
public enum Sale {
    OWN,
    /** In the name and on behalf of a partner: the price is theirs, only the commission is income. */
    ON_BEHALF,
    /** The commission itself, billed to a partner. */
    COMMISSION
}
