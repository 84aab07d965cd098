package org.fabcom.billing.invoices;

/** What a line is about; the books and the report of thresholds follow it. */
public enum Nature {
    GOODS,
    SERVICE,
    DUES,
    GIFT,
    /** To be given back: a debt, never income. */
    DEPOSIT;

    /** True for what counts in turnover. */
    public boolean turnover() {
        return this == GOODS || this == SERVICE;
    }

    /** True for what VAT does not know, whatever was chosen beside it. */
    public boolean outside() {
        return this == GIFT || this == DEPOSIT;
    }
}
