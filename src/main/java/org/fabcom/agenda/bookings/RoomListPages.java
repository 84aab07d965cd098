package org.fabcom.agenda.bookings;

import module java.base;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.agenda.bookings.RoomTerms.Open;
import org.fabcom.agenda.bookings.Terms.Step;
import org.fabcom.kernel.Days;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.SearchSource;
import org.fabcom.web.list.Address;
import org.fabcom.web.listing.Facet;
import org.fabcom.web.listing.Listing;
import org.fabcom.web.listing.Published;
import org.fabcom.web.listing.Source;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The rooms and desks of the territory that may be booked: a list, a search, an interface. */
@Controller
@Order(28)
record RoomListPages(RoomTerms terms, Offers offers, Clock clock) implements SearchSource {

    static final String PATH = "/salles";

    private static final Facet STEP =
            Facet.some("pas", "bookings.step").of(Step.class, "bookings.step.").on("step");
    private static final Facet WHERE = Facet.some("commune", "bookings.rooms.commune");
    private static final List<Facet> FACETS = List.of(WHERE, STEP);

    /** A room with its price in words. */
    record Line(Open open, String price) {}

    private static final Listing<Line> LISTING = Listing.<Line>of("salles", "bookings.rooms.")
            .text("name", it -> it.open().room().draft().name())
            .text("organisation", it -> it.open().room().organisationName())
            .text("commune", it -> it.open().room().draft().communeName())
            .number("desks", it -> it.open().terms().desks())
            .choice("step", Step.class, it -> it.open().terms().step(), "bookings.step.")
            .choice("whom", Terms.Whom.class, it -> it.open().terms().whom(), "bookings.whom.")
            .text("price", Line::price)
            .facets(FACETS)
            .at(it -> "/salles/" + it.open().room().id());

    @GetMapping(PATH)
    @Access(Access.Level.PUBLIC)
    ModelAndView list(Address asked, Page page) {
        return page.show("web/table", LISTING.table(asked, page, source(asked, page)));
    }

    @GetMapping(PATH + Listing.FILES)
    @Access(Access.Level.PUBLIC)
    void files(Address asked, Page page, HttpServletResponse response) {
        LISTING.answer(asked, page, source(asked, page), response);
    }

    @Bean
    Published<Line> publishedRooms() {
        return new Published<Line>(
                        "rooms",
                        "agenda",
                        "Rooms and desks that may be booked",
                        LISTING,
                        List.of("q"),
                        (asked, me, page) -> source(asked, page))
                .numbered(it -> it.open().room().id());
    }

    private Source<Line> source(Address asked, Page page) {
        return Source.of(
                found(asked.value("q"), page),
                FACETS,
                asked,
                it -> List.of(
                        List.of(it.open().room().draft().communeName()),
                        List.of(it.open().terms().step().name())));
    }

    private List<Line> found(String query, Page page) {
        var today = Days.today(clock);
        var prices = new HashMap<List<Object>, String>();
        return holding(query, page).stream()
                .map(it -> new Line(
                        it,
                        prices.computeIfAbsent(
                                List.of(
                                        it.room().organisation(),
                                        it.terms().tariff(),
                                        it.terms().step()),
                                one -> price(it, today, page))))
                .toList();
    }

    private String price(Open it, LocalDate day, Page page) {
        if (it.terms().tariff().isEmpty()) return page.t("bookings.price.free");
        return offers.price(it, day, page)
                .map(one -> page.t("bookings.price." + it.terms().step(), page.euros(one.cents())))
                .orElse("");
    }

    private List<Open> holding(String query, Page page) {
        var usual = page.t("bookings.rooms.words");
        return terms.open().stream()
                .filter(it -> query.isBlank() || it.holds(query, usual))
                .toList();
    }

    @Override
    public String label() {
        return "bookings.rooms.title";
    }

    @Override
    public Hits search(String query, int most, Page page) {
        var all = holding(query, page);
        return new Hits(
                all.stream()
                        .limit(most)
                        .map(it -> new Hit(
                                "/salles/" + it.room().id(),
                                it.room().draft().name(),
                                it.room().organisationName() + " · "
                                        + it.room().draft().communeName()))
                        .toList(),
                all.size(),
                Address.of(PATH).with("q", query).toString());
    }
}
