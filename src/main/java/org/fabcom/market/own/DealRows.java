package org.fabcom.market.own;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.market.Sight;
import org.fabcom.market.deals.Deal;
import org.fabcom.market.deals.Deals;
import org.fabcom.people.People;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** Draws deals as lines: with whom, where each stands, whether it is one's turn. */
@Component
record DealRows(Deals deals, People people) {

    List<OwnView.DealRowView> of(List<Deal> found, Sight sight, Page page) {
        var parties = new ArrayList<PartyId>();
        found.forEach(it -> parties.addAll(Set.of(it.owner(), it.replier())));
        var names = people.names(parties);
        var titles = deals.titles(found);
        return found.stream()
                .map(it -> new OwnView.DealRowView(
                        it.url(),
                        titles.getOrDefault(it.post(), "?"),
                        names.getOrDefault(sight.acts(it.owner()) ? it.replier() : it.owner(), "?"),
                        page.t(it.frozen() ? "market.deal.frozen" : "market.deal.state." + it.state()),
                        it.frozen()
                                ? "bad"
                                : it.state() == Deal.State.DONE
                                        ? "good"
                                        : it.state().over() ? "neutral" : "info",
                        todo(it, sight),
                        page.shortDate(it.changedAt())))
                .toList();
    }

    static boolean todo(Deal it, Sight sight) {
        if (it.frozen()) return false;
        return switch (it.state()) {
            case OPEN -> sight.acts(it.owner());
            case ACCEPTED, INVOICED -> sight.acts(it.payer());
            case AWAITING -> sight.acts(it.payee());
            case REFUNDING -> sight.acts(it.payer());
            default -> false;
        };
    }
}
