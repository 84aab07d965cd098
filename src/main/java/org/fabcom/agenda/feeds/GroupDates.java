package org.fabcom.agenda.feeds;

import module java.base;
import org.fabcom.agenda.events.Dates;
import org.fabcom.agenda.events.Events;
import org.fabcom.agenda.events.Happening;
import org.fabcom.agenda.events.Wanted;
import org.fabcom.agenda.groups.DateSights;
import org.fabcom.circles.Memberships;
import org.fabcom.kernel.PartyId;
import org.springframework.stereotype.Component;

/** The dates of the groups to which a person belongs, for a calendar of their own: no public one holds them. Thread-safe. */
@Component
record GroupDates(Events events, Dates dates, DateSights sights, Memberships memberships) {

    private static final int MOST = 500;

    /** From that moment on, by group; those that are cancelled left out. */
    public List<Happening> of(PartyId person, Instant from) {
        if (events.groups().isEmpty()) return List.of();
        var mine = new HashSet<>(memberships.of(person));
        mine.retainAll(sights.of(person));
        return mine.stream()
                .flatMap(it ->
                        dates
                                .search(
                                        Wanted.between(from, null)
                                                .seeing(Set.of(it))
                                                .of(it),
                                        false,
                                        0,
                                        MOST)
                                .stream())
                .filter(it -> !it.cancelled())
                .toList();
    }
}
