package org.fabcom.billing.demo;

import module java.base;
import org.fabcom.billing.Measure;
import org.fabcom.billing.invoices.DraftLine;
import org.fabcom.billing.invoices.Nature;
import org.fabcom.billing.invoices.PaymentMeans;
import org.fabcom.billing.invoices.Sale;
import org.fabcom.billing.invoices.Trader;
import org.fabcom.billing.vat.VatCategory;
import org.jspecify.annotations.Nullable;

/**
 * A line of {@code demo/invoices.yml}; {@code day} counts days before the demonstration.
 *
 * @param pro the client is an organisation of this town
 * @param paid how it was paid, a week later; null: not yet
 * @param credited why its first line was taken back; null: it stands
 */
record InventedInvoice(
        int day,
        String of,
        String client,
        @Nullable String pro,
        @Nullable String user,
        boolean member,
        @Nullable PaymentMeans paid,
        @Nullable String credited,
        List<Sold> lines) {

    record Sold(
            String label,
            Nature nature,
            VatCategory vat,
            Measure in,
            long quantity,
            long cents,
            @Nullable String partner,
            long commission) {

        DraftLine line() {
            return new DraftLine(
                    label,
                    nature,
                    vat,
                    partner == null ? Sale.OWN : Sale.ON_BEHALF,
                    partner == null ? "" : partner,
                    commission,
                    in,
                    quantity,
                    cents,
                    0,
                    "",
                    "");
        }
    }

    Trader buyer() {
        return pro == null
                ? Trader.person(client, "", "", "", "")
                : new Trader(client, "Place de la Mairie", "99100", pro, "FR", "", "", "", true);
    }
}
