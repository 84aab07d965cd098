package org.fabcom.flows.pickups;

import module java.base;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.flows.Duties;
import org.fabcom.flows.Duty;
import org.fabcom.flows.Site;
import org.fabcom.flows.pickups.GiveView.AskView;
import org.fabcom.flows.pickups.Pickup.Amount;
import org.fabcom.flows.pickups.Pickup.Half;
import org.fabcom.flows.pickups.Pickup.State;
import org.fabcom.flows.pickups.PickupView.ChoiceView;
import org.fabcom.flows.pickups.PickupView.ListView;
import org.fabcom.flows.pickups.PickupView.RowView;
import org.fabcom.flows.sites.Gate;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.listing.Listing;
import org.fabcom.web.listing.Published;
import org.fabcom.web.listing.Source;
import org.fabcom.web.problem.Problem;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Collections that a house was asked for: all of them, one written down for somebody who calls, and counts. */
@Controller
record PickupPages(Gate gate, Duties duties, PickupRows rows, Zones zones, PickupDesk desk, Clock clock) {

    static final String LIST = "/pesee/enlevements/{organisation}";

    /** Nothing in a file or for programs says who gives. */
    private static final Listing<Pickup> PICKUPS = Listing.<Pickup>of("enlevements", "pickups.column.")
            .day("day", PickupRows::day)
            .choice("state", State.class, Pickup::state, "pickups.state.")
            .text("commune", it -> it.said().commune())
            .choice("amount", Amount.class, it -> it.said().amount(), "pickups.amount.")
            .choice("half", Half.class, it -> it.said().half(), "pickups.half.")
            .id("round", Pickup::round)
            .facets(PickupRows.FACETS)
            .at(it -> OnePickupPages.PATH + it.id())
            .under("/lignes", "enlevements");

    private static final Listing<PickupRows.Count> COUNTS = Listing.<PickupRows.Count>of(
                    "enlevements-par-commune", "pickups.counts.")
            .text("month", PickupRows.Count::month)
            .text("commune", PickupRows.Count::commune)
            .number("asked", PickupRows.Count::asked)
            .number("done", PickupRows.Count::done)
            .number("nobody", PickupRows.Count::nobody)
            .number("refused", PickupRows.Count::refused)
            .number("cancelled", PickupRows.Count::cancelled)
            .number("grams", PickupRows.Count::grams)
            .under("/lignes", "enlevements-par-commune");

    static String list(PartyId owner) {
        return LIST.replace("{organisation}", owner.toString());
    }

    private List<UUID> sites(UUID organisation, Visitor me, Duty... oneOf) {
        return gate.sites(organisation, me, oneOf).stream().map(Site::id).toList();
    }

    @GetMapping(LIST)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView list(UUID organisation, Address address, Visitor me, Page page) {
        var owner = new PartyId(organisation);
        var source = rows.asked(address, sites(organisation, me, Duty.CHECK));
        var path = list(owner);
        var links = new ArrayList<LinkView>();
        links.add(new LinkView("/pesee/tournees/" + owner, page.t("rounds.title")));
        links.add(new LinkView(path + "/chiffres", page.t("pickups.counts.title")));
        if (me.sits(owner, Seat.REFERENT)
                || !duties.sites(me, owner, Duty.SETTINGS).isEmpty())
            links.add(new LinkView(path + "/communes", page.t("pickups.zones")));
        return page.show(
                "flows/pickups",
                new ListView(
                        new LinkView("/pesee", page.t("flows.title")),
                        links,
                        path + "/nouveau",
                        PICKUPS.page(
                                address,
                                page,
                                source.drawn(all ->
                                        all.stream().map(it -> row(it, page)).toList()))));
    }

    private static RowView row(Pickup it, Page page) {
        return new RowView(
                OnePickupPages.PATH + it.id(),
                it.said().name(),
                page.t("pickups.state." + it.state()),
                PickupWords.chip(it.state()),
                PickupWords.when(it, page),
                PickupWords.where(it.said()),
                PickupWords.what(it.said(), page),
                it.toCall());
    }

    @GetMapping(LIST + "/lignes" + Listing.FILES)
    @Access(Access.Level.SIGNED_IN)
    void files(UUID organisation, Address address, Visitor me, Page page, HttpServletResponse response) {
        PICKUPS.answer(address, page, rows.asked(address, sites(organisation, me, Duty.CHECK)), response);
    }

    @GetMapping(LIST + "/chiffres")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView counts(UUID organisation, Address address, Visitor me, Page page) {
        return page.show("web/table", COUNTS.table(address, page, counted(organisation, address, me)));
    }

    @GetMapping(LIST + "/chiffres/lignes" + Listing.FILES)
    @Access(Access.Level.SIGNED_IN)
    void countFiles(UUID organisation, Address address, Visitor me, Page page, HttpServletResponse response) {
        COUNTS.answer(address, page, counted(organisation, address, me), response);
    }

    private Source<PickupRows.Count> counted(UUID organisation, Address address, Visitor me) {
        var sites = sites(organisation, me, Duty.CHECK, Duty.REPORTS, Duty.AUDITOR);
        return Source.of(rows.counts(sites), List.of(), address, it -> List.of());
    }

    /** For somebody who calls: first where they live. */
    @GetMapping(LIST + "/nouveau")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView choose(UUID organisation, Visitor me, Page page) {
        var owner = new PartyId(organisation);
        sites(organisation, me, Duty.CHECK);
        var path = list(owner);
        return page.show(
                "flows/pickupwhere",
                new ChoiceView(
                        new LinkView(path, page.t("pickups.title")),
                        zones.of(owner).stream()
                                .map(it -> new LinkView(path + "/nouveau/" + it.id(), it.commune()))
                                .toList(),
                        path + "/communes"));
    }

    @GetMapping(LIST + "/nouveau/{zone}")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView form(UUID organisation, UUID zone, Visitor me, Page page) {
        var form = Form.empty().with(PickupForm.HALF, Half.ANY).with("combien", Amount.CAR);
        return page.show("flows/giveask", view(find(organisation, zone, me), form, page));
    }

    @PostMapping(LIST + "/nouveau/{zone}")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView write(UUID organisation, UUID zone, Form form, Visitor me, Page page) {
        var it = find(organisation, zone, me);
        var said = PickupForm.read(form, it, days(it), null, page);
        if (said.isEmpty()) return page.refuse("flows/giveask", view(it, form, page));
        var asked = desk.ask(it, said.get(), page.lang(), null, me.party());
        return page.redirect(OnePickupPages.PATH + asked.pickup(), "pickups.written");
    }

    private Zone find(UUID organisation, UUID zone, Visitor me) {
        var it = zones.find(zone)
                .filter(found -> found.owner().value().equals(organisation))
                .orElseThrow(Problem::notFound);
        gate.site(it.site(), me, Duty.CHECK);
        return it;
    }

    private List<LocalDate> days(Zone it) {
        return it.days(Days.today(clock));
    }

    private AskView view(Zone it, Form form, Page page) {
        var path = list(it.owner()) + "/nouveau";
        return new AskView(
                page.t("pickups.write.title", it.commune()),
                new LinkView(path, page.t("pickups.write")),
                page.t("pickups.write.lead"),
                path + "/" + it.id(),
                form,
                false,
                true,
                GivePages.days(days(it), page),
                GivePages.halves(page),
                GivePages.amounts(page));
    }

    @Bean
    Published<Pickup> publishedPickups() {
        return new Published<Pickup>(
                        "pickups",
                        "flows",
                        "Collections at home of the sites whose desk one keeps; nobody's name",
                        PICKUPS,
                        List.of("du", "au"),
                        (asked, me, page) -> rows.asked(asked, duties.sites(me, Duty.CHECK)))
                .within("flows:read")
                .numbered(Pickup::id)
                .one((id, me, page) -> rows.one(id, duties.sites(me, Duty.CHECK)));
    }
}
