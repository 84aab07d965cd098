package org.fabcom.places.listing;

import module java.base;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.People;
import org.fabcom.places.AppointmentDoor;
import org.fabcom.places.Commune;
import org.fabcom.places.Communes;
import org.fabcom.places.directory.Place;
import org.fabcom.places.directory.Places;
import org.fabcom.places.opendata.StandardTable;
import org.fabcom.places.sheet.PlaceRights;
import org.fabcom.places.standard.Codes;
import org.fabcom.places.standard.Facts;
import org.fabcom.places.standard.Field;
import org.fabcom.places.standard.StandardFile;
import org.fabcom.places.standard.Words;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Filters;
import org.fabcom.web.list.Pouring;
import org.fabcom.web.listing.Counts;
import org.fabcom.web.listing.Facet;
import org.fabcom.web.listing.Listing;
import org.fabcom.web.listing.Published;
import org.fabcom.web.listing.Source;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Places to be helped at, as a list and as the file of the standard; all that is chosen is in the address. */
@Controller
record PlaceListPages(
        FoundPlaces found,
        PlacesAsked asking,
        Communes communes,
        People people,
        Places places,
        StandardTable table,
        Optional<AppointmentDoor> appointments) {

    private static final String PATH = PlaceEntries.PATH;
    private static final int ALL = 100_000;

    /** The columns of the standard. */
    private static final Listing<Facts> PLACES = columns()
            .most(ALL)
            .facets(Bits.FILTERS.entrySet().stream()
                    .map(it -> facet(it.getKey(), it.getValue()))
                    .toList());

    @GetMapping(PATH)
    @Access(Access.Level.PUBLIC)
    ModelAndView list(Address address, Form form, Page page) {
        var asked = asking.of(address, form);
        var wanted = asked.wanted();
        var from = asked.from();
        Source<FoundPlaces.Line> lines =
                Source.of(() -> counts(wanted), (offset, most) -> found.lines(wanted, offset, most));
        var list = PLACES.page(address, page, lines);
        var view = new PlaceListView(
                list,
                list.rows().stream().map(it -> line(it, from, page)).toList(),
                asked.near(),
                OptionView.all(PlacesAsked.RADII, it -> page.t("agenda.near.km", it)),
                asked.radius(),
                address
                        .but(List.of(PlacesAsked.NEAR, PlacesAsked.NEAR + "-nom", PlacesAsked.RADIUS, "chercher"))
                        .stream()
                        .map(it -> new PlaceListView.KeptView(it.getKey(), it.getValue()))
                        .toList(),
                from == null ? 0 : found.unplaced(wanted),
                owner(wanted),
                PlaceRights.adding(page.visitor(), wanted.owner()),
                address.with("page", null).at(PlaceEntries.MAP).toString(),
                appointments.flatMap(it -> it.door(page)));
        return page.show("places/list", view);
    }

    private String owner(PlacesQuery wanted) {
        return wanted.owner() == null
                ? ""
                : people.name(new PartyId(wanted.owner())).orElse("");
    }

    /** The places of an organisation. */
    @GetMapping(PATH + "/par/{organisation}")
    @Access(Access.Level.PUBLIC)
    ModelAndView of(UUID organisation, Page page) {
        if (people.name(new PartyId(organisation)).isEmpty()) throw Problem.notFound();
        return page.redirect(PATH + "?" + PlacesAsked.OWNER + "=" + organisation);
    }

    /** What the list shows, all of its pages, in the columns of the standard, whatever a place lacks. */
    @GetMapping(PATH + ".csv")
    @Access(Access.Level.PUBLIC)
    void csv(Address address, Form form, Page page, HttpServletResponse response) {
        Filters.one(address, "lang", page.site().languages()); // its columns are those of the standard in any language
        var ids = found.ids(asking.of(address, form).wanted(), 0, ALL);
        Pouring.csv(response, "lieux.csv", out -> table.all(out, what -> places.each(ids, what)));
    }

    /** The same as workbooks and for programs. */
    @GetMapping(PATH + Listing.FILES)
    @Access(Access.Level.PUBLIC)
    void files(Address address, Form form, Page page, HttpServletResponse response) {
        PLACES.answer(address, page, facts(asking.of(address, form).wanted()), response);
    }

    @Bean
    Published<Facts> publishedPlaces() {
        return new Published<>(
                        "places",
                        PlaceEntries.ROOM,
                        "Places to be helped at, in the columns of the national standard",
                        PLACES,
                        List.of(
                                "q",
                                PlacesAsked.OWNER,
                                PlacesAsked.NEAR,
                                PlacesAsked.NEAR + "-nom",
                                PlacesAsked.RADIUS),
                        (asked, me, page) ->
                                facts(asking.of(asked, PlacesAsked.near(asked)).wanted()))
                .named((id, me, page) -> one(id));
    }

    /** By its id in the standard, of which the first part is its own and the others are those of places it was found to be. */
    private Optional<Facts> one(String id) {
        var found = new ArrayList<Facts>();
        table.rows(each -> places.shown(id.replaceFirst("__.*", "")).ifPresent(each), found::add);
        return found.stream().findFirst();
    }

    private Source<Facts> facts(PlacesQuery wanted) {
        return Source.poured(() -> counts(wanted), (offset, most, what) -> {
            var ids = found.ids(wanted, offset, most);
            table.rows(each -> places.each(ids, each), what);
        });
    }

    private Counts counts(PlacesQuery wanted) {
        var tally = found.tally(wanted);
        var facets = new HashMap<String, Map<String, Long>>();
        Bits.FILTERS.forEach((name, field) -> {
            var values = facets.computeIfAbsent(name, it -> new HashMap<>());
            for (var code : Codes.names(field)) values.put(code, tally.of(Bits.of(field, code)));
        });
        return new Counts(tally.total(), facets);
    }

    private static Facet facet(String name, Field field) {
        return Facet.some(name, field.label()).of(Codes.names(field), "standard." + field.column() + ".");
    }

    private static Listing<Facts> columns() {
        var list = Listing.<Facts>of("lieux", "");
        for (var field : Field.standard())
            list = field.many()
                    ? list.many(field.heading(), "|", (it, page) -> StandardFile.words(it, field))
                    : list.text(field.heading(), it -> it.text(field));
        return list;
    }

    /** The file of the standard, at an address that does not change, for whoever gathers the files of territories. */
    @GetMapping("/places.csv")
    @Access(Access.Level.PUBLIC)
    void standard(HttpServletResponse response) {
        Pouring.csv(response, StandardTable.FILE, out -> table.valid(out, places::each));
    }

    private PlaceListView.LineView line(FoundPlaces.Line it, @Nullable Commune from, Page page) {
        var facts = it.facts();
        var distance = from == null
                ? ""
                : communes.distance(from.insee(), facts.text(Field.COMMUNE_CODE))
                        .map(way -> way.words(page))
                        .orElse(page.t("places.distance.unknown"));
        var updated = facts.updated();
        return new PlaceListView.LineView(
                Place.path(it.id()),
                facts.name(),
                facts.text(Field.ADDRESS),
                facts.town(),
                distance,
                Words.of(Field.SERVICES, facts.all(Field.SERVICES), page),
                Words.of(Field.FEES, facts.all(Field.FEES), page),
                Words.of(Field.ACCESS, facts.all(Field.ACCESS), page),
                Words.of(Field.OWN_KINDS, facts.all(Field.OWN_KINDS), page),
                updated == null ? "" : page.shortDate(updated));
    }
}
