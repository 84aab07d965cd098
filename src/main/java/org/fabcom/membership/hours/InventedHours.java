package org.fabcom.membership.hours;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.membership.hours.Contribution.Draft;
import org.fabcom.membership.hours.Contribution.Kind;
import org.fabcom.membership.hours.Contribution.State;
import org.fabcom.people.Person;
import org.springframework.stereotype.Component;

/** Hours and a loan of the invented territory. */
@Component
public class InventedHours {

    private final Contributions contributions;
    private final Valuations valuations;
    private final Clock clock;

    InventedHours(Contributions contributions, Valuations valuations, Clock clock) {
        this.contributions = contributions;
        this.valuations = valuations;
        this.clock = clock;
    }

    public void given(PartyId house, Person giver, PartyId by) {
        var today = Days.today(clock);
        valuations.add(house, new Valuation("", today.withDayOfYear(1), 15_00, "Invention de la démonstration"), by);
        given(
                new Draft(
                        house,
                        Kind.HOURS,
                        giver.id(),
                        giver.name(),
                        today.minusDays(9),
                        150,
                        null,
                        "Distribution",
                        "",
                        ""),
                giver.id(),
                by);
        given(
                new Draft(
                        house,
                        Kind.GOODS,
                        null,
                        "Ferme du Gué",
                        today.minusDays(8),
                        null,
                        60_00L,
                        "Une remorque, un jour",
                        "",
                        "Prix d’une location"),
                giver.id(),
                by);
        contributions.declare(
                new Draft(house, Kind.HOURS, giver.id(), giver.name(), today, 60, null, "Permanence", "", ""),
                Ids.next(),
                giver.id());
    }

    private void given(Draft draft, PartyId declares, PartyId by) {
        contributions.declare(draft, Ids.next(), declares);
        contributions.waiting(draft.organisation()).forEach(it -> contributions.decide(it, State.CONFIRMED, "", by));
    }
}
