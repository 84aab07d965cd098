package org.fabcom.people.elsewhere;

import jakarta.servlet.http.HttpServletRequest;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Email;
import org.fabcom.people.People;
import org.fabcom.people.proof.Proofs;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** My account and that of the other house: joined by whoever is signed in to both with one address, parted at will. */
@Controller
record JoinPages(
        OidcProviders providers,
        OidcArrivals arrivals,
        OidcLinks links,
        GroupSeats seats,
        People people,
        Proofs proofs) {

    static final String PATH = "/moi/relier";

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView show(Visitor me, Page page, HttpServletRequest request) {
        var provider = providers.find().orElseThrow(Problem::notFound);
        var mine = people.find(me.party()).orElseThrow(Problem::notFound).email();
        var link = links.find(me.party());
        var waiting = arrivals.waiting(request).flatMap(it -> it.told().email());
        return page.show(
                "people/join",
                new JoinView(
                        provider.name(),
                        link.map(it -> page.t(
                                        "people.elsewhere.dates",
                                        page.shortDate(it.linkedAt()),
                                        page.shortDate(it.usedAt())))
                                .orElse(""),
                        waiting.map(Email::text).orElse(""),
                        waiting.filter(it -> same(it, mine)).isPresent(),
                        mine.text()));
    }

    @PostMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView join(Visitor me, Page page, HttpServletRequest request) {
        var provider = providers.find().orElseThrow(Problem::notFound);
        if (!proofs.recent(me)) return proofs.ask(page, PATH);
        var mine = people.find(me.party()).orElseThrow(Problem::notFound).email();
        var waiting = arrivals.take(request);
        if (waiting.isEmpty()) return page.redirectWithCare(PATH, "people.elsewhere.late");
        var told = waiting.get().told();
        if (told.email().filter(it -> same(it, mine)).isEmpty())
            return page.redirectWithCare(PATH, "people.elsewhere.other", mine.text());
        if (!links.add(told.subject(), me.party())) return page.redirectWithCare(PATH, "people.elsewhere.taken");
        told.groups().ifPresent(it -> seats.apply(me.party(), it, provider.madeBy()));
        var returnTo = waiting.get().returnTo();
        return page.redirect(returnTo.isEmpty() ? PATH : returnTo, "people.elsewhere.joined", provider.name());
    }

    /** What groups gave goes with it. */
    @PostMapping(PATH + "/fin")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView part(Visitor me, Page page) {
        var provider = providers.find().orElseThrow(Problem::notFound);
        if (!proofs.recent(me)) return proofs.ask(page, PATH);
        if (!links.remove(me.party())) throw Problem.notFound();
        seats.part(me.party(), provider.madeBy());
        return page.redirect(PATH, "people.elsewhere.parted", provider.name());
    }

    private static boolean same(Email one, Email other) {
        return one.folded().equals(other.folded());
    }
}
