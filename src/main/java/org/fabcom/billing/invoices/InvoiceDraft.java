package org.fabcom.billing.invoices;

import module java.base;
import org.fabcom.billing.vat.VatTotals.Prices;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * What shall be invoiced.
 *
 * @param buyer who pays
 * @param party the buyer, when they are known here
 * @param user the person named beside an organisation (S31)
 * @param member the buyer is a member of who sells: it decides the VAT (S28)
 * @param supplied when it was delivered or done; null: on the day of the invoice
 * @param origin what it comes from, as its room writes it; empty when written by hand
 * @param audience the group of buyers that price rules name for whom it is; empty: anybody
 */
public record InvoiceDraft(
        Trader buyer,
        @Nullable PartyId party,
        String user,
        boolean member,
        Prices prices,
        @Nullable LocalDate supplied,
        List<DraftLine> lines,
        String note,
        String origin,
        String audience) {

    /** A draft that was kept before drafts said it is for anybody. */
    public InvoiceDraft {
        lines = List.copyOf(lines);
        audience = Objects.requireNonNullElse(audience, "");
    }

    /** For this party of the instance, or nobody here. */
    public InvoiceDraft to(@Nullable PartyId account) {
        return new InvoiceDraft(buyer, account, user, member, prices, supplied, lines, note, origin, audience);
    }

    /** For anybody. */
    public InvoiceDraft(
            Trader buyer,
            @Nullable PartyId party,
            String user,
            boolean member,
            Prices prices,
            @Nullable LocalDate supplied,
            List<DraftLine> lines,
            String note,
            String origin) {
        this(buyer, party, user, member, prices, supplied, lines, note, origin, "");
    }
}
