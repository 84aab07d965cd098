package org.fabcom.commons.recipes;

import module java.base;
import org.fabcom.cases.Case;
import org.fabcom.cases.CasePart;
import org.fabcom.commons.SharedPlan;
import org.fabcom.commons.SharedPlans;
import org.fabcom.commons.recipes.OriginCardView.LinkView;
import org.fabcom.plan.Plans;
import org.fabcom.plan.following.Wording;
import org.fabcom.web.Page;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the page of a case: the published plans it started from, and the items that are offered a correction. */
@Component
@Order(11)
record OriginCard(SharedPlans shared, Plans plans, Followed followed, Wording wording) implements CasePart {

    @Override
    public Optional<Card> card(Case it, Page page) {
        var parents = shared.parents(it.id()).stream()
                .map(one -> new LinkView(
                        one.withdrawn() ? "" : one.url(), one.story().title(), chain(one, page)))
                .toList();
        var offered = it.state().accompanied() && !it.merged() ? offered(it, page) : List.<LinkView>of();
        if (parents.isEmpty() && offered.isEmpty()) return Optional.empty();
        return Optional.of(new Card("commons/origin", new OriginCardView(parents, offered)));
    }

    private static String chain(SharedPlan it, Page page) {
        var own = page.t("commons.story.by", it.credit(), it.licence().spdx());
        if (it.story().ancestors().isEmpty()) return own;
        var before = it.story().ancestors().stream()
                .map(one -> page.t("commons.chain.line", one.title(), one.credit(), one.licence()))
                .collect(Collectors.joining(" ← "));
        return own + " ← " + before;
    }

    private List<LinkView> offered(Case it, Page page) {
        var offered = new ArrayList<LinkView>();
        plans.of(it.id()).ifPresent(plan -> {
            for (var item : plans.items(plan.id()))
                if (item.underWay()
                        && followed.of(item).stream()
                                .anyMatch(one -> one.offered().isPresent()))
                    offered.add(new LinkView(plan.url(item.id()) + "#marche", wording.title(item, page), ""));
        });
        return offered;
    }
}
