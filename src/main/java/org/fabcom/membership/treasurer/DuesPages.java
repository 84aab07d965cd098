package org.fabcom.membership.treasurer;

import module java.base;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.membership.Register;
import org.fabcom.membership.dues.Dues;
import org.fabcom.membership.dues.DuesRows;
import org.fabcom.membership.dues.DuesRule;
import org.fabcom.membership.dues.DuesRules;
import org.fabcom.membership.dues.DuesWords;
import org.fabcom.web.Access;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.listing.Listing;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** All dues of an organisation, as a page and as files. */
@Controller
record DuesPages(DuesDesk desk, DuesRows rows, DuesRules rules, Clock clock) {

    static final String PATH = "/structures/{organisation}/cotisations";
    static final String DOOR = "/cotisations/";

    /** The short way from the page of an organisation: entries of that page end with its id. */
    @GetMapping(DOOR + "{organisation}")
    @Access(seat = Seat.REFERENT)
    ModelAndView go(UUID organisation, Page page) {
        var it = new PartyId(organisation);
        return page.redirect(desk.kept(it) ? Dues.url(it) : Register.url(it));
    }

    @GetMapping(PATH)
    @Access(seat = Seat.REFERENT)
    ModelAndView list(UUID organisation, Address address, Visitor me, Page page) {
        var it = desk.of(organisation);
        var url = Dues.url(it);
        boolean manages = me.sits(it, Seat.MANAGER);
        var known = rules.of(it).stream().collect(Collectors.toMap(DuesRule::id, Function.identity()));
        var source = rows.asked(it, address)
                .drawn(all -> all.stream()
                        .map(one -> row(one, Objects.requireNonNull(known.get(one.rule())), page))
                        .toList());
        return page.show(
                "membership/dueslist",
                new DuesListView(
                        page.t("membership.dues.title", desk.name(it)),
                        desk.register(it, page),
                        manages ? desk.missing(it, page) : List.of(),
                        manages ? url + "/appel" : "",
                        Stream.of(
                                        new LinkView(url + "/retards", page.t("membership.dues.late")),
                                        new LinkView(url + "/regles", page.t("membership.dues.rules")),
                                        manages
                                                ? new LinkView(url + "/reglages", page.t("membership.dues.settings"))
                                                : null,
                                        new LinkView(Register.url(it) + "/tableau", page.t("membership.board.link")))
                                .flatMap(Stream::ofNullable)
                                .toList(),
                        DuesRows.LISTING.page(address, page, source)));
    }

    @GetMapping(PATH + Listing.FILES)
    @Access(seat = Seat.REFERENT)
    void files(UUID organisation, Address address, Page page, HttpServletResponse response) {
        DuesRows.LISTING.answer(address, page, rows.asked(desk.of(organisation), address), response);
    }

    private DuesListView.RowView row(Dues it, DuesRule rule, Page page) {
        var standing = it.on(Days.today(clock));
        var cents = it.cents();
        return new DuesListView.RowView(
                it.url(),
                page.number(it.number()),
                it.name(),
                it.call().label(),
                cents == null
                        ? page.t("membership.dues.short." + rule.kind())
                        : it.state() == Dues.State.DUE && it.paid() > 0
                                ? page.t("membership.dues.part.rest", page.euros(it.rest()), page.euros(cents))
                                : page.euros(cents),
                standing == Dues.Standing.LEFT ? "" : page.shortDate(it.call().due()),
                page.t("membership.dues.standing." + standing),
                DuesWords.chip(standing));
    }
}
