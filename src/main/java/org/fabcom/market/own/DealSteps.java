package org.fabcom.market.own;

import module java.base;
import org.fabcom.market.Standing;
import org.fabcom.market.deals.Deals;
import org.fabcom.web.NextSteps;
import org.fabcom.web.Page;
import org.fabcom.web.list.Paging;
import org.springframework.stereotype.Component;

/** On the home page: deals in which it is one's turn. */
@Component
record DealSteps(Deals deals, DealRows rows, Standing standing) implements NextSteps {

    private static final int URGENCY = 30;
    private static final int LOOKED_AT = 20;
    private static final int MOST = 2;

    @Override
    public List<Step> of(Page page) {
        var sight = standing.of(page.visitor());
        var todo = deals.of(sight.acting(), true, Paging.first(LOOKED_AT)).stream()
                .filter(it -> DealRows.todo(it, sight))
                .limit(MOST)
                .toList();
        return rows.of(todo, sight, page).stream()
                .map(it -> new Step(
                        URGENCY,
                        page.t("market.home.deal", it.title()),
                        it.state() + " · " + it.with(),
                        it.url(),
                        page.t("market.home.deal.do"),
                        "handshake",
                        ""))
                .toList();
    }
}
