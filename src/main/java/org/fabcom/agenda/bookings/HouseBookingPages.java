package org.fabcom.agenda.bookings;

import module java.base;
import org.fabcom.agenda.When;
import org.fabcom.agenda.rooms.Room;
import org.fabcom.agenda.rooms.Rooms;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.people.Organisations;
import org.fabcom.people.People;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.field.DeskPageView;
import org.fabcom.web.field.DeskPageView.RowView;
import org.fabcom.web.field.DeskPageView.SectionView;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who booked the rooms of a house, by day, month or name, and what waits for its answer. */
@Controller
record HouseBookingPages(
        Bookings bookings, Rooms rooms, People people, Organisations organisations, When when, Clock clock) {

    static final String OF = "/structures/";

    private static final Duration BACK = Duration.ofDays(400);
    private static final int SHOWN = 50;

    static String path(PartyId house) {
        return OF + house + "/reservations";
    }

    @GetMapping(OF + "{organisation}/reservations")
    @Access(seat = Seat.REFERENT)
    ModelAndView list(UUID organisation, Form form, Page page) {
        var house = new PartyId(organisation);
        var name = organisations.find(house).orElseThrow(Problem::notFound).name();
        return page.show(
                "web/deskpage",
                new DeskPageView(
                                page.t("bookings.house"),
                                new LinkView("/salles/par/" + house, page.t("rooms.title", name)),
                                page.t("bookings.house.lead"),
                                List.of(),
                                sections(house, form.line("q", page), page),
                                null)
                        .finding(new DeskPageView.FindView(
                                path(house), page.t("bookings.house.find"), form.value("q"), Map.of())));
    }

    /** Of a day, of a month, or of a name; today and what follows where nothing is asked. */
    private List<SectionView> sections(PartyId house, String asked, Page page) {
        var today = Days.today(clock);
        var day = day(asked, today);
        var month = month(asked);
        if (day != null) return List.of(day(house, day, page));
        if (month != null) return List.of(month(house, month, page));
        if (!asked.isEmpty())
            return List.of(
                    table(page.t("bookings.found", asked), named(house, asked), page.t("bookings.found.none"), page));
        var all = new ArrayList<SectionView>();
        var waiting = bookings.in(house, today, true);
        if (!waiting.isEmpty()) all.add(table(page.t("bookings.asked"), waiting, "", page));
        all.add(day(house, today, page));
        var coming = bookings.in(house, today.plusDays(1), today.plusDays(Bookings.AHEAD + 1)).stream()
                .filter(Booking::running)
                .limit(SHOWN)
                .toList();
        all.add(table(page.t("bookings.coming"), coming, page.t("bookings.coming.none"), page));
        return all;
    }

    /** « 8 déc » is that of this year. */
    private static @Nullable LocalDate day(String asked, LocalDate today) {
        var day = Days.typed(asked);
        return day == null ? Days.typed(asked + " " + today.getYear()) : day;
    }

    /** « 2026-12 », « 12/2026 », « décembre 2026 ». */
    private static @Nullable YearMonth month(String asked) {
        return Stream.of(asked + "-01", "1/" + asked, "1 " + asked)
                .flatMap(it -> Stream.ofNullable(Days.typed(it)))
                .findFirst()
                .map(YearMonth::from)
                .orElse(null);
    }

    private SectionView day(PartyId house, LocalDate day, Page page) {
        return table(When.day(day, page.locale()), bookings.in(house, day, false), page.t("bookings.day.none"), page)
                .links(List.of(to(house, day.minusDays(1), page), to(house, day.plusDays(1), page)));
    }

    private static LinkView to(PartyId house, LocalDate day, Page page) {
        return new LinkView(path(house) + "?q=" + day, When.day(day, page.locale()));
    }

    private SectionView month(PartyId house, YearMonth month, Page page) {
        var all = bookings.in(house, month.atDay(1), month.plusMonths(1).atDay(1));
        return table(page.formats().month(month), all, page.t("bookings.month.none"), page)
                .links(Stream.of(month.minusMonths(1), month.plusMonths(1))
                        .map(it -> new LinkView(
                                path(house) + "?q=" + it, page.formats().month(it)))
                        .toList());
    }

    /** Of a room, of whoever booked or of whoever pays; of some thirteen months. */
    private List<Booking> named(PartyId house, String asked) {
        var from = clock.instant().minus(BACK);
        var words = Fold.words(asked);
        var parties = people.names(bookings.known(house, from)).entrySet().stream()
                .filter(it -> Fold.words(it.getValue()).contains(words))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        var called = rooms.of(house).stream()
                .filter(it -> Fold.words(it.draft().name()).contains(words))
                .map(Room::id)
                .collect(Collectors.toSet());
        return words.isEmpty() ? List.of() : bookings.found(house, called, parties, from);
    }

    private SectionView table(String title, List<Booking> all, String none, Page page) {
        return DeskPageView.table(
                title,
                Wording.headings(page, "bookings.who"),
                all.stream()
                        .map(it -> new RowView(
                                List.of(
                                        it.roomName() + ", " + when.words(it.span(), page.locale()),
                                        it.names().payer(),
                                        Wording.price(it, page),
                                        page.t("bookings.state." + it.state())),
                                it.url()))
                        .toList(),
                none);
    }
}
