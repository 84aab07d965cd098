package org.fabcom.people.demo;

import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.people.Organisations;
import org.fabcom.people.SeatHolder;
import org.fabcom.people.Seats;
import org.springframework.stereotype.Component;

/** The invented organisations by their names, for rooms that let something happen there. */
@Component
public class DemoHouses {

    private static final int MOST_FOUND = 8;

    private final Organisations organisations;
    private final Seats seats;

    DemoHouses(Organisations organisations, Seats seats) {
        this.organisations = organisations;
        this.seats = seats;
    }

    public PartyId named(String name) {
        return organisations.search(name, 0, MOST_FOUND).stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    public PartyId manager(PartyId house) {
        return seats.in(house).stream()
                .filter(it -> it.seat() == Seat.MANAGER)
                .findFirst()
                .map(SeatHolder::person)
                .orElseThrow();
    }
}
