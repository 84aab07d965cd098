package org.fabcom.accounting.reports;

import module java.base;
import org.fabcom.accounting.Desk;

/** The trial balance of a period, with its totals. */
public record BookBalanceView(
        Desk.Books books, String period, List<Row> rows, String debit, String credit, String owing, String owed) {

    /** One account; the side on which it does not stand is empty. */
    public record Row(
            String url, String account, String label, String debit, String credit, String owing, String owed) {}
}
