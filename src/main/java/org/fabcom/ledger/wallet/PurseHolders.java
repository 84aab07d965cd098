package org.fabcom.ledger.wallet;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.people.People;
import org.fabcom.people.Person;
import org.fabcom.people.SeatHolder;
import org.fabcom.people.Seats;
import org.springframework.stereotype.Component;

/** Who reads the letters of a wallet: the person, or those who hold the organisation’s purse. */
@Component
public class PurseHolders {

    private final People people;
    private final Seats seats;

    PurseHolders(People people, Seats seats) {
        this.people = people;
        this.seats = seats;
    }

    public List<Person> of(PartyId party) {
        var person = people.find(party);
        if (person.isPresent()) return List.of(person.get());
        return seats.in(party).stream()
                .filter(it -> it.seat().atLeast(Seat.MANAGER))
                .map(SeatHolder::person)
                .flatMap(it -> people.find(it).stream())
                .toList();
    }
}
