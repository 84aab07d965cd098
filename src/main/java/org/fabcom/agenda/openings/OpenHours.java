package org.fabcom.agenda.openings;

import module java.base;
import org.fabcom.agenda.Span;
import org.fabcom.agenda.Venue;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.communes.Commune;
import org.jspecify.annotations.Nullable;

/** Hours of a week that a mediator opens to everybody. {@code version} grows by one at each change. */
public record OpenHours(UUID id, PartyId mediator, Draft draft, boolean closed, int version) {

    private static final int MOST_A_DAY = 96;

    /**
     * What is said of them.
     *
     * @param minutes how long each time is
     * @param ahead so many days before, at most, one can be taken; {@code notice}: so many hours before, at least
     * @param link the address of the room on the network, or the number to call
     * @param last the last day; null while nobody has decided
     * @param awayFrom nobody is there from then to {@code awayTo}, included; both or none
     */
    public record Draft(
            DayOfWeek day,
            LocalTime from,
            LocalTime to,
            int minutes,
            int ahead,
            int notice,
            Venue.Kind how,
            String address,
            Commune commune,
            String link,
            String note,
            @Nullable LocalDate last,
            @Nullable LocalDate awayFrom,
            @Nullable LocalDate awayTo) {

        Venue venue() {
            return switch (how) {
                case PLACE -> Venue.place(address, commune.code(), commune.name());
                case PHONE -> Venue.phone(link);
                case ONLINE -> Venue.online(link);
            };
        }

        /** On the same day of the week, for some time. */
        boolean meets(Draft other) {
            return day == other.day && from.isBefore(other.to) && to.isAfter(other.from);
        }

        private boolean open(LocalDate it) {
            if (last != null && it.isAfter(last)) return false;
            return awayFrom == null || awayTo == null || it.isBefore(awayFrom) || it.isAfter(awayTo);
        }
    }

    /** All its times that can be taken as far as the calendar says, the next first. */
    Stream<Span> times(Instant now) {
        var today = LocalDate.ofInstant(now, Span.ZONE);
        return today.datesUntil(today.plusDays(draft.ahead() + 1L))
                .filter(it -> it.getDayOfWeek() == draft.day() && draft.open(it))
                .flatMap(this::of);
    }

    private Stream<Span> of(LocalDate day) {
        var end = day.atTime(draft.to());
        return Stream.iterate(day.atTime(draft.from()), it -> it.plusMinutes(draft.minutes()))
                .limit(MOST_A_DAY)
                .takeWhile(it -> !it.plusMinutes(draft.minutes()).isAfter(end))
                .map(this::span);
    }

    private Span span(LocalDateTime start) {
        return new Span(start, start.plusMinutes(draft.minutes()));
    }

    /** From when on a time may begin. */
    Instant soonest(Instant now) {
        return now.plusSeconds(draft.notice() * 3600L);
    }

    String url() {
        return OpeningEntries.OWN + "/" + id;
    }
}
