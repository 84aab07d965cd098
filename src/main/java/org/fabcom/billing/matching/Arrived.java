package org.fabcom.billing.matching;

import module java.base;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.ledger.currencies.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What came by the safe in one currency at par with the euro, and pays nothing yet, beside an invoice.
 *
 * @param cents below zero: it paid this invoice, and was given back since
 * @param total the same with the other currencies of its transfer
 * @param client it came from whom the invoice names
 * @param noted a payment noted by hand that may be this one
 */
public record Arrived(
        UUID invoice,
        UUID transfer,
        Currency currency,
        long cents,
        long total,
        String payer,
        String subject,
        Instant at,
        LocalDate day,
        boolean client,
        @Nullable Noted noted) {

    /** A payment noted by hand, on the invoice of this number. */
    public record Noted(UUID payment, UUID invoice, String reference, LocalDate day) {}

    /** What came, and the invoice that it concerns. */
    public record Waiting(Arrived it, Invoice of) {

        /** Where a hand noted it; then of its sum before any other; to the account that paid, then to its name. */
        static final Comparator<Waiting> LIKELY = Comparator.comparing((Waiting one) -> !one.it.notedHere())
                .thenComparing(one -> !one.fits())
                .thenComparing(one -> one.of.buyer() == null)
                .thenComparing(one -> !one.it.client());

        /** It is just what is left to pay. */
        boolean fits() {
            return it.total() == of.remaining();
        }
    }

    public boolean back() {
        return cents < 0;
    }

    /** Who paid wrote its number. */
    public boolean names(Invoice it) {
        return subject.toUpperCase(Locale.ROOT).contains(it.reference());
    }

    /** A hand noted on this very invoice what may be it. */
    public boolean notedHere() {
        return noted != null && noted.invoice().equals(invoice);
    }
}
