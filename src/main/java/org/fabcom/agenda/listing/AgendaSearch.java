package org.fabcom.agenda.listing;

import java.time.Clock;
import org.fabcom.agenda.events.Dates;
import org.fabcom.agenda.events.Tally;
import org.fabcom.agenda.events.Wanted;
import org.fabcom.web.Page;
import org.fabcom.web.SearchSource;
import org.fabcom.web.list.Address;
import org.springframework.stereotype.Component;

/** What is to come, in the search of the whole site. */
@Component
class AgendaSearch implements SearchSource {

    private final Dates dates;
    private final Tally tally;
    private final Lines lines;
    private final Clock clock;

    AgendaSearch(Dates dates, Tally tally, Lines lines, Clock clock) {
        this.dates = dates;
        this.tally = tally;
        this.lines = lines;
        this.clock = clock;
    }

    @Override
    public String label() {
        return "agenda.title";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String room() {
        return "agenda";
    }

    @Override
    public Hits search(String query, int most, Page page) {
        var wanted = Wanted.between(clock.instant(), null).saying(query).onceEach();
        var hits = dates.search(wanted, false, 0, most).stream()
                .map(it -> lines.line(it, null, page))
                .map(it -> new Hit(it.url(), it.title(), it.when() + " · " + it.place()))
                .toList();
        var all = Address.of(AgendaPages.PATH).with(Asked.WHEN, Asked.MONTHS).with("q", query);
        return new Hits(hits, tally.count(wanted), all.toString());
    }
}
