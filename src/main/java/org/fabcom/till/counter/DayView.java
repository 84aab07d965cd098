package org.fabcom.till.counter;

import java.util.List;
import org.fabcom.web.Form;

/**
 * The session that goes on: what was sold, what was moved, lists for the bank.
 *
 * @param closed none goes on
 */
public record DayView(
        String path,
        String name,
        List<SaleView> sales,
        List<PairView> totals,
        List<SlipView> cheques,
        List<SlipView> cards,
        String total,
        String opening,
        List<MoveView> moves,
        List<MoveView> deposits,
        boolean closed,
        boolean mayMove,
        String token,
        Form form) {

    public record SaleView(String url, String number, String at, String what, String sum, boolean refund) {}

    /** What came in or went out without a sale. */
    public record MoveView(String why, String at, String by, String sum) {}

    public record PairView(String label, String count, String sum) {}

    public record SlipView(String url, String number, String note, String sum) {}
}
