package org.fabcom.agenda.listing;

import module java.base;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.agenda.FreeTime;
import org.fabcom.agenda.Venue;
import org.fabcom.agenda.events.Dates;
import org.fabcom.agenda.events.Happening;
import org.fabcom.agenda.events.Kind;
import org.fabcom.agenda.events.Wanted;
import org.fabcom.agenda.groups.DateSights;
import org.fabcom.people.communes.Commune;
import org.fabcom.places.CommuneFieldView;
import org.fabcom.places.CommuneFields;
import org.fabcom.places.Communes;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Paging;
import org.fabcom.web.listing.Counts;
import org.fabcom.web.listing.Listing;
import org.fabcom.web.listing.Published;
import org.fabcom.web.listing.Source;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What takes place in the territory, the next thing first; all that is chosen is in the address. */
@Controller
record AgendaPages(
        Dates dates,
        AgendaFacets facets,
        DateLines lines,
        DateSights sights,
        Communes communes,
        CommuneFields fields,
        FreeTime freeTime,
        Clock clock) {

    static final String PATH = "/agenda";
    private static final int ALL = 10_000;
    private static final int KM = 1000;

    private static final Listing<Happening> EVENTS = Listing.<Happening>of("agenda", "")
            .id("event", Happening::event)
            .text("title", Happening::title)
            .text("description", Happening::description)
            .choice("kind", Kind.class, Happening::kind, "agenda.kind.")
            .time("starts", Happening::startsAt)
            .time("ends", Happening::endsAt)
            .id("organiser", Happening::organiser)
            .text("organiser_name", Happening::organiserName)
            .id("group", Happening::group)
            .text("group_name", Happening::groupName)
            .choice("venue", Venue.Kind.class, it -> it.venue().kind(), "")
            .text("address", it -> it.venue().inPerson() ? it.venue().address() : "")
            .text("commune", it -> it.venue().communeName())
            .text("insee", it -> it.venue().communeCode())
            .number("capacity", Happening::capacity)
            .number("left", Happening::left)
            .choice("registration", Entry.class, AgendaPages::entry, "")
            .at(Happening::url);

    private static final Listing<Happening> DATES = Listing.<Happening>of("agenda", "agenda.csv.")
            .most(ALL)
            .day("date", it -> it.span().start().toLocalDate())
            .text("debut", it -> it.span().start().toLocalTime().toString())
            .text("fin", it -> it.span().end().toLocalTime().toString())
            .text("titre", Happening::title)
            .choice("genre", Kind.class, Happening::kind, "agenda.kind.")
            .text("structure", Happening::organiserName)
            .words("lieu", (it, page) -> {
                if (it.venue().inPerson()) return it.venue().address();
                return page.coded() ? "ONLINE" : page.t("agenda.online");
            })
            .text("commune", it -> it.venue().communeName())
            .number("places", Happening::capacity)
            .number("libres", Happening::left)
            .words("etat", (it, page) -> {
                if (!it.cancelled()) return "";
                return page.coded() ? "CANCELLED" : page.t("agenda.chip.cancelled");
            });

    /** Whether one can register: whether it has begun is for who asks to see. */
    private enum Entry {
        FREE,
        OPEN,
        FULL,
        CANCELLED
    }

    private static final AgendaFacets.Around NOWHERE = new AgendaFacets.Around(List.of(), 0);

    @GetMapping(PATH)
    @Access(Access.Level.PUBLIC)
    ModelAndView list(Address address, Form form, Page page) {
        var asked = new AgendaFilters(address, clock.instant(), sights.of(page.visitor()));
        var near = fields.one(form, AgendaFilters.NEAR);
        var from = from(near);
        var wide = asked.wanted();
        var around = from == null ? NOWHERE : facets.around(asked, wide, from, () -> around(wide, from));
        var wanted = from == null ? wide : wide.in(within(around.places(), from, asked.radius()));
        var counts = facets.count(asked, wanted);
        var paging = Paging.of(address, Paging.USUAL, counts.all());
        var found = dates.search(wanted, asked.past(), paging.offset(), paging.size());
        return page.show(
                "agenda/list",
                new AgendaView(
                        paging,
                        facets.of(asked, counts, address, page),
                        found.stream().map(it -> lines.line(it, from, page)).toList(),
                        near,
                        OptionView.all(AgendaFilters.RADII, it -> page.t("agenda.near.km", it)),
                        asked.radius(),
                        address
                                .but(List.of(
                                        AgendaFilters.NEAR,
                                        AgendaFilters.NEAR + "-nom",
                                        AgendaFilters.RADIUS,
                                        "chercher"))
                                .stream()
                                .map(it -> new AgendaView.KeptView(it.getKey(), it.getValue()))
                                .toList(),
                        around.unplaced(),
                        DATES.files(address, page),
                        !asked.past(),
                        freeTime.next(page).orElse(null)));
    }

    @GetMapping(PATH + Listing.FILES)
    @Access(Access.Level.PUBLIC)
    void files(Address address, Form form, Page page, HttpServletResponse response) {
        var asked = new AgendaFilters(address, clock.instant(), sights.of(page.visitor()));
        var from = from(fields.one(form, AgendaFilters.NEAR));
        var wide = asked.wanted();
        var near = from == null ? wide : wide.in(within(dates.communes(wide), from, asked.radius()));
        DATES.answer(address, page, dates(asked, near.everyDate()), response);
    }

    @Bean
    Published<Happening> publishedEvents() {
        return new Published<>(
                        "events",
                        "agenda",
                        "What takes place, each date by itself",
                        EVENTS,
                        List.of(
                                "q",
                                AgendaFilters.KIND,
                                AgendaFilters.WHO,
                                AgendaFilters.WHERE,
                                AgendaFilters.WHEN,
                                AgendaFilters.GROUP),
                        (address, me, page) -> dates(new AgendaFilters(address, clock.instant(), sights.of(me))))
                .numbered(Happening::id)
                .one((id, me, page) -> dates.find(id).filter(it -> dates.announced(id) && sights.sees(me, it)));
    }

    private Source<Happening> dates(AgendaFilters asked) {
        return dates(asked, asked.wanted().everyDate());
    }

    private Source<Happening> dates(AgendaFilters asked, Wanted wanted) {
        return Source.of(
                () -> new Counts(facets.count(wanted)),
                (offset, most) -> dates.search(wanted, asked.past(), offset, most));
    }

    private static Entry entry(Happening it) {
        if (it.cancelled()) return Entry.CANCELLED;
        if (!it.registering()) return Entry.FREE;
        return it.full() ? Entry.FULL : Entry.OPEN;
    }

    private static @Nullable Commune from(CommuneFieldView near) {
        return near.chosen().stream()
                .findFirst()
                .map(it -> new Commune(it.insee(), it.name()))
                .orElse(null);
    }

    /** Codes and names of the communes where something takes place, and that are near enough. */
    private Set<String> within(List<String> places, Commune from, String radius) {
        var near = new HashSet<String>();
        near.add(from.name());
        for (var it : places) {
            communes.distance(java.util.Objects.requireNonNull(from.code()), it)
                    .filter(way -> way.metres() <= Integer.parseInt(radius) * KM)
                    .ifPresent(way -> near.add(it));
        }
        return near;
    }

    private AgendaFacets.Around around(Wanted wide, Commune from) {
        var places = dates.communes(wide);
        return new AgendaFacets.Around(places, unplaced(places, wide, from));
    }

    /** How many dates take place nobody knows how far from here. */
    private long unplaced(List<String> places, Wanted wanted, Commune from) {
        var lost = new HashSet<String>();
        for (var it : places) {
            if (!it.equals(from.name())
                    && communes.distance(java.util.Objects.requireNonNull(from.code()), it)
                            .isEmpty()) lost.add(it);
        }
        return lost.isEmpty() ? 0 : facets.count(wanted.in(lost));
    }
}
