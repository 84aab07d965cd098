package org.fabcom.agenda.bookings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fabcom.agenda.When;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.people.Organisations;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.field.DeskPageView;
import org.fabcom.web.field.DeskPageView.RowView;
import org.fabcom.web.field.DeskPageView.SectionView;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who booked the rooms of a house, day by day, and what waits for its answer. */
@Controller
record HouseBookingPages(
        Bookings bookings, BookingLetters letters, Organisations organisations, When when, Clock clock) {

    static final String OF = "/structures/";

    static String path(PartyId house) {
        return OF + house + "/reservations";
    }

    @GetMapping(OF + "{organisation}/reservations")
    @Access(seat = Seat.REFERENT)
    ModelAndView day(UUID organisation, Form form, Page page) {
        var house = new PartyId(organisation);
        var name = organisations.find(house).orElseThrow(Problem::notFound).name();
        var typed = Days.typed(form.value("q"));
        var day = typed == null ? Days.today(clock) : typed;
        var sections = new ArrayList<SectionView>();
        var asked = bookings.in(house, day, true);
        if (!asked.isEmpty()) sections.add(table(page.t("bookings.asked"), asked, "", page));
        sections.add(
                table(When.day(day, page.locale()), bookings.in(house, day, false), page.t("bookings.day.none"), page)
                        .links(List.of(to(house, day.minusDays(1), page), to(house, day.plusDays(1), page))));
        return page.show(
                "web/deskpage",
                new DeskPageView(
                                page.t("bookings.house"),
                                new LinkView("/salles/par/" + house, page.t("rooms.title", name)),
                                page.t("bookings.house.lead"),
                                List.of(),
                                sections,
                                null)
                        .finding(new DeskPageView.FindView(
                                path(house), page.t("agenda.form.day"), form.value("q"), Map.of())));
    }

    private static LinkView to(PartyId house, LocalDate day, Page page) {
        return new LinkView(path(house) + "?q=" + day, When.day(day, page.locale()));
    }

    private SectionView table(String title, List<Booking> all, String none, Page page) {
        return DeskPageView.table(
                title,
                Wording.headings(page, "bookings.who"),
                all.stream()
                        .map(it -> new RowView(
                                List.of(
                                        it.roomName() + ", " + when.words(it.span(), page.locale()),
                                        letters.name(it.payer()),
                                        Wording.price(it, page),
                                        page.t("bookings.state." + it.state())),
                                it.url()))
                        .toList(),
                none);
    }
}
