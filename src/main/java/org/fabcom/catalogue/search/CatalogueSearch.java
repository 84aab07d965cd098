package org.fabcom.catalogue.search;

import module java.base;
import org.fabcom.catalogue.Sheet;
import org.fabcom.web.Page;
import org.fabcom.web.SearchSource;
import org.fabcom.web.list.Address;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the search of the whole site finds in the library: the services of that name, then the commons. */
@Component
@Order(20)
record CatalogueSearch(Shelf shelf) implements SearchSource {

    @Override
    public String label() {
        return "shelf.nav";
    }

    @Override
    public Hits search(String query, int most, Page page) {
        var found = shelf.brief(CatalogueQuery.words(query, most));
        var hits = new LinkedHashMap<String, Hit>();
        Stream.of(found.meant().stream(), found.maybe().stream().limit(2), found.found().stream())
                .flatMap(it -> it)
                .forEach(it -> hits.putIfAbsent(it.slug(), hit(it)));
        long total =
                found.total() + Math.min(found.meant().size() + found.maybe().size(), hits.size());
        return new Hits(
                hits.values().stream().limit(most).toList(),
                Math.max(hits.size(), total),
                ShelfPages.PATH + "?q=" + Address.encode(query));
    }

    private static Hit hit(Sheet sheet) {
        var line = sheet.summary() != null ? sheet.summary() : sheet.usage() != null ? sheet.usage() : "";
        return new Hit(sheet.url(), sheet.name(), line);
    }
}
