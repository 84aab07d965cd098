package org.fabcom.agenda.listing;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fabcom.agenda.events.DateTally;
import org.fabcom.agenda.events.Dates;
import org.fabcom.agenda.events.Happening;
import org.fabcom.agenda.groups.DateSights;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Organisations;
import org.fabcom.people.communes.Commune;
import org.fabcom.places.Communes;
import org.fabcom.web.HomePanel;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On the home page: what takes place in person in the coming month, counted as the agenda counts it; near one's own organisation first, if there is one. */
@Component
class NearbyPanel implements HomePanel {

    private static final int LOOKED_AT = 60;
    private static final int SHOWN = 3;
    private static final int NEAR = 25_000;

    private final Dates dates;
    private final DateTally tally;
    private final DateLines lines;
    private final DateSights sights;
    private final Communes communes;
    private final Organisations organisations;
    private final Clock clock;

    NearbyPanel(
            Dates dates,
            DateTally tally,
            DateLines lines,
            DateSights sights,
            Communes communes,
            Organisations organisations,
            Clock clock) {
        this.dates = dates;
        this.tally = tally;
        this.lines = lines;
        this.sights = sights;
        this.communes = communes;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    public Slot slot() {
        return Slot.COLUMN;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String room() {
        return "agenda";
    }

    @Override
    public Optional<Panel> panel(Page page) {
        var now = clock.instant();
        var wanted = new AgendaFilters(Address.of(AgendaPages.PATH), now, sights.of(page.visitor())).wanted();
        var all = dates.search(wanted, false, 0, LOOKED_AT);
        var coming = all.stream()
                .filter(it -> it.venue().inPerson() && !it.cancelled())
                .toList();
        if (coming.isEmpty()) return Optional.empty();
        var from = home(page.visitor());
        var shown = onceEach(coming, from).stream()
                .map(it -> lines.line(it, from, page))
                .toList();
        long total = all.size() < LOOKED_AT ? all.size() : tally.count(wanted);
        return Optional.of(new Panel("agenda/nearby", new NearbyView(shown, total, from == null ? "" : from.name())));
    }

    /** The next date of three events; those nearby before those farther away or nobody knows how far. */
    private List<Happening> onceEach(List<Happening> coming, @Nullable Commune from) {
        return coming.stream()
                .sorted(Comparator.comparing(it -> from != null && !near(it, from)))
                .limit(SHOWN)
                .sorted(Comparator.comparing(Happening::startsAt))
                .toList();
    }

    private boolean near(Happening it, Commune from) {
        var code = it.venue().communeCode();
        if (from.name().equals(it.venue().communeName())) return true;
        if (from.code() == null || code == null) return false;
        return communes.distance(from.code(), code)
                .filter(way -> way.metres() <= NEAR)
                .isPresent();
    }

    /** The commune of one's own organisation; the first by name if there are several. */
    private @Nullable Commune home(Visitor visitor) {
        if (!visitor.signedIn() || visitor.seats().isEmpty()) return null;
        return organisations.of(visitor.party()).stream()
                .findFirst()
                .flatMap(it -> organisations.find(it.organisation()))
                .map(it -> it.commune())
                .orElse(null);
    }
}
