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
        String pdf) {}
