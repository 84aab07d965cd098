package org.fabcom.till.counter;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;

/**
 * A sale, what came back of it, and what can still come back.
 *
 * @param refunded that it was given back, in part or whole; empty: it was not
 * @param mayAct whoever looks stands at the till: prints and sends receipts
 * @param cheque paid by cheque, in part at least: it may not be cashed yet
 * @param refundable whoever looks may give back, and something is left
 * @param invoice the one that was drawn from it, or where one draws it; null: neither
 * @param receipt the address of its receipt, for paper and for a code
 */
public record SoldView(
        String path,
        String title,
        String said,
        boolean training,
        List<LineView> lines,
        String total,
        String refunded,
        List<PaidView> paid,
        List<RefundView> refunds,
        boolean mayAct,
        boolean cheque,
        boolean refundable,
        List<OptionView> means,
        boolean guaranteed,
        @Nullable LinkView invoice,
        String receipt,
        org.fabcom.web.print.Qr.Code code,
        String token,
        Form form) {

    /** @param most what is left to give back, in pieces or by weight */
    public record LineView(
            int n,
            String label,
            String less,
            String quantity,
            String price,
            int left,
            String most,
            String worth,
            String tax) {}

    public record PaidView(String means, String sum) {}

    public record RefundView(String url, String said) {}
}
