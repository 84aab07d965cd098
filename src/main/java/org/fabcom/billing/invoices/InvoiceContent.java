package org.fabcom.billing.invoices;

import java.time.LocalDate;
import java.util.List;
import org.fabcom.billing.vat.VatTotals.Prices;
import org.jspecify.annotations.Nullable;

/**
 * All that an issued document says, as it was then.
 *
 * @param terms penalty, recovery fee and discount, for professionals (S30); empty otherwise
 * @param credited the invoice that is taken back, and why; empty on an invoice
 * @param from first day of the period whose last one is {@code supplied}; null: it is of one day
 */
public record InvoiceContent(
        Trader seller,
        String iban,
        Trader buyer,
        String user,
        Prices prices,
        LocalDate supplied,
        List<InvoiceLine> lines,
        Terms terms,
        String note,
        String footer,
        String origin,
        Credited credited,
        @Nullable LocalDate from) {

    /** Of one day. */
    public InvoiceContent(
            Trader seller,
            String iban,
            Trader buyer,
            String user,
            Prices prices,
            LocalDate supplied,
            List<InvoiceLine> lines,
            Terms terms,
            String note,
            String footer,
            String origin,
            Credited credited) {
        this(seller, iban, buyer, user, prices, supplied, lines, terms, note, footer, origin, credited, null);
    }

    /** Word for word; empty texts are not printed. */
    public record Terms(String penalty, String fee, String discount) {

        public static final Terms NONE = new Terms("", "", "");
    }

    /** What a credit note takes back. */
    public record Credited(String reference, @Nullable LocalDate day, String reason) {

        static final Credited NOTHING = new Credited("", null, "");
    }

    public InvoiceContent {
        lines = List.copyOf(lines);
    }
}
