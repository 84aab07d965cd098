package org.fabcom.accounting.reports;

import module java.base;
import org.fabcom.accounting.Desk;
import org.fabcom.web.listing.ListingView;

/** The journal of a period. */
public record BookJournalView(Desk.Books books, String period, ListingView<Row> list, String cut) {

    public record Row(String url, String reference, String day, String text, boolean corrected, List<Side> sides) {}

    /** One line of an entry; the side it does not have is empty. */
    public record Side(String account, String label, String debit, String credit) {}
}
