package org.fabcom.agenda.bookings;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.agenda.Span;
import org.fabcom.agenda.bookings.Booking.State;
import org.fabcom.agenda.bookings.Terms.Step;
import org.fabcom.agenda.bookings.Terms.Whom;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.invoicing.Tariffs.Per;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What can be booked of a day, and what it costs to give it back. */
class TermsTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);

    static Terms terms(Step step, int desks, String opens, String closes, String tariff, int freeHours, int kept) {
        return new Terms(
                Whom.ANYBODY,
                step,
                desks,
                Set.of(DayOfWeek.values()),
                LocalTime.parse(opens),
                LocalTime.parse(closes),
                tariff,
                "",
                true,
                freeHours,
                kept);
    }

    @Test
    void hours_fill_the_day_and_what_is_left_over_is_no_hour() {
        var steps = terms(Step.HOUR, 1, "09:30", "12:00", "", 0, 0).steps(MONDAY);
        assertThat(steps)
                .extracting(it -> it.start().toLocalTime())
                .containsExactly(LocalTime.of(9, 30), LocalTime.of(10, 30));
    }

    @Test
    void a_day_has_two_halves_that_meet_at_a_whole_hour() {
        var halves = terms(Step.HALF_DAY, 6, "09:00", "18:00", "", 0, 0).steps(MONDAY);
        assertThat(halves)
                .containsExactly(
                        new Span(MONDAY.atTime(9, 0), MONDAY.atTime(13, 0)),
                        new Span(MONDAY.atTime(13, 0), MONDAY.atTime(18, 0)));
        assertThat(terms(Step.DAY, 6, "09:00", "18:00", "", 0, 0).steps(MONDAY)).hasSize(1);
    }

    @Test
    void on_other_days_of_the_week_nothing_is_booked() {
        assertThat(Terms.NONE.steps(LocalDate.of(2027, 3, 6))).isEmpty(); // a Saturday
        assertThat(Terms.NONE.steps(MONDAY)).hasSize(9);
    }

    @Test
    void half_days_want_two_hours_and_hours_one() {
        assertThat(terms(Step.HALF_DAY, 1, "09:00", "10:59", "", 0, 0).fits()).isFalse();
        assertThat(terms(Step.HALF_DAY, 1, "09:00", "11:00", "", 0, 0).fits()).isTrue();
        assertThat(terms(Step.HOUR, 1, "09:00", "09:59", "", 0, 0).fits()).isFalse();
    }

    @Test
    void an_hour_of_the_night_that_is_left_out_is_still_an_hour_long() {
        var night = terms(Step.HOUR, 1, "00:00", "06:00", "", 0, 0).steps(LocalDate.of(2027, 3, 28));
        assertThat(night).allSatisfy(it -> assertThat(it.endsAt()).isAfter(it.startsAt()));
    }

    @Test
    void until_the_last_minute_of_the_delay_nothing_is_due_and_later_what_was_said() {
        var until = Instant.parse("2027-03-01T08:00:00Z");
        var it = booking(2501L, until, 50, 100, State.HELD);
        assertThat(it.dueIfCancelled(until)).isZero();
        assertThat(it.dueIfCancelled(until.plusMillis(1))).isEqualTo(50);
        assertThat(it.share(50)).as("half a cent goes up").isEqualTo(1251);
        assertThat(booking(2501L, until, 50, 100, State.ASKED).dueIfCancelled(until.plusSeconds(9)))
                .as("nobody answered yet")
                .isZero();
        assertThat(booking(null, until, 50, 100, State.HELD).share(50)).isZero();
    }

    @Test
    void who_came_and_who_did_not_owe_it_and_what_the_house_gave_up_costs_nothing() {
        var until = Instant.parse("2027-03-01T08:00:00Z");
        assertThat(booking(1800L, until, 50, 100, State.HELD).owed()).isEqualTo(1800);
        assertThat(booking(1800L, until, 50, 100, State.MISSED).owed()).isEqualTo(1800);
        assertThat(booking(1800L, until, 50, 50, State.CANCELLED).owed()).isEqualTo(900);
        assertThat(booking(1800L, until, 50, 0, State.CANCELLED).owed()).isZero();
        for (var free : new State[] {State.ASKED, State.REFUSED, State.CALLED_OFF})
            assertThat(booking(1800L, until, 50, 100, free).owed()).isZero();
    }

    private static Booking booking(@Nullable Long cents, Instant until, int kept, int due, State state) {
        var id = new UUID(0, 1);
        var start = LocalDateTime.of(2027, 3, 2, 9, 0);
        return new Booking(
                id,
                id,
                "Salle",
                "Salle, Grenoble",
                new PartyId(id),
                "Le Moulin",
                new PartyId(id),
                new PartyId(id),
                new Booking.Names("Odile", "Odile"),
                new Span(start, start.plusHours(1)),
                "salle",
                Per.HOUR,
                60,
                cents,
                until,
                kept,
                due,
                state,
                "",
                "",
                until,
                1);
    }
}
