package org.fabcom.accounting.reports;

import module java.base;
import org.fabcom.accounting.Desk;
import org.fabcom.web.LinkView;
import org.fabcom.web.list.Paging;
import org.fabcom.web.look.OptionView;

/**
 * One account of the general ledger.
 *
 * @param cut says that the file of all accounts does not hold all lines, empty if it does; {@code csvOfAccount} is the way out
 */
public record BookLedgerView(
        Desk.Books books,
        String period,
        String account,
        String title,
        List<OptionView> accounts,
        List<Row> rows,
        Paging paging,
        List<LinkView> files,
        String cut,
        String csvOfAccount) {

    public record Row(
            String url, String reference, String day, String text, String debit, String credit, String standing) {}
}
