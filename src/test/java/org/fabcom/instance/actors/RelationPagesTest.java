package org.fabcom.instance.actors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.fabcom.instance.actors.GardenAndBrewery.form;
import static org.fabcom.instance.actors.GardenAndBrewery.shown;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Organisation;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Statements;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebVisitor;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;

/** How two organisations come to say the same of each other: named, proposed, told, answered. */
@FabComTest
@WithCatalogue
class RelationPagesTest {

    private final Web web;
    private final Neighbours neighbours;
    private final Sql db;
    private final ApplicationContext context;
    private final Relations relations;

    private GardenAndBrewery world;
    private Organisation garden;
    private Organisation brewery;
    private WebVisitor martine;
    private WebVisitor julien;

    RelationPagesTest(Web web, Neighbours neighbours, Sql db, Relations relations, ApplicationContext context) {
        this.web = web;
        this.neighbours = neighbours;
        this.db = db;
        this.context = context;
        this.relations = relations;
    }

    @BeforeEach
    void a_garden_and_a_brewery() {
        world = new GardenAndBrewery(context);
        garden = world.garden;
        brewery = world.brewery;
        martine = world.martine;
        julien = world.julien;
    }

    @Test
    void the_other_side_is_told_once_that_a_relation_awaits_it_and_who_proposed_hears_the_answer() {
        var id = world.proposed();
        var told = told("actors.proposed");
        assertThat(told)
                .as("referents of the garden, no mere member")
                .containsExactly("Martine " + form(garden) + "#relations");
        assertThat(martine.get("/moi/avis").text()).contains(brewery.name() + " propose un lien avec " + garden.name());
        for (var side : List.of(martine.get(form(garden)), julien.get(form(brewery))))
            assertThat(side.page().select("#relations li").text())
                    .as("what becomes public is read before it is confirmed")
                    .contains("Précision · les drêches repartent");
        martine.post("/structures/" + garden.id() + "/relations/" + id + "/confirmer");
        assertThat(told("actors.confirmed")).containsExactly("Julien " + form(brewery) + "#relations");
        julien.post("/structures/" + brewery.id() + "/relations/" + id + "/terminer");
        assertThat(told("actors.ended")).containsExactly("Martine " + form(garden) + "#relations");
    }

    @Test
    void a_refusal_is_told_to_who_proposed_and_a_proposal_taken_back_to_who_was_asked() {
        martine.post("/structures/" + garden.id() + "/relations/" + world.proposed() + "/refuser");
        assertThat(told("actors.refused")).containsExactly("Julien " + form(brewery) + "#relations");
        julien.post("/structures/" + brewery.id() + "/relations/" + world.proposed() + "/refuser");
        assertThat(told("actors.ended")).containsExactly("Martine " + form(garden) + "#relations");
        for (var side : List.of(martine.get(form(garden)), julien.get(form(brewery))))
            assertThat(side.page().select("#relations .chip").eachText().toString())
                    .contains("refusé par " + garden.name())
                    .contains("repris par la " + brewery.name());
        assertThat(web.visitor().get("/qui-fait-quoi/" + garden.id()).text())
                .as("it never was public")
                .doesNotContain("refusé", "repris", brewery.name());
        assertThat(db.sql("select p.name from instance.relation r join people.party p on p.id = r.refused_by"
                                + " where from_party = :id order by r.refused_at")
                        .param("id", brewery.id().value())
                        .list(String.class))
                .containsExactly("Martine", "Julien");
    }

    @Test
    void the_base_keeps_no_refusal_without_who_said_it() {
        var id = UUID.fromString(world.proposed());
        for (var said : List.of(
                "refused_at = now()",
                "refused_at = now(), refused_for = from_party",
                "refused_at = now(), refused_for = proposed_by, refused_by = proposed_by",
                "refused_for = from_party, refused_by = proposed_by"))
            assertThatThrownBy(() -> db.sql("update instance.relation set " + said + " where id = :id")
                            .param("id", id)
                            .update())
                    .as(said)
                    .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(relations.find(id).orElseThrow().waits()).isTrue();
    }

    @Test
    void a_refused_form_looks_for_the_other_organisation_once() {
        shown(julien, brewery, "commerce");
        shown(martine, garden, "agriculture, jardins");
        var path = "/structures/" + brewery.id() + "/relations";
        long unnamed = Statements.least(() -> julien.post(path, "sorte", "BUYS"));
        long named = Statements.least(() -> julien.post(path, "sorte", "BUYS", "avec-nom", "Nulle part"));
        assertThat(named).isEqualTo(unnamed + 1);
    }

    /** Who was told that, once it arrived: names and addresses. */
    private List<String> told(String kind) {
        var sql = """
                select p.name || ' ' || n.url from talk.notice n join people.party p on p.id = n.person
                where n.kind = :kind and (n.url like '%' || :one || '%' or n.url like '%' || :other || '%') order by 1
                """;
        return await().until(
                        () -> db.sql(sql)
                                .param(
                                        "kind",
                                        kind,
                                        "one",
                                        garden.id().toString(),
                                        "other",
                                        brewery.id().toString())
                                .list(String.class),
                        it -> !it.isEmpty());
    }

    @Test
    void only_the_side_that_is_asked_confirms_whatever_the_page() {
        var id = UUID.fromString(world.proposed());
        var by = db.sql("select proposed_by from instance.relation where id = :id")
                .param("id", id)
                .single((row, n) -> new PartyId(row.getObject(1, UUID.class)));
        assertThat(relations.confirm(id, brewery.id(), by)).as("who proposed").isFalse();
        assertThat(relations.confirm(id, by, by)).as("a third").isFalse();
        assertThat(relations.end(id, garden.id(), by)).as("nothing to end yet").isFalse();
        assertThat(relations.confirm(id, garden.id(), by)).isTrue();
        assertThat(relations.end(id, by, by)).as("a third").isFalse();
    }

    @Test
    void the_other_organisation_is_typed_and_ticked_among_those_that_are_shown() {
        shown(julien, brewery, "commerce");
        shown(martine, garden, "agriculture, jardins");
        var hidden = neighbours.association("Jardins cachés", neighbours.person("Odile"));
        var path = "/structures/" + brewery.id() + "/relations";
        var which = julien.post(path, "sorte", "BUYS", "sens", "de", "avec-nom", "jardins");
        assertThat(which.status()).as("several gardens, perhaps").isIn(303, 422);
        var found = julien.get(path + "/trouver?avec-nom=" + garden.name().replace(" ", "%20"));
        assertThat(found.text()).contains(garden.name()).doesNotContain(hidden.name(), brewery.name());
        assertThat(found.page().select("input[checked]").val())
                .isEqualTo(garden.id().toString());
        assertThat(julien.get(path + "/trouver?avec-nom=cach").text()).contains("Aucune structure");
        assertThat(julien.get(path + "/trouver?avec-nom=%25").text()).doesNotContain("cochez");
        assertThat(martine.get(path + "/trouver?avec-nom=x").status()).isEqualTo(403);
        var refused = julien.post(path, "sorte", "BUYS", "sens", "de", "avec-nom", "Nulle part");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#avec").val()).isEqualTo("Nulle part");
        assertThat(julien.post(
                                path,
                                "sorte",
                                "BUYS",
                                "sens",
                                "de",
                                "avec-nom",
                                garden.name().toUpperCase(Locale.ROOT))
                        .follow()
                        .text())
                .as("the exact name leaves no doubt")
                .contains("attend l’autre structure");
        assertThat(julien.post(
                                path,
                                "sorte",
                                "USES",
                                "sens",
                                "de",
                                "avec",
                                hidden.id().toString())
                        .status())
                .as("hidden ones cannot be named")
                .isEqualTo(422);
        assertThat(julien.post(
                                path,
                                "sorte",
                                "USES",
                                "sens",
                                "de",
                                "avec",
                                brewery.id().toString())
                        .status())
                .as("nor oneself")
                .isEqualTo(422);
    }

    @Test
    void a_refused_proposal_does_not_unsay_what_the_page_says() {
        shown(julien, brewery, "commerce");
        martine.get(form(garden))
                .form("Enregistrer la page")
                .tick("agriculture, jardins")
                .fill("Autres métiers", "miel, tisanes")
                .submit();
        var refused = martine.post("/structures/" + garden.id() + "/relations", "sorte", "BUYS");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.form("Enregistrer la page").submit().status()).isEqualTo(303);
        assertThat(web.visitor().get("/qui-fait-quoi/" + garden.id()).text()).contains("miel", "tisanes");
    }

    @Test
    void ten_relations_ask_no_more_of_the_base_than_one() {
        var first = world.proposed();
        martine.post("/structures/" + garden.id() + "/relations/" + first + "/confirmer");
        var pages = List.of("/qui-fait-quoi", "/qui-fait-quoi.csv", "/qui-fait-quoi/" + garden.id());
        var few = pages.stream().map(this::statements).toList();
        for (int i = 0; i < 9; i++) {
            var one = neighbours.person("Voisine " + i);
            var shop = neighbours.association("Boutique " + i + " de " + garden.name(), one);
            shown(neighbours.signedIn(one), shop, "commerce");
            assertThat(relations.propose(Relation.Kind.BUYS, shop.id(), garden.id(), "", shop.id(), one.id()))
                    .isTrue();
        }
        for (var it : relations.of(garden.id()))
            if (it.waits()) relations.confirm(it.id(), garden.id(), it.proposedFor());
        assertThat(pages.stream().map(this::statements).toList()).isEqualTo(few);
    }

    private long statements(String path) {
        return Statements.least(() -> web.visitor().get(path));
    }
}
