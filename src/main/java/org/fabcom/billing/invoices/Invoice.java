package org.fabcom.billing.invoices;

import module java.base;
import org.fabcom.billing.vat.VatTotals;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * An issued invoice or credit note, never changed (S27): it is corrected by a credit note.
 *
 * @param reference series, year and number: « F-2026-00012 »
 * @param credits the invoice that a credit note takes back
 * @param gross in cents; positive on a credit note too
 * @param credited what credit notes took back of it
 * @param paid what was paid on it, less what was given back
 * @param cancelledBy the credit notes that took it back whole; empty: none did
 */
public record Invoice(
        UUID id,
        PartyId organisation,
        Kind kind,
        String reference,
        @Nullable UUID credits,
        LocalDate day,
        LocalDate due,
        @Nullable PartyId buyer,
        long net,
        long tax,
        InvoiceContent content,
        long credited,
        long paid,
        String cancelledBy,
        PartyId by,
        Instant at) {

    /** The code is that of UNTDID 1001. */
    public enum Kind {
        INVOICE("380", "F"),
        CREDIT("381", "A");

        private final String code;
        private final String series;

        Kind(String code, String series) {
            this.code = code;
            this.series = series;
        }

        public String code() {
            return code;
        }

        String series() {
            return series;
        }
    }

    /** Where an invoice stands on a day. */
    public enum Standing {
        OPEN,
        LATE,
        PAID,
        CREDITED;

        /** How a chip of it looks. */
        public String chip() {
            return switch (this) {
                case PAID -> "good";
                case LATE -> "bad";
                case OPEN -> "info";
                case CREDITED -> "neutral";
            };
        }
    }

    public long gross() {
        return net + tax;
    }

    /** Still to be paid; below zero, to be given back. */
    public long remaining() {
        return kind == Kind.CREDIT ? 0 : gross() - credited - paid;
    }

    public List<VatTotals.Part> parts() {
        return InvoiceLine.parts(content.lines());
    }

    public String url() {
        return url(organisation) + "/" + id;
    }

    public static String url(PartyId organisation) {
        return "/structures/" + organisation + "/factures";
    }

    public Standing on(LocalDate day) {
        if (kind == Kind.CREDIT || gross() == credited && gross() > 0) return Standing.CREDITED;
        if (remaining() <= 0) return Standing.PAID;
        return due.isBefore(day) ? Standing.LATE : Standing.OPEN;
    }
}
