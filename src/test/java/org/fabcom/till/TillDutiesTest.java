package org.fabcom.till;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.flows.Duty;
import org.fabcom.kernel.Ids;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebVisitor;
import org.fabcom.till.archive.Archives;
import org.fabcom.till.journal.EventKind;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Who may do what at a till. */
@FabComTest
class TillDutiesTest {

    private final Neighbours neighbours;
    private final Stall stall;
    private final Archives archives;

    TillDutiesTest(ApplicationContext beans, Neighbours neighbours, Archives archives) {
        this.neighbours = neighbours;
        this.archives = archives;
        this.stall = new Stall("La Remise", beans);
    }

    /** Role × route: nobody does more than their duty at the site. */
    @Test
    void each_duty_opens_its_own_doors() {
        var till = stall.open("Caisse", 8000);
        var number = stall.cash(till, stall.chairs(1, 1000)).number();
        stall.close(till, 9000);
        long day = stall.events.newest(till.id(), EventKind.DAY).orElseThrow().number();
        stall.sessions.open(till.id(), 8000, stall.seller.id(), Ids.token());
        archives.make(till.id(), stall.shop.manager.id());
        long archive =
                stall.events.newest(till.id(), EventKind.ARCHIVE).orElseThrow().number();
        var path = "/caisse/" + till.id();
        var who = new EnumMap<Duty, WebVisitor>(Duty.class);
        for (var it : Duty.values())
            who.put(it, neighbours.signedIn(stall.with(it, "Duty " + it.name().toLowerCase())));
        var gets = new LinkedHashMap<String, Set<Duty>>();
        gets.put(path, Set.of(Duty.TILL));
        gets.put(path + "/fermeture", Set.of(Duty.TILL));
        gets.put(path + "/journee", Set.of(Duty.TILL, Duty.CHECK, Duty.AUDITOR));
        gets.put(path + "/ventes/" + number, Set.of(Duty.TILL, Duty.CHECK, Duty.AUDITOR));
        gets.put(path + "/a-reprendre", Set.of(Duty.TILL, Duty.CHECK, Duty.AUDITOR));
        gets.put(path + "/file", Set.of(Duty.TILL));
        gets.put(path + "/clotures", Set.of(Duty.CHECK, Duty.REPORTS, Duty.AUDITOR));
        gets.put(path + "/clotures/" + day, Set.of(Duty.TILL, Duty.CHECK, Duty.REPORTS, Duty.AUDITOR));
        gets.put(path + "/clotures.csv", Set.of(Duty.CHECK, Duty.REPORTS, Duty.AUDITOR));
        gets.put(path + "/journal", Set.of(Duty.AUDITOR));
        gets.put(path + "/journal/verification", Set.of(Duty.AUDITOR));
        gets.put(path + "/archives/" + archive + ".zip", Set.of(Duty.AUDITOR, Duty.SETTINGS));
        gets.put("/caisse/prix/" + stall.owner(), Set.of(Duty.SETTINGS));
        gets.put("/caisse/attestation/" + stall.owner(), Set.of(Duty.SETTINGS, Duty.AUDITOR));
        gets.forEach((route, allowed) ->
                who.forEach((duty, visitor) -> assertThat(visitor.get(route).status())
                        .as(duty + " GET " + route)
                        .isEqualTo(allowed.contains(duty) ? 200 : 403)));
        for (var route : List.of(
                "/ouverture",
                "/lignes",
                "/lignes/retirer",
                "/prix",
                "/public",
                "/arrondi",
                "/attente",
                "/reprendre",
                "/abandon",
                "/encaisser",
                "/fond",
                "/fermeture",
                "/entrainement",
                "/file",
                "/file/appareil",
                "/file/trou",
                "/a-reprendre/" + new UUID(0, 0),
                "/ventes/" + number + "/remboursement",
                "/ventes/" + number + "/ticket",
                "/ventes/" + number + "/courriel")) posts(who, path + route, Set.of(Duty.TILL));
        posts(who, path + "/a-reprendre/" + new UUID(0, 0) + "/regler", Set.of(Duty.TILL, Duty.CHECK));
        posts(who, path + "/archives", Set.of(Duty.SETTINGS));
        posts(who, path + "/hors-service", Set.of(Duty.SETTINGS));
        posts(who, path + "/en-service", Set.of(Duty.SETTINGS));
        posts(who, "/caisse/prix/" + stall.owner(), Set.of(Duty.SETTINGS));
        posts(who, "/caisse", Set.of(Duty.SETTINGS));
        var stranger = neighbours.signedIn(neighbours.person("Passante"));
        for (var route : gets.keySet())
            assertThat(stranger.get(route).status()).as(route).isEqualTo(403);
    }

    private void posts(Map<Duty, WebVisitor> who, String route, Set<Duty> allowed) {
        who.forEach((duty, visitor) -> {
            var status = visitor.post(
                            route,
                            "cle",
                            Ids.token(),
                            "site",
                            stall.shop.site.id().toString())
                    .status();
            if (allowed.contains(duty))
                assertThat(status).as(duty + " POST " + route).isNotEqualTo(403);
            else assertThat(status).as(duty + " POST " + route).isEqualTo(403);
        });
    }
}
