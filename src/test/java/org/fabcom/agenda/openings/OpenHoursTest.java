package org.fabcom.agenda.openings;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.agenda.Span;
import org.fabcom.agenda.Venue;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.communes.Commune;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpenHoursTest {

    private static final Instant MONDAY_MORNING = Instant.parse("2026-11-30T08:00:00Z");

    static OpenHours.Draft draft(
            DayOfWeek day,
            String from,
            String to,
            int ahead,
            @Nullable LocalDate last,
            @Nullable LocalDate awayFrom,
            @Nullable LocalDate awayTo) {
        return new OpenHours.Draft(
                day,
                LocalTime.parse(from),
                LocalTime.parse(to),
                45,
                ahead,
                0,
                Venue.Kind.PLACE,
                "La Filature",
                new Commune("38185", "Grenoble"),
                "",
                "",
                last,
                awayFrom,
                awayTo);
    }

    private static List<LocalDateTime> starts(OpenHours.Draft draft) {
        return new OpenHours(Ids.next(), new PartyId(Ids.next()), draft, false, 1)
                .times(MONDAY_MORNING)
                .map(Span::start)
                .toList();
    }

    @Test
    void times_follow_each_other_as_long_as_a_whole_one_fits() {
        assertThat(starts(draft(DayOfWeek.TUESDAY, "14:00", "16:00", 7, null, null, null)))
                .containsExactly(LocalDateTime.parse("2026-12-01T14:00"), LocalDateTime.parse("2026-12-01T14:45"));
    }

    @Test
    void as_many_days_ahead_as_was_said_the_last_included() {
        assertThat(starts(draft(DayOfWeek.MONDAY, "14:00", "14:45", 7, null, null, null)))
                .containsExactly(LocalDateTime.parse("2026-11-30T14:00"), LocalDateTime.parse("2026-12-07T14:00"));
        assertThat(starts(draft(DayOfWeek.MONDAY, "14:00", "14:45", 6, null, null, null)))
                .containsExactly(LocalDateTime.parse("2026-11-30T14:00"));
    }

    @Test
    void none_while_nobody_is_there_nor_after_the_last_day() {
        var from = LocalDate.parse("2026-12-08");
        var to = LocalDate.parse("2026-12-15");
        assertThat(starts(draft(DayOfWeek.TUESDAY, "14:00", "14:45", 30, LocalDate.parse("2026-12-28"), from, to)))
                .containsExactly(LocalDateTime.parse("2026-12-01T14:00"), LocalDateTime.parse("2026-12-22T14:00"));
    }

    @Test
    void an_evening_that_ends_before_midnight_ends_there() {
        assertThat(starts(draft(DayOfWeek.MONDAY, "22:30", "23:59", 1, null, null, null)))
                .containsExactly(LocalDateTime.parse("2026-11-30T22:30"));
    }
}
