package org.fabcom.billing.invoices;

import module java.base;
import org.fabcom.billing.Measure;
import org.fabcom.billing.Shares;
import org.fabcom.billing.vat.VatDecision;
import org.fabcom.billing.vat.VatTotals;
import org.fabcom.billing.vat.VatTotals.Priced;
import org.fabcom.billing.vat.VatTotals.Prices;

/**
 * A line as it was issued. {@code net} and {@code tax} of all lines add up to those of the invoice, rate by rate.
 *
 * @param position from 1, the same on a credit note
 * @param member whether a member bought it
 * @param commissionTax the VAT in the commission
 */
public record InvoiceLine(
        int position,
        String label,
        Nature nature,
        Sale sale,
        String partner,
        long commission,
        long commissionTax,
        Measure measure,
        long quantity,
        long unitCents,
        int discount,
        long cents,
        String beneficiary,
        boolean member,
        String explanation,
        VatDecision vat,
        long net,
        long tax) {

    public long gross() {
        return net + tax;
    }

    /** What is owed to the partner. */
    public long partnerShare() {
        return sale == Sale.ON_BEHALF ? gross() - commission : 0;
    }

    InvoiceLine priced(long net, long tax) {
        return new InvoiceLine(
                position,
                label,
                nature,
                sale,
                partner,
                commission,
                commissionTax,
                measure,
                quantity,
                unitCents,
                discount,
                cents,
                beneficiary,
                member,
                explanation,
                vat,
                net,
                tax);
    }

    /** With what each bears of the totals of its rate, exact to the cent. */
    static List<InvoiceLine> spread(List<InvoiceLine> lines, Prices prices) {
        var totals = VatTotals.of(
                lines.stream().map(it -> new Priced(it.vat(), it.cents())).toList(), prices);
        var spread = new ArrayList<>(lines);
        for (var part : totals.parts()) spread(spread, part, prices);
        return List.copyOf(spread);
    }

    private static void spread(List<InvoiceLine> lines, VatTotals.Part part, Prices prices) {
        var mine = lines.stream().filter(it -> it.vat().equals(part.vat())).toList();
        var taxes = Shares.weighted(
                part.tax(), mine.stream().mapToLong(InvoiceLine::cents).toArray());
        for (int i = 0; i < taxes.length; i++) {
            var it = mine.get(i);
            long net = prices == Prices.INCLUDING ? it.cents() - taxes[i] : it.cents();
            lines.set(lines.indexOf(it), it.priced(net, taxes[i]));
        }
    }

    /** What lines add up to, decision by decision, in their order. */
    public static List<VatTotals.Part> parts(List<InvoiceLine> lines) {
        Map<VatDecision, VatTotals.Part> parts = new LinkedHashMap<>();
        for (var it : lines)
            parts.merge(
                    it.vat(),
                    new VatTotals.Part(it.vat(), it.net(), it.tax()),
                    (a, b) -> new VatTotals.Part(a.vat(), a.net() + b.net(), a.tax() + b.tax()));
        return List.copyOf(parts.values());
    }
}
