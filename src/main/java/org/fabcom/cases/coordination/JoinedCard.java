package org.fabcom.cases.coordination;

import module java.base;
import org.fabcom.cases.Case;
import org.fabcom.cases.CasePart;
import org.fabcom.cases.Cases;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The requests that were merged into a case, on its page: what was asked and written there is read there. */
@Component
@Order(85)
record JoinedCard(Cases cases) implements CasePart {

    @Override
    public Optional<Card> card(Case it, Page page) {
        var joined = cases.joined(it.id()).stream()
                .map(one -> new LinkView(
                        one.url() + "?lire=oui",
                        page.t(
                                "cases.joined.request",
                                page.date(one.request().day()),
                                MergePages.beginning(one.request().need()))))
                .toList();
        return joined.isEmpty() ? Optional.empty() : Optional.of(new Card("cases/casejoined", new JoinedView(joined)));
    }
}
