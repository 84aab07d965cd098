package org.fabcom.billing.invoices;

import module java.base;
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

    /** So begins where an invoice comes from that another room sold, was paid for and books: here it is a document only. */
    public static final String SOLD_ELSEWHERE = "vente de caisse ";

    /** Word for word; empty texts are not printed. */
    public record Terms(String penalty, String fee, String discount) {

        public static final Terms NONE = new Terms("", "", "");
    }

    /** What a credit note takes back. */
    public record Credited(String reference, @Nullable LocalDate day, String reason) {

        static final Credited NOTHING = new Credited("", null, "");
    }

    /** It was issued for what was paid already: it says no day to pay. */
    public boolean receipt() {
        return from != null || origin.startsWith(SOLD_ELSEWHERE);
    }

    public InvoiceContent {
        lines = List.copyOf(lines);
    }
}
