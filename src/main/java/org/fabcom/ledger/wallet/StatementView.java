package org.fabcom.ledger.wallet;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.listing.ListingView;

/** A statement with its filters. */
public record StatementView(Acting.Wallet wallet, ListingView<MovementView> list, Form dates, String pdf) {

    /** True if something was asked for: then nothing found means that nothing matches. */
    public boolean filtered() {
        return !list.paging().address().but(List.of("pour", "page")).isEmpty();
    }

    /** The days that were asked for, as typed; empty if all. */
    public String days() {
        var from = dates.value("du");
        var to = dates.value("au");
        return from.isEmpty() && to.isEmpty() ? "" : from + " → " + to;
    }
}
