package org.fabcom.ledger.batch;

import module java.base;
import org.fabcom.ledger.wallet.Acting;
import org.fabcom.web.list.Paging;

/**
 * A batch that was booked.
 *
 * @param source the name of its file, or how else it came
 * @param state whether some of it was given back
 */
public record BatchSheetView(
        Acting.Wallet wallet,
        String title,
        String day,
        String direction,
        String by,
        String at,
        String source,
        String count,
        String total,
        String state,
        List<Line> lines,
        String csv,
        Paging paging) {

    /** One of its payments, with the page of it. */
    public record Line(String number, String name, String amount, String subject, String state, String url) {}
}
