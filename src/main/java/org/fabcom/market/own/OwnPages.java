package org.fabcom.market.own;

import module java.base;
import org.fabcom.kernel.Visitor;
import org.fabcom.market.Sight;
import org.fabcom.market.Standing;
import org.fabcom.market.categories.Skills;
import org.fabcom.market.deals.Deal;
import org.fabcom.market.deals.Deals;
import org.fabcom.market.deals.Terms;
import org.fabcom.market.posts.Post;
import org.fabcom.market.posts.Posts;
import org.fabcom.market.posts.PriceWords;
import org.fabcom.market.posts.Publishing;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Filters;
import org.fabcom.web.list.Paging;
import org.fabcom.web.listing.Counts;
import org.fabcom.web.listing.Listing;
import org.fabcom.web.listing.Money;
import org.fabcom.web.listing.Published;
import org.fabcom.web.listing.Source;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** One's own part of the square: deals in which it is one's turn, those that go on, those that are over, one's posts. */
@Controller
record OwnPages(
        Deals deals,
        Posts posts,
        DealRows rows,
        Skills skills,
        Standing standing,
        Publishing publishing,
        PriceWords words,
        DealTerms shown) {

    private static final int RUNNING = 50;
    private static final int OVER = 10;
    private static final int SOON = 14;

    /** A deal with the title of its post, and what is agreed or was proposed last. */
    record Line(Deal deal, String title, Terms terms, String price, List<Money> amounts) {}

    private static final Listing<Line> DEALS = Listing.<Line>of("accords", "")
            .id("post", it -> it.deal().post())
            .text("title", Line::title)
            .choice("state", Deal.State.class, it -> it.deal().state(), "")
            .id("owner", it -> it.deal().owner())
            .id("replier", it -> it.deal().replier())
            .id("payer", it -> it.deal().payer())
            .id("payee", it -> it.deal().payee())
            .number("quantity", it -> it.terms().quantity())
            .text("price", Line::price)
            .money("amounts", Line::amounts)
            .text("message", it -> it.terms().message())
            .number("version", it -> it.terms().n())
            .time("opened", it -> it.deal().openedAt())
            .time("changed", it -> it.deal().changedAt())
            .at(it -> it.deal().url());

    @Bean
    Published<Line> publishedDeals() {
        return new Published<>(
                        "deals",
                        "market",
                        "One's deals, what moved last first: those that go on, or those that are over",
                        DEALS,
                        List.of("finis"),
                        (asked, me, page) -> lines(asked, standing.of(me), page))
                .within("market:read")
                .numbered(it -> it.deal().id())
                .one((id, me, page) -> {
                    var sight = standing.of(me);
                    return deals.find(id)
                            .filter(it -> sight.acts(it.owner()) || sight.acts(it.replier()))
                            .map(it -> drawn(List.of(it), page).getFirst());
                });
    }

    private List<Line> drawn(List<Deal> found, Page page) {
        var titles = deals.titles(found);
        var terms = shown.of(found);
        var known = words.known();
        return found.stream()
                .map(it -> {
                    var said = Objects.requireNonNull(terms.get(it.id()));
                    var total = said.total();
                    return new Line(
                            it,
                            titles.getOrDefault(it.post(), ""),
                            said,
                            words.all(total, known, page),
                            PriceWords.plain(total, known));
                })
                .toList();
    }

    private Source<Line> lines(Address asked, Sight sight, Page page) {
        boolean open = Filters.one(asked, "finis", List.of("oui")).isEmpty();
        long total = deals.count(sight.acting(), open);
        return Source.of(() -> new Counts(total), (offset, most) -> {
            var found = deals.of(sight.acting(), open, new Paging((int) (offset / most) + 1, most, total, asked));
            return drawn(found, page);
        });
    }

    /** All deals, page by page: those that go on, or those that are over. */
    @GetMapping("/moi/place/accords")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView deals(Address address, Visitor me, Page page) {
        var sight = standing.of(me);
        var mine = sight.acting();
        boolean over = !Filters.one(address, "finis", List.of("oui")).isEmpty();
        long running = deals.count(mine, true);
        long ended = deals.count(mine, false);
        var paging = Paging.of(address, Paging.USUAL, over ? ended : running);
        return page.show(
                "market/owndeals",
                new OwnDealsView(rows.of(deals.of(mine, !over, paging), sight, page), paging, over, running, ended));
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
                        rows.of(deals.of(mine, true, Paging.first(RUNNING)), sight, page).stream()
                                .sorted(Comparator.comparing(it -> !it.todo()))
                                .toList(),
                        deals.count(mine, true),
                        rows.of(deals.of(mine, false, Paging.first(OVER)), sight, page),
                        deals.count(mine, false),
                        posts.of(mine, paging).stream().map(it -> row(it, page)).toList(),
                        paging,
                        !skills.of(me.party()).none()));
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
