package org.fabcom.catalogue.search;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Csv;
import org.fabcom.web.list.Filters;
import org.fabcom.web.list.Paging;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The list of the library, as a page and as a table; all that is chosen stands in the address (C24). */
@Controller
final class ShelfPages {

    static final String PATH = "/catalogue";
    private static final int ALL = 10_000;

    private final Shelf shelf;
    private final Facets facets;
    private final Needs needs;

    ShelfPages(Shelf shelf, Facets facets, Needs needs) {
        this.shelf = shelf;
        this.facets = facets;
        this.needs = needs;
    }

    @GetMapping(PATH)
    @Access(Access.Level.PUBLIC)
    ModelAndView list(HttpServletRequest request, Page page) {
        var address = Address.of(request);
        var wanted = wanted(address, Paging.USUAL);
        var found = shelf.find(wanted);
        var paging = Paging.of(address, Paging.USUAL, found.total());
        var view = new ShelfView(
                wanted.words(),
                wanted.services(),
                found,
                paging,
                facets.of(found, wanted, address, page),
                address.with("page", null).at(PATH + ".csv").toString());
        return page.show("catalogue/shelf", view);
    }

    @GetMapping(PATH + ".csv")
    @Access(Access.Level.PUBLIC)
    ResponseEntity<byte[]> table(HttpServletRequest request, Page page) {
        var found = shelf.find(wanted(Address.of(request).with("page", null), ALL));
        var header = Stream.of(
                        "name",
                        "licence",
                        "free",
                        "needs",
                        "platforms",
                        "hosting",
                        "open",
                        "replaces",
                        "summary",
                        "site",
                        "code",
                        "page")
                .map(it -> page.t("shelf.csv." + it))
                .toList();
        return Csv.answer("catalogue.csv", header, found.rows().stream().map(it -> cells(it, page)));
    }

    private List<String> cells(Found.Row row, Page page) {
        var sheet = row.sheet();
        var cells = new ArrayList<String>();
        cells.add(sheet.name());
        cells.add(or(sheet.licence()));
        cells.add(page.t("shelf.chip." + sheet.freeness().code()));
        cells.add(sheet.needs().stream().map(it -> needs.label(it, page.lang())).collect(Collectors.joining(", ")));
        cells.add(String.join(", ", sheet.platforms()));
        cells.add(or(sheet.hosting()));
        cells.add(String.valueOf(row.open()));
        cells.add(row.replaces().stream().map(Found.Target::name).collect(Collectors.joining(", ")));
        cells.add(or(sheet.summary() == null ? sheet.usage() : sheet.summary()));
        cells.add(or(sheet.site()));
        cells.add(or(sheet.repository()));
        cells.add(page.absolute(sheet.url()));
        return cells;
    }

    private static String or(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }

    private Wanted wanted(Address address, int size) {
        return new Wanted(
                address.value("q"),
                !Filters.one(address, "quoi", List.of("services")).isEmpty(),
                Filters.some(address, Facets.NEED, facets.needs()),
                Filters.some(address, Facets.HOSTING, Facets.HOSTINGS),
                Filters.one(address, Facets.LICENCE, Facets.LICENCES),
                Filters.some(address, Facets.PLATFORM, Facets.PLATFORMS),
                Filters.some(address, Facets.AUDIENCE, Facets.AUDIENCES),
                Paging.of(address, size, Long.MAX_VALUE / 2).page(),
                size);
    }
}
