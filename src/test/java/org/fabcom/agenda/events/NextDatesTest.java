package org.fabcom.agenda.events;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Statements;
import org.fabcom.testing.WithDemonstration;
import org.junit.jupiter.api.Test;

@FabComTest
@WithDemonstration
record NextDatesTest(NextDates next, Dates dates, DateTally tally, Sql db, Clock clock) {

    @Test
    void words_find_what_the_agenda_finds_when_it_shows_each_event_once() {
        var now = clock.instant();
        var series = coming("WEEKLY");
        var single = coming("ONCE");
        dates.cancel(series.getFirst(), "", now);
        dates.cancel(single.getFirst(), "", now);
        for (var words : List.of("", "a", "atelier", "Permanence", "é", "numérique", "introuvable", "100 %")) {
            var wanted = Wanted.between(now, null).saying(words).onceEach();
            var found = next.find(words, java.util.Set.of(), now, 5);
            assertThat(found.first()).as(words).isEqualTo(dates.search(wanted, false, 0, 5));
            assertThat(found.total()).as(words).isEqualTo(tally.count(wanted));
        }
        assertThat(next.find("", java.util.Set.of(), now, 1000).first())
                .extracting(Happening::id)
                .contains(single.getFirst())
                .doesNotContain(series.getFirst());
    }

    @Test
    void two_statements_however_many_are_found() {
        assertThat(Statements.during(() -> next.find("a", java.util.Set.of(), clock.instant(), 5)))
                .isEqualTo(2);
    }

    private List<java.util.UUID> coming(String frequency) {
        var dates = db.sql("""
                select o.id from agenda.occurrence o join agenda.event e on e.id = o.event
                where e.frequency = :frequency and o.starts_at > :now and o.cancelled_at is null order by o.starts_at
                """)
                .param("frequency", frequency, "now", org.fabcom.kernel.Times.sql(clock.instant()))
                .list((row, n) -> row.getObject(1, java.util.UUID.class));
        assertThat(dates).isNotEmpty();
        return dates;
    }
}
