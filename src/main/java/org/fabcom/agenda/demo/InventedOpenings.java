package org.fabcom.agenda.demo;

import module java.base;
import org.fabcom.agenda.Venue;
import org.fabcom.agenda.openings.OpenHours;
import org.fabcom.agenda.openings.Openings;
import org.fabcom.kernel.demo.DemoData;
import org.fabcom.people.Email;
import org.fabcom.people.People;
import org.fabcom.people.communes.CommuneSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The hours that Yann opens in the invented territory. */
@Component
@Order(51)
record InventedOpenings(Openings openings, People people, CommuneSource communes) implements DemoData {

    @Override
    public void fill() {
        people.byEmail(new Email("yann.le.goff@trois-rivieres.example"))
                .ifPresent(it -> openings.add(it.id(), tuesdays()));
    }

    private OpenHours.Draft tuesdays() {
        return new OpenHours.Draft(
                DayOfWeek.TUESDAY,
                LocalTime.of(14, 0),
                LocalTime.of(17, 0),
                45,
                21,
                24,
                Venue.Kind.PLACE,
                "La Filature, 3 quai des Tanneurs",
                communes.named("Sainte-Lucie"),
                "",
                "Apportez ce dont vous voulez parler : un ordinateur, un téléphone, une facture.",
                null,
                null,
                null);
    }
}
