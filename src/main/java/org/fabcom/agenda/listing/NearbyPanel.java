package org.fabcom.agenda.listing;

import module java.base;
import org.fabcom.agenda.events.Dates;
import org.fabcom.agenda.events.Dates.Glance;
import org.fabcom.agenda.groups.DateSights;
import org.fabcom.kernel.Visitor;
import org.fabcom.kernel.counts.SharedAnswers;
import org.fabcom.people.OrganisationSeat;
import org.fabcom.people.Organisations;
import org.fabcom.people.communes.Commune;
import org.fabcom.places.Communes;
import org.fabcom.web.HomePanel;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the home page: what takes place in person in the coming month, counted as the agenda counts it; near one's own organisation first, if there is one. */
@Component
@Order(10)
record NearbyPanel(
        Dates dates,
        AgendaFacets facets,
        DateLines lines,
        DateSights sights,
        Communes communes,
        Organisations organisations,
        Clock clock)
        implements HomePanel {

    private static final int LOOKED_AT = 60;
    private static final int SHOWN = 3;
    private static final int NEAR = 25_000;

    @Override
    public Slot slot() {
        return Slot.COLUMN;
    }

    @Override
    public Optional<Panel> panel(Page page) {
        var now = clock.instant();
        var asked = new AgendaFilters(Address.of(AgendaPages.PATH), now, sights.of(page.visitor()));
        var coming = facets.first(asked, LOOKED_AT).stream()
                .filter(Glance::takesPlace)
                .toList();
        if (coming.isEmpty()) return Optional.empty();
        var from = home(page.visitor());
        var first = onceEach(coming, from);
        var shown = SharedAnswers.of(List.of("agenda.dates", first), () -> dates.find(first)).stream()
                .map(it -> lines.line(it, from, page))
                .toList();
        long total = coming.getFirst().all();
        return Optional.of(new Panel("agenda/nearby", new NearbyView(shown, total, from == null ? "" : from.name())));
    }

    /** The next date of three events; those nearby before those farther away or nobody knows how far. */
    private List<UUID> onceEach(List<Glance> coming, @Nullable Commune from) {
        return coming.stream()
                .sorted(Comparator.comparing(it -> from != null && !near(it, from)))
                .limit(SHOWN)
                .map(Glance::id)
                .toList();
    }

    private boolean near(Glance it, Commune from) {
        var code = it.communeCode();
        if (from.name().equals(it.communeName())) return true;
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
                .map(OrganisationSeat::commune)
                .orElse(null);
    }
}
