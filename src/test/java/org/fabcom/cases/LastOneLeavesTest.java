package org.fabcom.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Person;
import org.fabcom.people.Seats;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Whoever answers alone for an organisation asks to be erased: nothing holds them, and who accompanies it knows in time. */
@FabComTest
@WithCatalogue
record LastOneLeavesTest(ApplicationContext beans, Neighbours neighbours, Seats seats, Sql db) {

    private long told(Person person, Case it) {
        return told(person, it, "accompaniment.alone");
    }

    private long told(Person person, Case it, String kind) {
        return db.sql("select count(*) from talk.notice where person = :person and kind = :kind and url = :url")
                .param("person", person.id().value(), "kind", kind, "url", it.url())
                .single(Long.class);
    }

    /** Others answer for it still: those who work on the request know whom they cannot call back. */
    @Test
    void who_asked_and_leaves_is_told_of_and_reads_what_goes_on_without_them() {
        var world = new CaseWorld(beans, neighbours);
        seats.grant(world.organisation(), neighbours.person("Paul").id(), Seat.MANAGER, world.lucie.id());
        var fresh = world.asked();
        var ended = world.closed();
        var hers = neighbours.signedIn(world.lucie);
        var sure = hers.get("/moi/donnees/effacer");
        assertThat(sure.text()).contains("Comptent sur vous", "votre demande d’accompagnement est ouverte");
        assertThat(sure.page().select("a[href='" + fresh.url() + "']")).hasSize(1);
        hers.post("/moi/donnees/effacer");
        await().untilAsserted(() ->
                assertThat(told(world.aline, fresh, "accompaniment.asker")).isOne());
        assertThat(told(world.yann, ended, "accompaniment.asker")).isZero();
        assertThat(told(world.aline, fresh)).isZero();
    }

    @Test
    void whoever_is_the_only_one_of_an_organisation_is_asked_first() {
        var lucie = neighbours.person("Lucie");
        neighbours.association("L’Épi seul", lucie);
        assertThat(neighbours.signedIn(lucie).get("/moi/donnees/effacer").text())
                .contains("L’Épi seul", "n’aura plus personne", "la coordination est prévenue");
        var aline = neighbours.person("Aline", InstanceRole.COORDINATOR);
        neighbours.signedIn(lucie).post("/moi/donnees/effacer");
        await().untilAsserted(() -> assertThat(
                        neighbours.signedIn(aline).get("/moi/avis").text())
                .contains("L’Épi seul n’aura bientôt plus personne"));
    }

    @Test
    void the_mediator_is_told_once_and_the_coordination_where_there_is_none() {
        var world = new CaseWorld(beans, neighbours);
        var given = world.underWay();
        var fresh = world.asked();
        var ended = world.closed();
        neighbours.signedIn(world.lucie).post("/moi/donnees/effacer");
        await().untilAsserted(() -> assertThat(told(world.yann, given)).isOne());
        await().untilAsserted(() -> assertThat(told(world.aline, fresh)).isOne());
        assertThat(told(world.yann, ended)).isZero();
        assertThat(neighbours.signedIn(world.yann).get("/moi/avis").text())
                .contains("n’aura bientôt plus personne qui réponde")
                .doesNotContain(world.lucie.name() + " s’en va");
    }

    @Test
    void nobody_is_told_where_somebody_else_answers_for_it() {
        var world = new CaseWorld(beans, neighbours);
        var it = world.underWay();
        var other = neighbours.person("Paul");
        seats.grant(world.organisation(), other.id(), Seat.MANAGER, world.lucie.id());
        var alone = neighbours.association("Seule avec elle", world.lucie);
        var request = new CaseRequest(
                alone.id(), world.lucie.id(), Instant.now(), CaseRequest.Channel.SITE, "Quitter Trello", "", "", "");
        var second = beans.getBean(Cases.class).open(request, null);
        neighbours.signedIn(world.lucie).post("/moi/donnees/effacer");
        await().untilAsserted(() -> assertThat(told(world.aline, second)).isOne());
        assertThat(told(world.yann, it)).isZero();
    }
}
