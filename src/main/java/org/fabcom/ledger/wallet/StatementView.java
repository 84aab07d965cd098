package org.fabcom.ledger.wallet;

import java.util.List;
import org.fabcom.web.Form;
import org.fabcom.web.list.FacetView;
import org.fabcom.web.list.Paging;

/** A statement with its filters. */
public record StatementView(
        Acting.Wallet wallet,
        List<MovementView> lines,
        Paging paging,
        List<FacetView> facets,
        Form dates,
        String csv,
        String pdf) {

    /** True if something was asked for: then nothing found means that nothing matches. */
    public boolean filtered() {
        return !paging.address().but(List.of("pour", "page")).isEmpty();
    }

    /** The days that were asked for, as typed; empty if all. */
    public String days() {
        var from = dates.value("du");
        var to = dates.value("au");
        return from.isEmpty() && to.isEmpty() ? "" : from + " → " + to;
    }
}
