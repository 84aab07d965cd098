package org.fabcom.billing.invoices;

import org.fabcom.billing.Measure;
import org.fabcom.billing.Shares;
import org.fabcom.billing.vat.VatCategory;

/**
 * A line that is being written; its VAT is decided when the invoice is issued.
 *
 * @param partner for whom it is sold; empty for an own sale
 * @param commission cents of the price that the house keeps, VAT included; only on behalf
 * @param quantity in the small unit of the measure
 * @param discount basis points off the price
 * @param beneficiary who had it, when that is not the payer (S31)
 * @param explanation how the price came about, one sentence a line (S23)
 */
public record DraftLine(
        String label,
        Nature nature,
        VatCategory category,
        Sale sale,
        String partner,
        long commission,
        Measure measure,
        long quantity,
        long unitCents,
        int discount,
        String beneficiary,
        String explanation) {

    public DraftLine {
        if (quantity < 1 || unitCents < 0 || discount < 0 || discount > 10_000)
            throw new IllegalArgumentException("line");
        if (sale == Sale.ON_BEHALF && partner.isBlank()) throw new IllegalArgumentException("partner");
        if (commission < 0 || commission > 0 && sale != Sale.ON_BEHALF)
            throw new IllegalArgumentException("commission");
    }

    /** An own sale without anything particular. */
    public static DraftLine of(
            String label, Nature nature, VatCategory category, Measure measure, long quantity, long unitCents) {
        return new DraftLine(label, nature, category, Sale.OWN, "", 0, measure, quantity, unitCents, 0, "", "");
    }

    long full() {
        return measure.price(unitCents, quantity);
    }

    public long cents() {
        return full() - Shares.divided(full(), discount, 10_000);
    }
}
