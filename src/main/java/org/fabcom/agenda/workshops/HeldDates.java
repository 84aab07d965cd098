package org.fabcom.agenda.workshops;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.fabcom.agenda.HeldDate;
import org.fabcom.agenda.events.Dates;
import org.fabcom.agenda.events.Happening;
import org.fabcom.agenda.registrations.Registrations;
import org.fabcom.agenda.registrations.State;
import org.fabcom.agenda.rooms.Room;
import org.fabcom.agenda.rooms.Rooms;
import org.springframework.stereotype.Component;

/** The dates that have taken place, with how many were there. */
@Component
public class HeldDates implements HeldDate.Register {

    private final Dates dates;
    private final Workshops workshops;
    private final Registrations registrations;
    private final WalkIns walkIns;
    private final Rooms rooms;
    private final Clock clock;

    HeldDates(
            Dates dates, Workshops workshops, Registrations registrations, WalkIns walkIns, Rooms rooms, Clock clock) {
        this.dates = dates;
        this.workshops = workshops;
        this.registrations = registrations;
        this.walkIns = walkIns;
        this.rooms = rooms;
        this.clock = clock;
    }

    @Override
    public Optional<HeldDate> find(UUID date) {
        return dates.find(date)
                .filter(it -> !it.cancelled() && it.begun(clock.instant()))
                .map(this::held);
    }

    private HeldDate held(Happening it) {
        var workshop = workshops.of(it.event());
        long came = registrations.of(it.id()).stream()
                .filter(one -> one.state() == State.CAME)
                .count();
        return new HeldDate(
                it.id(),
                it.organiser(),
                it.title(),
                it.span().start().toLocalDate(),
                it.span().lasting(),
                it.venue(),
                Optional.ofNullable(it.venue().room())
                        .flatMap(rooms::find)
                        .map(Room::organisation)
                        .orElse(null),
                workshop.level() == null ? "" : workshop.level().name(),
                workshop.themes(),
                (int) came + walkIns.of(it.id()).size());
    }

    @Override
    public String page(HeldDate date) {
        return "/structures/" + date.organiser() + "/agenda/dates/" + date.id();
    }
}
