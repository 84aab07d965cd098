package org.fabcom.instance.actors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fabcom.instance.actors.GardenAndBrewery.form;
import static org.fabcom.instance.actors.GardenAndBrewery.shown;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Organisation;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebVisitor;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Organisations show what they choose; a relation is public once both sides said so. */
@FabComTest
@WithCatalogue
class ActorPagesTest {

    private final Web web;
    private final Neighbours neighbours;
    private final Sql db;
    private final ApplicationContext context;

    private GardenAndBrewery world;
    private Organisation garden;
    private Organisation brewery;
    private WebVisitor martine;
    private WebVisitor julien;
    private WebVisitor paul;

    ActorPagesTest(Web web, Neighbours neighbours, Sql db, ApplicationContext context) {
        this.web = web;
        this.neighbours = neighbours;
        this.db = db;
        this.context = context;
    }

    @BeforeEach
    void a_garden_and_a_brewery() {
        world = new GardenAndBrewery(context);
        garden = world.garden;
        brewery = world.brewery;
        martine = world.martine;
        julien = world.julien;
        paul = world.paul;
    }

    @Test
    void an_organisation_shows_itself_and_only_what_it_chose() {
        shown(martine, garden, "agriculture, jardins");
        martine.post("/structures/" + garden.id() + "/outils", "outils", "Nextcloud");
        var page = "/qui-fait-quoi/" + garden.id();
        assertThat(web.visitor().get(page).text())
                .contains("agriculture, jardins", "Rien n’est montré ici")
                .doesNotContain("Nextcloud");
        martine.get(form(garden))
                .form("Enregistrer la page")
                .tick("les outils que nous disons utiliser")
                .fill("Ce que nous cherchons", "Des bras en mai")
                .submit();
        assertThat(web.visitor().get(page).text()).contains("Nextcloud", "Des bras en mai");
        assertThat(web.visitor().get("/qui-fait-quoi?outil=Nextcloud").text()).contains(garden.name());
        martine.get(form(garden))
                .form("Enregistrer la page")
                .untick("Montrer la page")
                .submit();
        assertThat(web.visitor().get(page).status()).isEqualTo(404);
        assertThat(web.visitor().get("/qui-fait-quoi.json").body()).doesNotContain(garden.name());
    }

    @Test
    void a_relation_is_public_only_once_the_other_side_confirmed_it() {
        var id = world.proposed();
        var list = "/qui-fait-quoi";
        assertThat(web.visitor().get(list).text()).doesNotContain("achète à");
        var act = "/structures/" + garden.id() + "/relations/" + id;
        assertThat(julien.post("/structures/" + brewery.id() + "/relations/" + id + "/confirmer")
                        .status())
                .as("who proposed does not confirm")
                .isEqualTo(403);
        assertThat(julien.post(act + "/confirmer").status()).isEqualTo(403);
        assertThat(paul.post(act + "/confirmer").status()).as("a member").isEqualTo(403);
        var coordinator = neighbours.signedIn(neighbours.person("Coralie", InstanceRole.COORDINATOR));
        assertThat(coordinator.post(act + "/confirmer").status()).isEqualTo(403);
        assertThat(martine.get(form(garden)).text()).contains("à confirmer par vous");
        assertThat(martine.post(act + "/confirmer").follow().text()).contains("C’est confirmé et public");
        assertThat(web.visitor().get("/qui-fait-quoi/" + garden.id()).text())
                .contains(brewery.name() + " · achète à · " + garden.name(), "les drêches repartent");
        var answer = web.visitor().get(list + "?lien=BUYS");
        assertThat(answer.text()).contains(garden.name(), brewery.name(), "Les liens, ligne par ligne");
        assertThat(answer.page().select("svg text").eachText()).contains("A");
        assertThat(web.visitor().get(list + ".csv").body()).contains(brewery.name() + " · achète à · " + garden.name());
        assertThat(web.visitor().get(list + ".json").body()).contains("\"kind\":\"BUYS\"");
    }

    @Test
    void either_side_ends_it_by_date_and_what_was_said_stays() {
        var id = world.proposed();
        var act = "/structures/" + garden.id() + "/relations/" + id;
        martine.post(act + "/confirmer");
        assertThat(paul.post(act + "/terminer").status()).isEqualTo(403);
        julien.post("/structures/" + brewery.id() + "/relations/" + id + "/terminer");
        assertThat(web.visitor().get("/qui-fait-quoi/" + garden.id()).text())
                .contains("Aucun lien confirmé", "Liens terminés", "jusqu’au");
        assertThat(martine.post(act + "/terminer").status()).isEqualTo(409);
        assertThatThrownBy(() -> db.sql(
                                "update instance.relation set ended_on = null, ended_by = null where id = :id::uuid")
                        .param("id", id)
                        .update())
                .hasMessageContaining("what was said stays");
    }

    @Test
    void what_is_refused_was_never_public_and_may_be_proposed_again() {
        var id = world.proposed();
        martine.post("/structures/" + garden.id() + "/relations/" + id + "/refuser");
        assertThat(martine.post("/structures/" + garden.id() + "/relations/" + id + "/confirmer")
                        .status())
                .isEqualTo(409);
        assertThat(julien.post(
                                "/structures/" + brewery.id() + "/relations",
                                "sorte",
                                "BUYS",
                                "sens",
                                "de",
                                "avec",
                                garden.id().toString())
                        .follow()
                        .text())
                .contains("C’est proposé");
        assertThat(julien.post(
                                "/structures/" + brewery.id() + "/relations",
                                "sorte",
                                "BUYS",
                                "sens",
                                "de",
                                "avec",
                                garden.id().toString())
                        .follow()
                        .text())
                .contains("déjà proposé");
    }

    @Test
    void strangers_and_members_change_nothing() {
        var stranger = neighbours.signedIn(neighbours.person("Malo"));
        for (var who : List.of(stranger, paul, julien)) {
            assertThat(who.post(form(garden), "version", "0", "public", "oui").status())
                    .isEqualTo(403);
            assertThat(who.post("/structures/" + garden.id() + "/outils", "outils", "Nextcloud")
                            .status())
                    .isEqualTo(403);
            assertThat(who.post("/structures/" + garden.id() + "/relations", "sorte", "BUYS")
                            .status())
                    .isEqualTo(403);
        }
        var id = world.proposed();
        assertThat(martine.post("/structures/" + garden.id() + "/relations/" + java.util.UUID.randomUUID()
                                + "/confirmer")
                        .status())
                .isEqualTo(404);
        var third = neighbours.person("Odile");
        var shop = neighbours.association("Épicerie", third);
        assertThat(neighbours
                        .signedIn(third)
                        .post("/structures/" + shop.id() + "/relations/" + id + "/terminer")
                        .status())
                .as("a relation of others")
                .isEqualTo(404);
    }

    @Test
    void two_referents_who_write_at_once_do_not_undo_each_other() {
        shown(martine, garden, "agriculture, jardins");
        var first = martine.get(form(garden)).form("Enregistrer la page").fill("En quelques mots", "Un");
        var second = martine.get(form(garden)).form("Enregistrer la page").fill("En quelques mots", "Deux");
        assertThat(first.submit().status()).isEqualTo(303);
        assertThat(second.submit().status()).isEqualTo(409);
    }
}
