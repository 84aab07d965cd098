package org.fabcom.till.receipt;

import module java.base;
import org.jspecify.annotations.Nullable;

/**
 * A receipt.
 *
 * @param copy « duplicata 2 », or null for the first
 * @param concerns of which sale it is the refund; null for a sale
 * @param operator null: whoever served was erased since
 * @param guarantees a sentence for each length of guarantee
 * @param hash the first signs of the hash by which it is found in the journal
 */
public record ReceiptView(
        String path,
        String seller,
        String where,
        String title,
        @Nullable String copy,
        boolean training,
        @Nullable String concerns,
        @Nullable String copied,
        String at,
        @Nullable String operator,
        List<LineView> lines,
        String total,
        String totalName,
        List<PaidView> paid,
        List<TaxView> taxes,
        List<String> mentions,
        List<String> guarantees,
        String hash) {

    /** @param less what was taken off, with its reason; empty: nothing */
    public record LineView(String label, String less, String quantity, String price) {}

    public record PaidView(String means, String sum) {}

    public record TaxView(String rate, String net, String tax) {}
}
