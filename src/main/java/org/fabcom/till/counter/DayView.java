package org.fabcom.till.counter;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;

/**
 * The session that goes on: what was sold, what was moved, lists for the bank.
 *
 * @param cheques to take to the bank
 * @param kept cheques of deposit
 * @param drawer what should be in it
 * @param closed none goes on
 */
public record DayView(
        String path,
        String name,
        List<SaleView> sales,
        List<PairView> totals,
        List<LinkView> cheques,
        List<String> kept,
        List<SlipView> cards,
        String total,
        String opening,
        String drawer,
        List<MovesView> moves,
        boolean closed,
        boolean mayMove,
        String token,
        Form form) {

    public record SaleView(String url, String number, String at, String what, String sum, boolean refund) {}

    /** What came in or went out without a sale, each kind by itself. */
    public record MovesView(String title, List<MoveView> all) {}

    /** {@code url}: of its invoice; empty: of none. */
    public record MoveView(String url, String why, String at, String by, String sum) {}

    public record PairView(String label, String count, String sum) {}

    public record SlipView(String url, String number, String sum) {}
}
