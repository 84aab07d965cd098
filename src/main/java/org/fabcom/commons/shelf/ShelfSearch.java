package org.fabcom.commons.shelf;

import org.fabcom.commons.SharedPlan;
import org.fabcom.web.Page;
import org.fabcom.web.SearchSource;
import org.fabcom.web.list.Address;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Published plans in the search of the whole site. */
@Component
@Order(45)
record ShelfSearch(PlanShelf shelf) implements SearchSource {

    @Override
    public String label() {
        return "commons.shelf.nav";
    }

    @Override
    public Hits search(String query, int most, Page page) {
        var found = shelf.saying(query);
        var first = found.stream()
                .limit(most)
                .map(it -> new Hit(it.url(), it.title(), String.join(" · ", it.tools())))
                .toList();
        return new Hits(
                first,
                found.size(),
                Address.of(SharedPlan.PATH).with("q", query).toString());
    }
}
