package org.fabcom.people.demo;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.demo.DemoData;
import org.fabcom.kernel.demo.Past;
import org.fabcom.people.Rights;
import org.fabcom.people.RoleHolder;
import org.fabcom.people.communes.CommuneSource;
import org.fabcom.people.served.Act;
import org.fabcom.people.served.Served;
import org.fabcom.people.served.ServedPeople;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Three inhabitants without a mail address, whom the two mediators of longest standing serve at the counter. */
@Component
@Order(12)
record Counter(ServedPeople served, Rights rights, CommuneSource communes, Clock clock) implements DemoData {

    @Override
    public void fill() {
        var mediators = rights.holders(InstanceRole.MEDIATOR).stream()
                .sorted(Comparator.comparing(RoleHolder::grantedAt))
                .map(RoleHolder::person)
                .toList();
        var nadia = mediators.getFirst();
        var yann = mediators.get(1);
        comes("Denise Morvan", "Pont-Neuf", "02 99 00 12 34", 210, yann, "Carte grise demandée en ligne, reçu imprimé");
        comes("Marcel Aubry", "Vernoux-le-Gué", "", 96, yann, "Rendez-vous pris avec la caisse de retraite");
        comes("Ginette Lorrain", "Sainte-Lucie", "02 99 00 56 78", 17, nadia, "Photos du club sauvées sur une clé");
    }

    private void comes(String name, String commune, String phone, int before, PartyId by, String act) {
        var day = clock.instant().minus(Duration.ofDays(before));
        var id = new PartyId[1];
        Past.at(day, () -> id[0] = served.register(new Served.Draft(name, communes.named(commune), phone), "fr", by));
        Past.at(day.plus(Duration.ofMinutes(25)), () -> served.note(id[0], by, Act.Kind.NOTE, act));
    }
}
