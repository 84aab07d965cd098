package org.fabcom.acts.tags;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import module java.base;
import org.fabcom.agenda.Span;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.TableLimits;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tags of the team and of funders on acts, with goals: planned and done. */
@FabComTest
class TagPagesTest {

    private final Neighbours neighbours;
    private final Sql db;
    private final LocalDate today = LocalDate.now(Span.ZONE);
    private WebVisitor aline;
    private WebVisitor yann;
    private String name = "";
    private static int names;

    TagPagesTest(Neighbours neighbours, Sql db) {
        this.neighbours = neighbours;
        this.db = db;
    }

    @BeforeEach
    void aline_made_a_tag_for_the_department() {
        aline = neighbours.signedIn(neighbours.person("Aline Petit", InstanceRole.COORDINATOR));
        yann = neighbours.signedIn(neighbours.person("Yann Le Goff", InstanceRole.MEDIATOR));
        name = "Clic et lien " + ++names;
        aline.get("/actes/etiquettes")
                .click("Ajouter une étiquette")
                .form("Enregistrer")
                .fill("Nom", name)
                .fill("Financeur", "Département")
                .fill("Objectifs à partir du", today.minusDays(10).toString())
                .fill("heures", "4")
                .fill("présences", "3")
                .submit();
    }

    private void noted(LocalDate day, boolean tagged) {
        var form = yann.get("/actes/nouveau")
                .form("Noter cet acte")
                .fill("Date", day.toString())
                .tick("à distance")
                .tick("courriel")
                .tick("2 h");
        (tagged ? form.tick(name + " (Département)") : form).submit();
    }

    @Test
    void what_is_done_counts_from_the_first_day_of_the_goal() {
        noted(today, true);
        noted(today.minusDays(9), true);
        noted(today.minusDays(11), true);
        noted(today, false);
        var page = yann.get("/actes/etiquettes");
        assertThat(page.page().select("li").stream().map(it -> it.text()).filter(it -> it.contains(name)))
                .singleElement(as(STRING))
                .contains("Département", "4 pour un objectif de 4", "2 pour un objectif de 3");
        assertThat(page.text()).doesNotContain("Ajouter une étiquette");
        assertThat(yann.post("/actes/etiquettes/nouvelle", "nom", "Autre").status())
                .isEqualTo(403);
    }

    @Test
    void acts_are_found_by_tag_and_the_totals_and_the_file_name_it() {
        noted(today, true);
        noted(today, false);
        var tag = db.sql("select id::text from acts.tag where name = :name")
                .param("name", name)
                .single(String.class);
        assertThat(yann.get("/actes?etiquette=" + tag).text()).contains("1 acte");
        assertThat(yann.get("/actes.csv?etiquette=" + tag).body()).contains(name + " (Département)");
        assertThat(aline.get("/actes/bilan").text())
                .contains("Par étiquette", name + " (Département)", "2 pour un objectif de 4");
        assertThat(yann.get("/actes/bilan?etiquette=" + tag).text()).contains("1 acte");
        assertThat(yann.get("/actes?etiquette=" + tag).click("Courriel").text()).contains(name + " (Département)");
    }

    @Test
    void a_closed_tag_is_offered_no_more_and_acts_keep_it() {
        noted(today, true);
        var tag = db.sql("select id::text from acts.tag where name = :name")
                .param("name", name)
                .single(String.class);
        aline.post("/actes/etiquettes/" + tag + "/fermer");
        assertThat(yann.get("/actes/nouveau").text()).doesNotContain(name);
        var act = db.sql("select act::text from acts.act_tag where tag = :tag::uuid")
                .param("tag", tag)
                .single(String.class);
        yann.get("/actes/" + act + "/modifier")
                .form("Enregistrer")
                .tick("30 min")
                .submit();
        assertThat(yann.get("/actes/" + act).text()).contains("30 min", name);
        aline.post("/actes/etiquettes/" + tag + "/rouvrir");
        assertThat(yann.get("/actes/nouveau").text()).contains(name);
    }

    @Test
    void a_goal_that_ends_before_it_begins_is_refused() {
        var refused = aline.get("/actes/etiquettes/nouvelle")
                .form("Enregistrer")
                .fill("Nom", "À rebours")
                .fill("Objectifs à partir du", today.toString())
                .fill("jusqu’au", today.minusDays(1).toString())
                .submit();
        assertThat(refused.status()).isEqualTo(422);
    }

    @Test
    void the_table_takes_what_the_form_takes_and_no_more() {
        TableLimits.hold(db, "acts.tag", Tag.FIELDS);
    }

    @Test
    void goals_may_count_organisations_once_each_and_be_those_of_one_mediator() {
        var tag = db.sql("select id::text from acts.tag where name = :name")
                .param("name", name)
                .single(String.class);
        var nora = neighbours.person("Nora Roux", InstanceRole.MEDIATOR);
        var garden = neighbours.association("Les Jardins " + name, neighbours.person("Lucie Perrin"));
        aline.get("/actes/etiquettes/" + tag)
                .form("Enregistrer")
                .fill("structures aidées", "5")
                .tick("Nora Roux")
                .submit();
        for (var who : java.util.List.of(yann, neighbours.signedIn(nora)))
            for (int times = 0; times < 2; times++)
                who.get("/actes/nouveau")
                        .form("Noter cet acte")
                        .fill("Date", LocalDate.now(Span.ZONE).toString())
                        .tick("à distance")
                        .tick("courriel")
                        .tick("2 h")
                        .fill("Ajouter une structure", garden.name())
                        .tick(name + " (Département)")
                        .submit();
        assertThat(aline.get("/actes/etiquettes").page().select("li").stream()
                        .map(it -> it.text())
                        .filter(it -> it.contains(name)))
                .singleElement(as(STRING))
                .contains(
                        "objectifs de Nora Roux",
                        "1 pour un objectif de 5",
                        "4 pour un objectif de 4",
                        "2 pour un objectif de 3");
    }

    @Test
    void no_second_tag_of_one_name_is_opened_for_the_same_funder() {
        var refused = aline.post("/actes/etiquettes/nouvelle", "nom", name.toUpperCase(), "financeur", "département");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Une étiquette de ce nom existe déjà");
        assertThat(aline.post("/actes/etiquettes/nouvelle", "nom", name, "financeur", "Région")
                        .status())
                .as("for another funder")
                .isEqualTo(303);
        var tag = id();
        aline.post("/actes/etiquettes/" + tag + "/fermer");
        aline.post("/actes/etiquettes/nouvelle", "nom", name, "financeur", "Département");
        assertThat(aline.post("/actes/etiquettes/" + tag + "/rouvrir").follow().text())
                .as("two open ones by another way")
                .contains("Une étiquette de ce nom existe déjà");
    }

    private String id() {
        return db.sql("select id::text from acts.tag where name = :name and funder = 'Département' "
                        + "order by created_at limit 1")
                .param("name", name)
                .single(String.class);
    }

    @Test
    void one_goal_is_that_of_several_mediators_together() {
        var nadia = neighbours.person("Nadia Roux", InstanceRole.MEDIATOR);
        var paul = neighbours.person("Paul Mercier", InstanceRole.MEDIATOR);
        aline.post(
                "/actes/etiquettes/" + id(),
                "nom",
                name,
                "financeur",
                "Département",
                "version",
                "1",
                "heures",
                "8",
                "mediateur",
                nadia.id().toString(),
                "mediateur",
                paul.id().toString());
        for (var who : java.util.List.of(yann, neighbours.signedIn(nadia), neighbours.signedIn(paul)))
            who.get("/actes/nouveau")
                    .form("Noter cet acte")
                    .fill("Date", LocalDate.now(Span.ZONE).toString())
                    .tick("à distance")
                    .tick("courriel")
                    .tick("2 h")
                    .tick(name + " (Département)")
                    .submit();
        assertThat(aline.get("/actes/etiquettes").page().select("li").stream()
                        .map(it -> it.text())
                        .filter(it -> it.contains(name)))
                .singleElement(as(STRING))
                .contains("objectifs de Nadia Roux, Paul Mercier", "4 pour un objectif de 8");
    }

    @Test
    void the_register_says_how_many_acts_each_choice_would_leave() {
        noted(today, true);
        noted(today, true);
        noted(today, false);
        var boxes = yann.get("/actes").page().select("label.tick");
        assertThat(boxes.stream().map(it -> it.text()).filter(it -> it.startsWith(name + " (Département)")))
                .containsExactly(name + " (Département)2");
        assertThat(boxes.stream().map(it -> it.text()).filter(it -> it.startsWith("à distance")))
                .containsExactly("à distance3");
    }
}
