package org.fabcom.catalogue.search;

import module java.base;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.kernel.Sql;
import org.fabcom.web.Access;
import org.fabcom.web.NavigationEntry;
import org.fabcom.web.NavigationEntry.Place;
import org.fabcom.web.Page;
import org.fabcom.web.RoomEntry;
import org.fabcom.web.access.RoomStakes;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Filters;
import org.fabcom.web.list.Paging;
import org.fabcom.web.listing.Listing;
import org.fabcom.web.listing.Source;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The list of the library, as a page and as a table; all that is chosen stands in the address (C24). */
@Controller
final class ShelfPages {

    static final String PATH = "/catalogue";
    private static final Map<String, String> SOURCE_LICENCES = Map.of(
            "awesome-selfhosted", "CC-BY-SA-3.0",
            "yunohost", "GPL-3.0",
            "starter", "AGPL-3.0-or-later");
    private static final int ALL = 10_000;

    private final Shelf shelf;
    private final Facets facets;
    private final Listing<Found.Row> sheets;

    ShelfPages(Shelf shelf, Facets facets, Needs needs) {
        this.shelf = shelf;
        this.facets = facets;
        this.sheets = Listing.<Found.Row>of("catalogue", "shelf.csv.")
                .most(ALL)
                .text("name", it -> it.sheet().name())
                .text("licence", it -> it.sheet().licence())
                .words(
                        "free",
                        (it, page) ->
                                page.t("shelf.chip." + it.sheet().freeness().code()))
                .many("needs", ", ", (it, page) -> labels(it, needs, page))
                .many("platforms", ", ", (it, page) -> it.sheet().platforms())
                .text("hosting", it -> it.sheet().hosting())
                .number("open", Found.Row::open)
                .many("replaces", ", ", (it, page) -> names(it))
                .text(
                        "summary",
                        it -> it.sheet().summary() == null
                                ? it.sheet().usage()
                                : it.sheet().summary())
                .text("site", it -> it.sheet().site())
                .text("code", it -> it.sheet().repository())
                .many("sources", ", ", (it, page) -> it.sources())
                .many("source_licences", ", ", (it, page) -> licences(it))
                .words("page", (it, page) -> page.absolute(it.sheet().url()));
    }

    @GetMapping(PATH)
    @Access(Access.Level.PUBLIC)
    ModelAndView list(Address address, Page page) {
        var wanted = wanted(address, Paging.USUAL);
        var found = shelf.find(wanted);
        var list = sheets.facets(facets.of(wanted)).page(address, page, source(found));
        return page.show("catalogue/shelf", ShelfView.of(wanted.words(), wanted.services(), found, list));
    }

    @GetMapping(PATH + Listing.FILES)
    @Access(Access.Level.PUBLIC)
    void files(Address address, Page page, HttpServletResponse response) {
        sheets.answer(address, page, source(shelf.find(wanted(address.with("page", null), ALL))), response);
    }

    /** What was found already is one page of it. */
    private static Source<Found.Row> source(Found found) {
        return Source.of(() -> Facets.counts(found), (offset, most) -> found.rows());
    }

    private static List<String> labels(Found.Row row, Needs needs, Page page) {
        return row.sheet().needs().stream()
                .map(it -> needs.label(it, page.lang()))
                .toList();
    }

    /** Under which licences the data of its sources are (C41). */
    private static List<String> licences(Found.Row row) {
        return row.sources().stream()
                .map(it -> SOURCE_LICENCES.getOrDefault(it, ""))
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
    }

    private static List<String> names(Found.Row row) {
        return row.replaces().stream().map(Found.Target::name).toList();
    }

    private CatalogueQuery wanted(Address address, int size) {
        return new CatalogueQuery(
                address.value("q"),
                !Filters.one(address, "quoi", List.of("services")).isEmpty(),
                Filters.some(address, Facets.NEED, facets.needIds()),
                Filters.some(address, Facets.HOSTING, Facets.HOSTINGS),
                Filters.one(address, Facets.LICENCE, Facets.LICENCES),
                Filters.some(address, Facets.PLATFORM, Facets.PLATFORMS),
                Filters.some(address, Facets.AUDIENCE, Facets.AUDIENCES),
                Filters.some(address, Facets.FAMILY, Facets.FAMILIES),
                Paging.of(address, size, Long.MAX_VALUE / 2).page(),
                size);
    }

    /** The library in the menu. */
    @Bean
    static NavigationEntry libraryEntry() {
        return new RoomEntry("catalogue", Place.MENU, 20, PATH, "shelf.nav");
    }

    /** Told before the catalogue is closed: how many said what they use, how many pairs wait to be made one. */
    @Bean
    static RoomStakes catalogueAtWork(Sql db) {
        return RoomStakes.counted("catalogue", "catalogue.stakes", db, """
                select (select count(distinct organisation) from catalogue.use),
                    (select count(*) from catalogue.candidate where state = 'open')
                """);
    }
}
