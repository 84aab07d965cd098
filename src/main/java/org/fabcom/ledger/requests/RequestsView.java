package org.fabcom.ledger.requests;

import module java.base;
import org.fabcom.ledger.wallet.Acting;
import org.fabcom.web.list.Paging;

/** The requests of a wallet, asked by it or of it. */
public record RequestsView(Acting.Wallet wallet, List<Line> lines, Paging paging) {

    /** One request in words; {@code tone} is the kind of its chip. */
    public record Line(String url, String title, String line, String amount, String state, String tone) {}
}
