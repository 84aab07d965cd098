package org.fabcom.cases.coordination;

import org.fabcom.cases.CaseState;
import org.fabcom.cases.listing.CaseFilter;
import org.fabcom.cases.listing.CaseListing;
import org.fabcom.web.Page;
import org.fabcom.web.access.RoomStakes;
import org.springframework.stereotype.Component;

/** How many requests wait and how many organisations are accompanied. */
@Component
record OpenCases(CaseListing listing) implements RoomStakes {

    @Override
    public String room() {
        return "accompaniment";
    }

    @Override
    public String now(Page page) {
        long waiting = listing.count(CaseFilter.all().in(CaseState.QUEUE));
        long accompanied = listing.count(CaseFilter.all().in(CaseState.ACCOMPANIED));
        return waiting + accompanied == 0 ? "" : page.t("cases.stakes", waiting, accompanied);
    }
}
