package org.fabcom.agenda.bookings;

import module java.base;
import org.fabcom.agenda.Span;
import org.fabcom.people.invoicing.Tariffs.Per;

/**
 * On what terms a room, or desks of one kind, are booked by others.
 *
 * @param desks how many of the same kind are booked one by one
 * @param tariff the code of the house’s price list; empty: nothing is asked
 * @param audience whose prices hold for members
 * @param atOnce a booking holds without an answer of the house
 * @param freeHours so many hours before its start it is cancelled at no cost; later {@code kept} percent are due
 */
record Terms(
        Whom whom,
        Step step,
        int desks,
        Set<DayOfWeek> weekdays,
        LocalTime opens,
        LocalTime closes,
        String tariff,
        String audience,
        boolean atOnce,
        int freeHours,
        int kept) {

    /** By whom. */
    enum Whom {
        NOBODY,
        KNOWN,
        ANYBODY
    }

    /** In what steps. */
    enum Step {
        HOUR(Per.HOUR, 60),
        HALF_DAY(Per.DAY, 1),
        DAY(Per.DAY, 2);

        private final Per per;
        private final int units;

        Step(Per per, int units) {
            this.per = per;
            this.units = units;
        }

        Per per() {
            return per;
        }

        /** Minutes, or half-days. */
        int units() {
            return units;
        }
    }

    public Terms {
        weekdays = Set.copyOf(weekdays);
    }

    /** What is said of a room of which nothing was said. */
    static final Terms NONE = new Terms(
            Whom.NOBODY,
            Step.HOUR,
            1,
            Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY),
            LocalTime.of(9, 0),
            LocalTime.of(18, 0),
            "",
            "",
            true,
            24,
            0);

    /** What can be booked of a day, one after the other; a day has two halves, parted at a whole hour. */
    List<Span> steps(LocalDate day) {
        if (!weekdays.contains(day.getDayOfWeek())) return List.of();
        var whole = new Span(day.atTime(opens), day.atTime(closes));
        return switch (step) {
            case DAY -> List.of(whole);
            case HALF_DAY -> {
                var noon = day.atTime((opens.toSecondOfDay() + closes.toSecondOfDay()) / 2 / 3600, 0);
                yield List.of(new Span(whole.start(), noon), new Span(noon, whole.end()));
            }
            case HOUR ->
                Stream.iterate(whole.start(), it -> it.plusHours(1))
                        .takeWhile(it -> !it.plusHours(1).isAfter(whole.end()))
                        .map(it -> new Span(it, it.plusHours(1)))
                        .toList();
        };
    }

    /** Half-days and hours make sense only where there is room for them. */
    boolean fits() {
        int minutes = (closes.toSecondOfDay() - opens.toSecondOfDay()) / 60;
        return minutes >= (step == Step.HALF_DAY ? 120 : 60);
    }
}
