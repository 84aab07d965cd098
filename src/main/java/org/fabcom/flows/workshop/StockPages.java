package org.fabcom.flows.workshop;

import module java.base;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.flows.items.StockRows;
import org.fabcom.flows.items.StockRows.Row;
import org.fabcom.flows.items.StockState;
import org.fabcom.flows.workshop.StockView.RowView;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.listing.Listing;
import org.fabcom.web.listing.Published;
import org.fabcom.web.listing.Source;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The objects of an organisation's sites: all of them, and what waits in the workshop with the oldest first. */
@Controller
record StockPages(ItemGate gate, StockRows rows) {

    static final String QUEUE = "/pesee/atelier/";

    private static final Listing<Row> OBJECTS = Listing.<Row>of("objets", "items.column.")
            .number("number", Row::number)
            .text("name", Row::name)
            .text("kind", Row::kind)
            .text("family", Row::family)
            .choice("state", StockState.class, Row::state, "items.state.")
            .text("site", Row::site)
            .text("shelf", Row::shelf)
            .day("since", Row::since)
            .number("age_days", Row::age)
            .text("serial", Row::serial)
            .number("grams", Row::grams)
            .number("price_cents", Row::price)
            .number("minutes", Row::minutes)
            .number("parts_cents", Row::parts)
            .text("code", Row::code)
            .facets(StockRows.FACETS)
            .at(it -> ObjectScreen.ONE + it.id())
            .under("/lignes", "objets");

    @GetMapping(ObjectScreen.LIST)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView list(UUID organisation, Address address, Visitor me, Page page) {
        return show(organisation, false, address, me, page);
    }

    @GetMapping(QUEUE + "{organisation}")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView queue(UUID organisation, Address address, Visitor me, Page page) {
        return show(organisation, true, address, me, page);
    }

    @GetMapping(ObjectScreen.LIST + "/lignes" + Listing.FILES)
    @Access(Access.Level.SIGNED_IN)
    void files(UUID organisation, Address address, Visitor me, Page page, HttpServletResponse response) {
        OBJECTS.answer(address, page, rows.asked(address, gate.listed(organisation, me)), response);
    }

    @GetMapping(QUEUE + "{organisation}/lignes" + Listing.FILES)
    @Access(Access.Level.SIGNED_IN)
    void waiting(UUID organisation, Address address, Visitor me, Page page, HttpServletResponse response) {
        OBJECTS.answer(address, page, rows.waiting(address, gate.listed(organisation, me)), response);
    }

    private ModelAndView show(UUID organisation, boolean queue, Address address, Visitor me, Page page) {
        var sites = gate.listed(organisation, me);
        Source<Row> source = queue ? rows.waiting(address, sites) : rows.asked(address, sites);
        var list = OBJECTS.page(
                address,
                page,
                source.drawn(all -> all.stream().map(it -> row(it, page)).toList()));
        var path = ObjectScreen.LIST.replace("{organisation}", organisation.toString());
        var links = new ArrayList<LinkView>();
        links.add(
                queue
                        ? new LinkView(path, page.t("items.title"))
                        : new LinkView(QUEUE + organisation, page.t("items.queue.title")));
        links.add(new LinkView(QUEUE + organisation + "/chiffres", page.t("items.figures.title")));
        return page.show(
                "flows/stock",
                new StockView(
                        page.t(queue ? "items.queue.title" : "items.title"),
                        page.t(queue ? "items.queue.lead" : "items.lead"),
                        new LinkView("/pesee", page.t("flows.title")),
                        links,
                        gate.mayMake(organisation, me) ? path + "/nouveau" : "",
                        shown(address, queue)
                                .with("page", null)
                                .at(path + "/etiquettes.pdf")
                                .toString(),
                        list));
    }

    /** The queue is the list of what is in the workshop. */
    private static Address shown(Address address, boolean queue) {
        if (!queue || !address.all("etat").isEmpty()) return address;
        var all = address;
        for (var it : StockState.IN_WORKSHOP) all = all.plus("etat", it.name());
        return all;
    }

    private static RowView row(Row it, Page page) {
        return new RowView(
                ObjectScreen.ONE + it.id(),
                page.t("items.numbered", it.number(), it.name()),
                page.t("items.state." + it.state()),
                ObjectScreen.chip(it.state()),
                it.kind(),
                Stream.of(it.site(), it.shelf())
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(" · ")),
                page.t("items.days", it.age()),
                it.price() == null ? "" : page.euros(it.price()),
                ObjectScreen.work(it.minutes(), it.parts(), page));
    }

    @Bean
    Published<Row> publishedObjects() {
        return new Published<Row>(
                        "objects",
                        "flows",
                        "Objects followed one by one, of the sites at which one works on them or reads reports",
                        OBJECTS,
                        List.of("q"),
                        (asked, me, page) -> rows.asked(asked, gate.everywhere(me)))
                .within("flows:read")
                .numbered(Row::id)
                .one((id, me, page) -> rows.one(id, gate.everywhere(me)));
    }
}
