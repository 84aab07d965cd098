package org.fabcom.people.standing;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.people.Organisations;
import org.fabcom.people.standing.ContactBook.Contact;
import org.fabcom.web.Access;
import org.fabcom.web.LinkView;
import org.fabcom.web.NavigationEntry.Place;
import org.fabcom.web.Page;
import org.fabcom.web.RoomEntry;
import org.fabcom.web.field.DeskPageView;
import org.fabcom.web.field.DeskPageView.FindView;
import org.fabcom.web.field.DeskPageView.RowView;
import org.fabcom.web.field.DeskPageView.SectionView;
import org.fabcom.web.list.Address;
import org.fabcom.web.problem.Problem;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who somebody is to an organisation, in all rooms: a name is typed, each standing has its days (S2). */
@Controller
record StandingPages(ContactBook book, Organisations organisations, Clock clock) {

    private static final String HOME = "/contacts/";
    private static final String PATH = "/structures/{organisation}/contacts";
    private static final int MOST = 40;

    @Bean
    static RoomEntry contactsOfOrganisationEntry() {
        return new RoomEntry(
                "people", Place.ORGANISATION, 44, HOME, "people.contacts.link", me -> me.sits(Seat.REFERENT));
    }

    @GetMapping(HOME + "{organisation}")
    @Access(seat = Seat.REFERENT)
    ModelAndView door(UUID organisation, Page page) {
        return page.redirect(url(organisation));
    }

    private static String url(UUID organisation) {
        return PATH.replace("{organisation}", organisation.toString());
    }

    @GetMapping(PATH)
    @Access(seat = Seat.REFERENT)
    ModelAndView show(UUID organisation, Address address, Page page) {
        var house = organisations.find(new PartyId(organisation)).orElseThrow(Problem::notFound);
        var typed = address.value("q").strip();
        var found = book.of(house.id(), typed, page);
        var lead = typed.isEmpty()
                ? page.t("people.contacts.lead")
                : page.t(found.isEmpty() ? "people.contacts.none" : "people.contacts.found", found.size());
        return page.show(
                "web/deskpage",
                new DeskPageView(
                                page.t("people.contacts.title"),
                                new LinkView("/structures/" + organisation, house.name()),
                                found.size() > MOST ? lead + "\n" + page.t("people.contacts.cut", MOST) : lead,
                                List.of(),
                                found.stream()
                                        .limit(MOST)
                                        .map(it -> section(it, page))
                                        .toList(),
                                null)
                        .finding(new FindView(url(organisation), page.t("people.contacts.find"), typed, Map.of())));
    }

    private SectionView section(Contact it, Page page) {
        var today = Days.today(clock);
        var title = it.email().isEmpty() ? it.name() : it.name() + " · " + it.email();
        var table = DeskPageView.table(
                title,
                List.of(
                        page.t("people.contacts.what"),
                        page.t("people.contacts.from"),
                        page.t("people.contacts.until")),
                it.all().stream()
                        .map(one -> new RowView(
                                List.of(
                                        one.what(),
                                        page.date(one.from()),
                                        one.until() == null
                                                ? ""
                                                : page.t(
                                                        one.over(today)
                                                                ? "people.contacts.over"
                                                                : "people.contacts.still",
                                                        page.date(one.until()))),
                                one.url()))
                        .toList(),
                "");
        return it.guessed()
                ? new SectionView(
                        title,
                        "",
                        "",
                        List.of(page.t("people.contacts.guessed")),
                        List.of(),
                        table.table(),
                        List.of(),
                        List.of())
                : table;
    }
}
