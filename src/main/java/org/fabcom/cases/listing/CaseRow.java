package org.fabcom.cases.listing;

import module java.base;
import org.fabcom.cases.CaseId;
import org.fabcom.cases.CaseState;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.Trade;
import org.fabcom.web.listing.Listing;
import org.jspecify.annotations.Nullable;

/**
 * A case in a list.
 *
 * @param mediator name of who accompanies, empty if nobody does yet
 * @param next the next day on which something is expected: a meeting that is planned, an open follow-up, a tool of the plan whose double running or pause ends or whose account may be closed, or the day the coordinator set, until it has come and, as long as nothing has begun, after it too
 * @param remarks remarks of the organisation that wait for an answer
 */
public record CaseRow(
        CaseId id,
        PartyId party,
        String organisation,
        String commune,
        Trade trade,
        CaseState state,
        String mediator,
        Instant openedAt,
        Instant heardAt,
        @Nullable LocalDate next,
        int remarks,
        String need) {

    /** As programs read it. */
    public static final Listing<CaseRow> COLUMNS = Listing.<CaseRow>of("accompagnements", "cases.column.")
            .text("organisation", CaseRow::organisation)
            .choice("trade", Trade.class, CaseRow::trade, "people.trade.")
            .text("commune", CaseRow::commune)
            .choice("state", CaseState.class, CaseRow::state, "cases.case.state.")
            .text("mediator", CaseRow::mediator)
            .time("opened", CaseRow::openedAt)
            .time("heard", CaseRow::heardAt)
            .day("next", CaseRow::next)
            .number("remarks", CaseRow::remarks)
            .text("need", CaseRow::need)
            .at(CaseRow::url);

    public String url() {
        return id.url();
    }
}
