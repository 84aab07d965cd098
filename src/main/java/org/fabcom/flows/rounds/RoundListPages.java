package org.fabcom.flows.rounds;

import module java.base;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.agenda.When;
import org.fabcom.flows.Duties;
import org.fabcom.flows.Duty;
import org.fabcom.flows.Site;
import org.fabcom.flows.pickups.PickupWords;
import org.fabcom.flows.rounds.PickupRounds.Row;
import org.fabcom.flows.rounds.RoundView.ListView;
import org.fabcom.flows.rounds.RoundView.PlanView;
import org.fabcom.flows.rounds.RoundView.RowView;
import org.fabcom.flows.sites.Gate;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.People;
import org.fabcom.people.Seats;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.listing.Listing;
import org.fabcom.web.listing.Published;
import org.fabcom.web.look.OptionView;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The rounds of a house, and planning another one. */
@Controller
record RoundListPages(
        Gate gate, Duties duties, PickupRounds rounds, RoundDesk desk, Seats seats, People people, Clock clock) {

    private static final String PATH = "/pesee/tournees/";

    private static final Listing<Row> ROUNDS = Listing.<Row>of("tournees", "rounds.column.")
            .day("day", Row::day)
            .text("starts", it -> it.starts().toString())
            .text("ends", it -> it.ends().toString())
            .text("site", Row::site)
            .text("vehicle", Row::vehicle)
            .number("capacity", Row::capacity)
            .number("stops", Row::stops)
            .number("done", Row::done)
            .choice("state", PickupRounds.STATES, Row::state, "rounds.state.")
            .facets(PickupRounds.FACETS)
            .at(it -> RoundPages.PATH + it.id())
            .under("/lignes", "tournees");

    private List<UUID> sites(UUID organisation, Visitor me) {
        return gate.sites(organisation, me, Duty.CHECK).stream().map(Site::id).toList();
    }

    @GetMapping(PATH + "{organisation}")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView list(UUID organisation, Address address, Visitor me, Page page) {
        var source = rounds.asked(address, sites(organisation, me))
                .drawn(all -> all.stream().map(it -> row(it, page)).toList());
        return page.show(
                "flows/rounds",
                new ListView(
                        new LinkView("/pesee", page.t("flows.title")),
                        new LinkView("/pesee/enlevements/" + organisation, page.t("pickups.title")),
                        PATH + organisation + "/nouvelle",
                        ROUNDS.page(address, page, source)));
    }

    private static RowView row(Row it, Page page) {
        return new RowView(
                RoundPages.PATH + it.id(),
                When.dayOfYear(it.day(), page.locale()),
                page.t(
                        "rounds.hours",
                        PickupWords.hour(it.starts(), page.locale()),
                        PickupWords.hour(it.ends(), page.locale())),
                it.vehicle(),
                it.site(),
                page.t("rounds.stops", it.stops(), it.capacity(), it.done()),
                page.t("rounds.state." + it.state()),
                it.state().equals("CANCELLED") ? "bad" : it.state().equals("PAST") ? "neutral" : "info");
    }

    @GetMapping(PATH + "{organisation}/lignes" + Listing.FILES)
    @Access(Access.Level.SIGNED_IN)
    void files(UUID organisation, Address address, Visitor me, Page page, HttpServletResponse response) {
        ROUNDS.answer(address, page, rounds.asked(address, sites(organisation, me)), response);
    }

    @GetMapping(PATH + "{organisation}/nouvelle")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView form(UUID organisation, Form asked, Visitor me, Page page) {
        var from = gate.sites(organisation, me, Duty.CHECK);
        var form = Form.empty()
                .with("jour", asked.value("jour"))
                .with("depart", "09:00")
                .with("retour", "12:00")
                .with("capacite", 8)
                .with("site", from.size() == 1 ? from.getFirst().id() : null);
        return page.show("flows/roundplan", view(organisation, from, form, page));
    }

    @PostMapping(PATH + "{organisation}/nouvelle")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView plan(UUID organisation, Form form, Visitor me, Page page) {
        var from = gate.sites(organisation, me, Duty.CHECK);
        var said = RoundForm.read(form, from, seats.in(new PartyId(organisation)), Days.today(clock), page);
        if (said.isEmpty()) return page.refuse("flows/roundplan", view(organisation, from, form, page));
        var it = said.get();
        var planned = desk.plan(
                it.said(),
                it.driver(),
                it.crew(),
                page.t("rounds.meeting", it.said().vehicle()),
                me.party());
        if (planned.round() != null) return page.redirect(RoundPages.PATH + planned.round(), "rounds.planned");
        var busy = Objects.requireNonNull(planned.busy());
        form.reject("conducteur", page.t("rounds.busy", people.name(busy).orElse("")));
        return page.refuse(409, "flows/roundplan", view(organisation, from, form, page));
    }

    private PlanView view(UUID organisation, List<Site> from, Form form, Page page) {
        return new PlanView(
                new LinkView(PATH + organisation, page.t("rounds.title")),
                PATH + organisation + "/nouvelle",
                form,
                OptionView.all(from, it -> it.id(), it -> it.name()),
                OptionView.all(seats.in(new PartyId(organisation)), it -> it.person(), it -> it.name()));
    }

    @Bean
    Published<Row> publishedRounds() {
        return new Published<Row>(
                        "rounds",
                        "flows",
                        "Rounds that fetch things at home, of the sites whose desk one keeps",
                        ROUNDS,
                        List.of("du", "au"),
                        (asked, me, page) -> rounds.asked(asked, duties.sites(me, Duty.CHECK)))
                .within("flows:read")
                .numbered(Row::id);
    }
}
