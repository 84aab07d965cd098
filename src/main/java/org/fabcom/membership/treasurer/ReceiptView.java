package org.fabcom.membership.treasurer;

import org.fabcom.billing.invoices.Trader;

/** A receipt for dues that were paid; {@code back}: by which credit note they were given back, empty if they were not. */
public record ReceiptView(
        String number,
        Trader seller,
        String member,
        String call,
        String period,
        String amount,
        String day,
        String means,
        String back) {}
