package org.fabcom.flows.totals;

import java.util.Map;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.given.GivenHours;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Hours of volunteers among the figures of a year (R13). */
@Component
class VolunteerFigures implements KnownFigures {

    private final ObjectProvider<GivenHours> hours;

    VolunteerFigures(ObjectProvider<GivenHours> hours) {
        this.hours = hours;
    }

    @Override
    public Map<Figure, Long> of(PartyId owner, int year) {
        return hours.orderedStream()
                .flatMap(it -> it.in(owner, year).stream())
                .findFirst()
                .map(it -> Map.of(Figure.VOLUNTEER_MINUTES, it.minutes(), Figure.VOLUNTEERS, it.givers()))
                .orElse(Map.of());
    }
}
