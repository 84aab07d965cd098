package org.fabcom.market.listing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.market.Sight;
import org.fabcom.market.Standing;
import org.fabcom.market.categories.Skills;
import org.fabcom.market.deals.Deal;
import org.fabcom.market.deals.Deals;
import org.fabcom.market.posts.Post;
import org.fabcom.market.posts.Posts;
import org.fabcom.market.posts.Publishing;
import org.fabcom.people.People;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** One's own part of the square: deals in which it is one's turn, those that go on, those that are over, one's posts. */
@Controller
final class OwnPages {

    private static final int MOST = 200;
    private static final int OVER = 20;
    private static final int SOON = 14;

    private final Deals deals;
    private final Posts posts;
    private final People people;
    private final Skills skills;
    private final Standing standing;
    private final Publishing publishing;

    OwnPages(Deals deals, Posts posts, People people, Skills skills, Standing standing, Publishing publishing) {
        this.deals = deals;
        this.posts = posts;
        this.people = people;
        this.skills = skills;
        this.standing = standing;
        this.publishing = publishing;
    }

    @GetMapping("/moi/place")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView show(Address address, Visitor me, Page page) {
        var sight = standing.of(me);
        var mine = sight.acting();
        var paging = Paging.of(address, Paging.USUAL, posts.count(mine));
        return page.show(
                "market/own",
                new OwnView(
                        rows(deals.of(mine, true, 0, MOST), sight, page),
                        rows(deals.of(mine, false, 0, OVER), sight, page),
                        deals.count(mine, false),
                        posts.of(mine, paging.offset(), paging.size()).stream()
                                .map(it -> row(it, page))
                                .toList(),
                        paging,
                        !skills.of(me.party()).none()));
    }

    private List<OwnView.DealRowView> rows(List<Deal> found, Sight sight, Page page) {
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
                .sorted(Comparator.comparing((OwnView.DealRowView it) -> !it.todo()))
                .toList();
    }

    private static boolean todo(Deal it, Sight sight) {
        if (it.frozen()) return false;
        return switch (it.state()) {
            case OPEN -> sight.acts(it.owner());
            case ACCEPTED, INVOICED -> sight.acts(it.payer());
            case AWAITING -> sight.acts(it.payee());
            case REFUNDING -> sight.acts(it.payer());
            default -> false;
        };
    }

    private OwnView.PostRowView row(Post it, Page page) {
        boolean renew = it.state() == Post.State.PUBLISHED
                        && !it.draft().expiresOn().isAfter(publishing.today().plusDays(SOON))
                || it.closedWhy() == Post.ClosedWhy.EXPIRED;
        return new OwnView.PostRowView(
                it.url(),
                it.draft().title(),
                it.draft().kind() == Post.Kind.OFFER,
                it.closedWhy() != null
                        ? page.t("market.closed." + it.closedWhy())
                        : page.t("market.state." + it.state()),
                it.state() == Post.State.PUBLISHED ? "good" : it.state() == Post.State.DRAFT ? "unknown" : "neutral",
                page.t("market.until", page.shortDate(it.draft().expiresOn())),
                renew);
    }
}
