package org.fabcom.agenda.listing;

import module java.base;
import org.fabcom.agenda.events.NextDates;
import org.fabcom.agenda.groups.DateSights;
import org.fabcom.web.Page;
import org.fabcom.web.SearchSource;
import org.fabcom.web.list.Address;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What is to come, in the search of the whole site. */
@Component
@Order(30)
record AgendaSearch(NextDates dates, DateLines lines, DateSights sights, Clock clock) implements SearchSource {

    @Override
    public String label() {
        return "agenda.title";
    }

    @Override
    public boolean people() {
        return true;
    }

    @Override
    public Hits search(String query, int most, Page page) {
        var found = dates.find(query, sights.of(page.visitor()), clock.instant(), most);
        var hits = found.first().stream()
                .map(it -> lines.line(it, null, page))
                .map(it -> new Hit(it.url(), it.title(), it.when() + " · " + it.place()))
                .toList();
        var all = Address.of(AgendaPages.PATH)
                .with(AgendaFilters.WHEN, AgendaFilters.MONTHS)
                .with("q", query);
        return new Hits(hits, found.total(), all.toString());
    }
}
