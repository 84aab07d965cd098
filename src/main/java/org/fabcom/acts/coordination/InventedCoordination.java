package org.fabcom.acts.coordination;

import module java.base;
import org.fabcom.acts.coordination.CoordinationAct.Animation;
import org.fabcom.acts.coordination.CoordinationAct.Content;
import org.fabcom.acts.coordination.CoordinationAct.Event;
import org.fabcom.acts.coordination.CoordinationAct.Initiative;
import org.fabcom.acts.coordination.CoordinationAct.Subject;
import org.fabcom.diagnosis.library.Accompaniment;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.demo.DemoData;
import org.fabcom.people.Rights;
import org.fabcom.people.RoleHolder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** In the invented territory the coordinator brought the mediators together, and held a stand at the market. */
@Component
@Order(86) // after the acts
record InventedCoordination(CoordinationActs acts, Rights rights, Accompaniment accompaniment) implements DemoData {

    @Override
    public void fill() {
        rights.holders(InstanceRole.COORDINATOR).stream()
                .min(Comparator.comparing(RoleHolder::name))
                .ifPresent(it -> fill(it.person()));
    }

    private void fill(PartyId coordinator) {
        var today = accompaniment.today();
        acts.note(
                Ids.next(),
                coordinator,
                new Content(
                        today.minusDays(12),
                        120,
                        Animation.ECHANGE,
                        null,
                        null,
                        Set.of(Subject.PARTAGE, Subject.RESEAU),
                        Initiative.INITIATIVE,
                        null,
                        "",
                        9,
                        "Quitter Drive : ce qui a marché",
                        ""),
                Set.of());
        acts.note(
                Ids.next(),
                coordinator,
                new Content(
                        today.minusDays(33),
                        240,
                        null,
                        Event.GRAND_PUBLIC,
                        null,
                        Set.of(),
                        null,
                        null,
                        "La fabrique et la médiathèque",
                        60,
                        "Un stand au marché de Pont-Neuf",
                        ""),
                Set.of());
    }
}
