package org.fabcom.people.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.people.Seats;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebAnswer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The manager is gone: Lucie asks, Sabine grants, and Nadia, if she is still there, objects. */
@FabComTest
class RecoveryTest {

    private final Neighbours neighbours;
    private final Seats seats;
    private final Jobs jobs;
    private final Sql db;
    private Person nadia;
    private Person lucie;
    private Person sabine;
    private Organisation garden;

    RecoveryTest(Neighbours neighbours, Seats seats, Jobs jobs, Sql db) {
        this.neighbours = neighbours;
        this.seats = seats;
        this.jobs = jobs;
        this.db = db;
    }

    @BeforeEach
    void a_garden() {
        nadia = neighbours.person("Nadia");
        lucie = neighbours.person("Lucie");
        sabine = neighbours.person("Sabine", InstanceRole.COORDINATOR);
        garden = neighbours.association("Les Allées", nadia);
        neighbours.seat(garden, lucie, Seat.MEMBER);
    }

    @Test
    void after_seven_days_without_objection_lucie_manages_and_each_step_is_written() {
        var asked = asks();
        assertThat(asked.follow().text()).contains("La demande est partie", "Demandée", "Nadia a disparu");
        assertThat(letter(nadia)).contains("dites-le");
        assertThat(letter(sabine)).contains("accorder ou refuser");
        var granted = grants("J’ai appelé la mairie, Nadia a déménagé.");
        assertThat(granted.follow().text()).contains("Accordée, délai en cours");
        assertThat(letter(nadia)).contains("opposez-vous avant ce jour");
        jobs.runNow(RecoveryJob.NAME);
        assertThat(seats.of(lucie.id())).containsEntry(garden.id(), Seat.MEMBER);
        own("update people.recovery set due_at = now() - interval '1 minute' where organisation = '" + garden.id()
                + "'");
        jobs.runNow(RecoveryJob.NAME);
        assertThat(seats.of(lucie.id())).containsEntry(garden.id(), Seat.MANAGER);
        assertThat(seats.of(nadia.id())).containsEntry(garden.id(), Seat.MANAGER);
        var page = neighbours.signedIn(lucie).get(path());
        assertThat(page.text()).contains("a demandé", "a accordé", "place donnée", "la mairie");
        assertThat(letter(lucie)).contains("gère maintenant");
    }

    @Test
    void the_manager_who_is_still_there_objects_and_it_ends_there() {
        asks();
        grants("Personne ne répond au téléphone.");
        var objected = neighbours
                .signedIn(nadia)
                .get(path())
                .form("M’opposer")
                .fill("Ce que la coordination", "J’étais à l’hôpital, je reviens lundi.")
                .submit();
        assertThat(objected.follow().text()).contains("Arrêtée");
        assertThat(letter(lucie)).contains("est arrêtée");
        assertThatThrownBy(() -> own("update people.recovery set state = 'DONE', due_at = now() where organisation = '"
                        + garden.id() + "'"))
                .hasMessageContaining("is refused");
        jobs.runNow(RecoveryJob.NAME);
        assertThat(seats.of(lucie.id())).containsEntry(garden.id(), Seat.MEMBER);
    }

    @Test
    void nobody_grants_to_themselves() {
        var both = neighbours.person("Oxana", InstanceRole.COORDINATOR);
        neighbours.seat(garden, both, Seat.MEMBER);
        neighbours.signedIn(both).post(path(), "raison", "Nadia ne répond plus depuis des mois.");
        var mine = neighbours.signedIn(both);
        assertThat(mine.get("/administration/reprises").text()).contains("une autre personne de la coordination");
        var id = db.sql("select id from people.recovery where organisation = :id")
                .param("id", garden.id().value())
                .single(java.util.UUID.class);
        var refused =
                mine.post("/administration/reprises/" + id + "/accorder", "raison", "Je me l’accorde volontiers.");
        assertThat(refused.follow().text()).contains("une autre personne de la coordination doit décider");
        assertThat(seats.of(both.id())).containsEntry(garden.id(), Seat.MEMBER);
    }

    /** Sabine asks for Lucie, or for a garden where she has a seat herself: in both cases another coordinator decides. */
    @Test
    void whoever_asked_does_not_grant_even_for_somebody_else() {
        var mine = neighbours.signedIn(sabine);
        assertThat(mine.post(path(), "courriel", lucie.email().text(), "raison", "Nadia ne répond plus du tout.")
                        .status())
                .isEqualTo(303);
        var page = mine.get("/administration/reprises");
        assertThat(page.text()).contains("C’est vous qui l’avez demandée");
        var refused = grant(sabine);
        assertThat(refused.follow().text()).contains("C’est vous qui l’avez demandée");
        assertThat(state()).isEqualTo("ASKED");
        assertThatThrownBy(
                        () -> own("update people.recovery set state = 'GRANTED', due_at = now(), granted_by = asked_by"
                                + " where organisation = '" + garden.id() + "'"))
                .hasMessageContaining("whoever asked does not grant");
        var other = neighbours.person("Oxana", InstanceRole.COORDINATOR);
        grant(other);
        assertThat(state()).isEqualTo("GRANTED");
    }

    /** A seat, the coordination and the administration in one hand are still one person. */
    @Test
    void several_roles_of_one_person_are_one_person() {
        var all =
                neighbours.person("Oxana", InstanceRole.COORDINATOR, InstanceRole.ADMINISTRATOR, InstanceRole.MEDIATOR);
        neighbours
                .signedIn(all)
                .post(path(), "courriel", lucie.email().text(), "raison", "Nadia ne répond plus du tout.");
        neighbours.seat(garden, all, Seat.REFERENT);
        grant(all);
        assertThat(state()).isEqualTo("ASKED");
        neighbours.seat(garden, all, Seat.MANAGER);
        grant(all);
        assertThat(state()).isEqualTo("ASKED");
    }

    private WebAnswer grant(Person by) {
        var id = db.sql("select id from people.recovery where organisation = :id")
                .param("id", garden.id().value())
                .single(java.util.UUID.class);
        return neighbours
                .signedIn(by)
                .post("/administration/reprises/" + id + "/accorder", "raison", "J’ai appelé la mairie hier.");
    }

    private String state() {
        return db.sql("select state from people.recovery where organisation = :id")
                .param("id", garden.id().value())
                .single(String.class);
    }

    @Test
    void where_nobody_manages_any_more_it_takes_effect_at_once() {
        var alone = neighbours.person("Seule");
        var shop = neighbours.association("Boutique vide", alone);
        own("update people.person set erased_at = now(), last_seen_on = null, password_hash = null,"
                + " email = id || '@effacee.invalid', email_folded = id || '@effacee.invalid' where id = '" + alone.id()
                + "'");
        own("delete from people.seat where person = '" + alone.id() + "'");
        var coordinator = neighbours.signedIn(sabine);
        var asked = coordinator
                .get("/structures/" + shop.id() + "/reprise")
                .form("Demander à reprendre")
                .fill("Pour qui", lucie.email().text())
                .fill("Que s’est-il passé", "La gérante a effacé son compte.")
                .submit();
        assertThat(asked.follow().text()).contains("Personne ne gère");
        neighbours
                .signedIn(neighbours.person("Oxana", InstanceRole.COORDINATOR))
                .get("/administration/reprises")
                .form("Accorder")
                .fill("Pourquoi", "Lucie reprend la boutique, bail à l’appui.")
                .submit();
        assertThat(seats.of(lucie.id())).containsEntry(shop.id(), Seat.MANAGER);
    }

    @Test
    void what_is_sent_by_hand_is_refused() {
        var stranger = neighbours.signedIn(neighbours.person("Intrus"));
        assertThat(stranger.get(path()).status()).isEqualTo(403);
        assertThat(stranger.post(path(), "raison", "Donnez-moi cette structure.")
                        .status())
                .isEqualTo(403);
        asks();
        assertThat(stranger.post(path() + "/retrait").status()).isEqualTo(404);
        assertThat(neighbours
                        .signedIn(lucie)
                        .post(path() + "/opposition", "raison", "Je m’oppose à moi-même.")
                        .status())
                .isEqualTo(403);
        assertThat(neighbours
                        .signedIn(lucie)
                        .post(path(), "raison", "Encore une fois, la même.")
                        .text())
                .contains("déjà en cours");
        assertThat(neighbours
                        .signedIn(lucie)
                        .post("/administration/reprises/" + garden.id() + "/accorder")
                        .status())
                .isEqualTo(403);
        assertThat(grants("court").status()).isEqualTo(422);
    }

    private WebAnswer asks() {
        return neighbours
                .signedIn(lucie)
                .get("/structures/" + garden.id())
                .click("n’est plus là")
                .form("Demander à reprendre")
                .fill("Que s’est-il passé", "Nadia a disparu, elle ne répond plus depuis mars.")
                .submit();
    }

    private WebAnswer grants(String why) {
        return neighbours
                .signedIn(sabine)
                .get("/administration/reprises")
                .form("Accorder")
                .fill("Pourquoi", why)
                .submit();
    }

    private String path() {
        return "/structures/" + garden.id() + "/reprise";
    }

    private static void own(String sql) {
        CurrentBase.asOwner(sql);
    }

    private String letter(Person to) {
        return db.sql("select plain from post.letter where recipient = :to order by id desc limit 1")
                .param("to", to.email().text())
                .single(String.class);
    }
}
