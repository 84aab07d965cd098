package org.fabcom.membership.hours;

import module java.base;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.membership.hours.Contribution.Kind;
import org.fabcom.membership.hours.Contribution.State;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.listing.Listing;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What an organisation's volunteers gave: whoever sits there confirms what others declared, never one's own. */
@Controller
record HoursPages(HoursDesk desk, Contributions contributions, Valuations valuations, Clock clock) {

    static final String PATH = "/structures/{organisation}/benevolat";

    private static final int LONGEST_REASON = 300;

    static final Listing<Contribution> LISTING = Listing.<Contribution>of("benevolat", "membership.hours.column.")
            .day("day", Contribution::day)
            .text("name", Contribution::name)
            .choice("kind", Kind.class, Contribution::kind, "membership.hours.kind.")
            .number("minutes", Contribution::minutes)
            .euros("worth", Contribution::cents)
            .text("what", Contribution::what)
            .text("work", Contribution::work)
            .text("basis", Contribution::basis)
            .choice("state", State.class, Contribution::state, "membership.hours.state.")
            .text("reason", Contribution::reason)
            .facets(List.of(Contributions.STATE, Contributions.KIND, Contributions.YEAR));

    @GetMapping(PATH)
    @Access(seat = Seat.MEMBER)
    ModelAndView list(UUID organisation, Address address, Visitor me, Page page) {
        var it = new PartyId(organisation);
        var name = desk.name(it);
        var year = year(address);
        var source = contributions
                .asked(it, address)
                .drawn(all -> all.stream().map(one -> row(one, me, page)).toList());
        var url = HoursDesk.url(it);
        return page.show(
                "membership/hours",
                new HoursView(
                        page.t("membership.hours.title", name),
                        new LinkView("/structures/" + it, name),
                        String.valueOf(year),
                        worth(it, year, page),
                        List.of(
                                new LinkView(url + "/noter", page.t("membership.hours.note")),
                                new LinkView(url + "/valeur", page.t("membership.hours.rules")),
                                new LinkView(url + "/ecritures", page.t("membership.hours.entries"))),
                        LISTING.page(address, page, source)));
    }

    @GetMapping(PATH + Listing.FILES)
    @Access(seat = Seat.MEMBER)
    void files(UUID organisation, Address address, Page page, HttpServletResponse response) {
        LISTING.answer(address, page, contributions.asked(new PartyId(organisation), address), response);
    }

    /** The one that is filtered, else this one. */
    private int year(Address address) {
        var chosen = address.value("annee");
        return chosen.matches("[0-9]{4}")
                ? Integer.parseInt(chosen)
                : Days.today(clock).getYear();
    }

    private List<HoursView.WorthView> worth(PartyId organisation, int year, Page page) {
        return valuations.between(organisation, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)).stream()
                .map(it -> {
                    var worth = it.worth();
                    return new HoursView.WorthView(
                            page.t("membership.hours.kind." + it.kind()),
                            it.kind() == Kind.HOURS
                                    ? page.duration(it.minutes())
                                    : page.t("membership.hours.loans", it.count()),
                            HoursWords.rule(it, page),
                            it.kind().expense() + " / " + it.kind().income(),
                            worth == null ? "" : page.euros(worth));
                })
                .toList();
    }

    private static HoursView.RowView row(Contribution it, Visitor me, Page page) {
        return new HoursView.RowView(
                it.name(),
                page.shortDate(it.day()),
                HoursWords.quantity(it, page),
                it.what(),
                page.t("membership.hours.state." + it.state()),
                HoursWords.chip(it.state()),
                it.reason(),
                it.state() == State.DECLARED && it.decidedBy(me.party())
                        ? HoursDesk.url(it.organisation()) + "/" + it.id()
                        : "");
    }

    @PostMapping(PATH + "/{contribution}/confirmer")
    @Access(seat = Seat.MEMBER)
    ModelAndView confirm(UUID organisation, UUID contribution, Visitor me, Page page) {
        var it = find(organisation, contribution);
        if (!contributions.decide(it, State.CONFIRMED, "", me.party())) throw Problem.conflict();
        return page.redirect(HoursDesk.url(it.organisation()), "membership.hours.confirmed", it.name());
    }

    @PostMapping(PATH + "/{contribution}/refuser")
    @Access(seat = Seat.MEMBER)
    ModelAndView refuse(UUID organisation, UUID contribution, Form form, Visitor me, Page page) {
        var it = find(organisation, contribution);
        var reason = form.line("raison", page);
        if (form.wrong() || reason.isEmpty() || reason.length() > LONGEST_REASON)
            return page.redirectWithCare(HoursDesk.url(it.organisation()), "membership.hours.reason.missing");
        if (!contributions.decide(it, State.REFUSED, reason, me.party())) throw Problem.conflict();
        return page.redirect(HoursDesk.url(it.organisation()), "membership.hours.refused", it.name());
    }

    private Contribution find(UUID organisation, UUID contribution) {
        return contributions
                .find(contribution)
                .filter(it -> it.organisation().value().equals(organisation))
                .orElseThrow(Problem::notFound);
    }
}
