package org.fabcom.billing.books;

import org.fabcom.billing.invoices.InvoiceLine;
import org.fabcom.billing.invoices.Nature;
import org.fabcom.billing.invoices.PaymentMeans;
import org.fabcom.billing.vat.VatCategory;

/** What has an account in the books, with the one of the chart of associations that is proposed. */
public enum Booked {
    CLIENT("411"),
    /** What is owed to partners for whom one sells. */
    PARTNER("467"),
    VAT("44571"),
    COMMISSION("706"),
    GOODS("707"),
    SERVICE("706"),
    /** That give a right to more than a vote. */
    DUES("7562"),
    DUES_ALONE("7561"),
    GIFT("7541"),
    DEPOSIT("165"),
    CASH("530"),
    /** What the drawer lacked when it was counted, and what was too much. */
    CASH_SHORT("658"),
    CASH_OVER("758"),
    /** Cash put into a drawer or taken out without a sale: on its way to or from the bank or the safe. */
    MOVED("580"),
    CHEQUE("5112"),
    CARD("5115"),
    TRANSFER("512"),
    LOCAL("467"),
    OTHER("467");

    private final String preset;

    Booked(String preset) {
        this.preset = preset;
    }

    public String preset() {
        return preset;
    }

    /** Dues outside VAT give no counterpart. */
    static Booked of(InvoiceLine it) {
        boolean alone = it.nature() == Nature.DUES && it.vat().category() == VatCategory.OUTSIDE;
        return alone ? DUES_ALONE : valueOf(it.nature().name());
    }

    static Booked of(PaymentMeans means) {
        return valueOf(means.name());
    }
}
