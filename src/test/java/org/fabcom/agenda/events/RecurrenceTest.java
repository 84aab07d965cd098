package org.fabcom.agenda.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fabcom.agenda.events.Recurrence.Frequency.MONTHLY;
import static org.fabcom.agenda.events.Recurrence.Frequency.WEEKLY;

import module java.base;
import net.fortuna.ical4j.model.Recur;
import org.fabcom.agenda.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrenceTest {

    private static final LocalDateTime THURSDAY = LocalDateTime.parse("2026-10-08T18:00");

    @Test
    void every_two_weeks_stays_at_the_same_hour_through_the_night_when_clocks_change() {
        var starts = new Recurrence(WEEKLY, 2, null).starts(THURSDAY, LocalDate.parse("2026-11-10"));
        assertThat(starts)
                .containsExactly(
                        THURSDAY, LocalDateTime.parse("2026-10-22T18:00"), LocalDateTime.parse("2026-11-05T18:00"));
        assertThat(starts.get(1).atZone(Span.ZONE).getOffset()).hasToString("+02:00");
        assertThat(starts.get(2).atZone(Span.ZONE).getOffset()).hasToString("+01:00");
    }

    @Test
    void the_second_thursday_of_each_month() {
        assertThat(new Recurrence(MONTHLY, 1, LocalDate.parse("2026-12-31"))
                        .starts(THURSDAY, LocalDate.parse("2027-12-31")))
                .containsExactly(
                        THURSDAY, LocalDateTime.parse("2026-11-12T18:00"), LocalDateTime.parse("2026-12-10T18:00"));
    }

    @Test
    void a_fifth_thursday_means_the_last_one() {
        var last = LocalDateTime.parse("2026-10-29T18:00");
        var monthly = new Recurrence(MONTHLY, 1, null);
        assertThat(monthly.starts(last, LocalDate.parse("2026-12-31")))
                .containsExactly(
                        last, LocalDateTime.parse("2026-11-26T18:00"), LocalDateTime.parse("2026-12-31T18:00"));
        assertThat(monthly.rule(last)).isEqualTo("FREQ=MONTHLY;BYDAY=-1TH");
    }

    @Test
    void the_last_day_is_part_of_it() {
        var rule = new Recurrence(WEEKLY, 1, LocalDate.parse("2026-10-15"));
        assertThat(rule.starts(THURSDAY, LocalDate.parse("2030-01-01"))).hasSize(2);
        assertThat(rule.rule(THURSDAY)).isEqualTo("FREQ=WEEKLY;UNTIL=20261015T215959Z");
    }

    /** Our own reckoning against that of a library that calendars use. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void calendars_reckon_the_same_dates(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            var first = LocalDateTime.parse("2025-01-01T00:00")
                    .plusDays(random.nextInt(700))
                    .plusMinutes(15L * random.nextInt(96));
            var frequency = random.nextBoolean() ? WEEKLY : MONTHLY;
            var until = random.nextBoolean() ? null : first.toLocalDate().plusDays(random.nextInt(600));
            var rule = new Recurrence(frequency, 1 + random.nextInt(4), until);
            var horizon = first.toLocalDate().plusDays(500);
            var theirs = new Recur<java.time.ZonedDateTime>(rule.rule(first))
                    .getDates(
                            first.atZone(Span.ZONE),
                            first.atZone(Span.ZONE),
                            horizon.atTime(23, 59, 59).atZone(Span.ZONE));
            var ours = rule.starts(first, horizon).stream()
                    .map(it -> it.atZone(Span.ZONE).toInstant())
                    .toList();
            assertThat(ours)
                    .as("seed " + seed + ": " + first + " " + rule.rule(first))
                    .isEqualTo(theirs.stream()
                            .map(java.time.ZonedDateTime::toInstant)
                            .toList());
        }
    }
}
