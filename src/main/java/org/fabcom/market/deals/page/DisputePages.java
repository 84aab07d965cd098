package org.fabcom.market.deals.page;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.market.deals.Deals;
import org.fabcom.market.deals.Disputes;
import org.fabcom.market.posts.Posts;
import org.fabcom.people.People;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** For moderators: the disputes that wait, the oldest first; they stay here until they are decided (E31). */
@Controller
record DisputePages(Disputes disputes, Deals deals, Posts posts, People people) {

    @GetMapping("/place/litiges")
    @Access(instance = {InstanceRole.MODERATOR, InstanceRole.ADMINISTRATOR})
    ModelAndView list(Page page) {
        var waiting = disputes.waiting();
        var named = new ArrayList<PartyId>();
        for (var it : waiting) {
            named.add(it.party());
            if (it.moderator() != null) named.add(it.moderator());
        }
        var names = people.names(named);
        var rows = waiting.stream()
                .map(it -> {
                    var deal = deals.find(it.deal()).orElseThrow();
                    var moderator = it.moderator();
                    return new DisputesView.RowView(
                            deal.url(),
                            posts.find(deal.post()).orElseThrow().draft().title(),
                            page.t(
                                    "market.deal.dispute.by",
                                    names.getOrDefault(it.party(), "?"),
                                    page.dateTime(it.openedAt())),
                            moderator == null ? "" : names.getOrDefault(moderator, "?"),
                            it.reason());
                })
                .toList();
        return page.show("market/disputes", new DisputesView(rows));
    }
}
