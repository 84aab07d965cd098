package org.fabcom.diagnosis.demo;

import module java.base;
import org.fabcom.diagnosis.Situation.Audience;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.Organisation;
import org.fabcom.people.Organisations;
import org.fabcom.people.Rights;
import org.fabcom.people.Seats;
import org.fabcom.people.Trade;
import org.springframework.stereotype.Component;

/** Who is who in the invented territory, by the names its files use. */
@Component
public final class Cast {

    private static final int MOST_ORGANISATIONS = 1000;

    private final Organisations organisations;
    private final Seats seats;
    private final Rights rights;

    Cast(Organisations organisations, Seats seats, Rights rights) {
        this.organisations = organisations;
        this.seats = seats;
        this.rights = rights;
    }

    /** Everybody, as they are now. */
    public Names names() {
        var known = new HashMap<String, Organisation>();
        var people = new HashMap<String, PartyId>();
        for (var it : organisations.search("", 0, MOST_ORGANISATIONS)) {
            known.put(it.name(), it);
            seats.in(it.id()).forEach(seat -> people.put(seat.name(), seat.person()));
        }
        rights.holders().forEach(it -> people.put(it.name(), it.person()));
        return new Names(known, people);
    }

    /** Throws at a name that nobody bears: the files travel with the program. */
    public record Names(Map<String, Organisation> organisations, Map<String, PartyId> people) {

        public Organisation organisation(String name) {
            var found = organisations.get(name);
            if (found == null) throw new IllegalStateException("no organisation is called " + name);
            return found;
        }

        public PartyId person(String name) {
            var found = people.get(name);
            if (found == null) throw new IllegalStateException("nobody is called " + name);
            return found;
        }
    }

    static Audience audience(Trade trade) {
        return trade == Trade.SHOP || trade == Trade.ENTREPRENEUR ? Audience.SHOP : Audience.ASSOCIATION;
    }
}
