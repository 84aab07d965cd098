package org.fabcom.market.listing;

import module java.base;
import org.fabcom.circles.Groups;
import org.fabcom.circles.Sights;
import org.fabcom.kernel.PartyId;
import org.fabcom.ledger.BalanceVisibility;
import org.fabcom.market.Standing;
import org.fabcom.market.display.Shelf;
import org.fabcom.market.display.Wanted;
import org.fabcom.market.posts.Publishing;
import org.fabcom.market.ratings.Ratings;
import org.fabcom.people.People;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What somebody offers and wants, and what others said of them; for people with an account. */
@Controller
record PartyPages(
        People people,
        Groups groups,
        Sights sights,
        Shelf shelf,
        PostLines lines,
        Ratings ratings,
        RatingWords rated,
        BalanceVisibility visibility,
        Standing standing,
        Publishing publishing) {

    private static final int SHOWN = 20;

    @GetMapping("/place/de/{party}")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView show(UUID party, Page page) {
        var id = new PartyId(party);
        var name = people.name(id).orElseThrow(Problem::notFound);
        if (groups.find(id).filter(it -> !sights.sees(page.visitor(), it.id())).isPresent()) throw Problem.notFound();
        var sight = standing.of(page.visitor());
        var wanted = Wanted.everything(sight, publishing.today()).by(Set.of(id));
        return page.show(
                "market/party",
                new PartyView(
                        name,
                        lines.of(shelf.search(wanted, 0, SHOWN), lines.home(page), page),
                        shelf.count(wanted),
                        PlacePages.of(id),
                        rated.averages(ratings.averages(id), page),
                        rated.of(ratings.about(id, SHOWN), sight, page),
                        Ratings.ENOUGH,
                        balances(id, page),
                        sight.acts(id) ? "" : "/payer?a=" + id,
                        sight.acts(id) ? "" : "/demander?a=" + id,
                        sight.acts(id) ? "/place/nouveau?pour=" + id : ""));
    }

    /** As the community chose who reads them (E46). */
    private List<String> balances(PartyId party, Page page) {
        return visibility.shown(page.visitor(), party).stream()
                .filter(it -> !it.currency().external() && !it.currency().closed())
                .map(it -> it.currency().say(it.available(), page.formats()))
                .toList();
    }
}
