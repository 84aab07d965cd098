package org.fabcom.ledger.paying;

import module java.base;
import org.fabcom.ledger.wallet.Acting;

/** The first of the two screens: whom. */
public record ChooseView(
        Acting.Wallet wallet, boolean asking, String query, List<Row> rows, boolean recent, boolean more, String with) {

    /** Somebody to choose. */
    public record Row(String url, String name, String line) {}
}
