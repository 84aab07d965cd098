package org.fabcom.billing.vat;

/** Where an organisation stands with VAT on a day. Unknown until it says so: nothing is presumed. */
public enum VatRegime {
    /** Not a taxable person: a disinterested association, most often. */
    NOT_SUBJECT,
    /** Taxable, and let off (franchise en base). */
    FRANCHISE,
    /** Charges VAT on what is not exempt. */
    PAYER
}
