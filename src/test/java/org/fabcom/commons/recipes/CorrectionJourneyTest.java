package org.fabcom.commons.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fabcom.plan.Garden.DRIVE;

import module java.base;
import org.fabcom.cases.Case.Outcome;
import org.fabcom.commons.Commoners;
import org.fabcom.commons.Licence;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Sql;
import org.fabcom.plan.Accompanied;
import org.fabcom.plan.Garden;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Together;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebVisitor;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** A published plan is forked, its step corrected, the fork offered the correction (statements A52 and A53). */
@FabComTest
@WithCatalogue
class CorrectionJourneyTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 5);
    private static final String STEP = "Demander l’archive en un seul morceau";

    private final Web web;
    private final Neighbours neighbours;
    private final Sql db;
    private final Accompanied accompanied;
    private final Commoners commoners;
    private Garden first;
    private String plan;

    CorrectionJourneyTest(Web web, Neighbours neighbours, Sql db, ApplicationContext context) {
        this.web = web;
        this.neighbours = neighbours;
        this.db = db;
        this.accompanied = new Accompanied(context);
        this.commoners = new Commoners(context);
    }

    @BeforeEach
    void a_published_plan() {
        first = accompanied.garden().accepted();
        plan = commoners.publishedDrive(first, STEP + "\nCompter les fichiers avant d’effacer", "Les Jardins du Gué");
    }

    @Test
    void a_published_plan_is_forked_its_step_corrected_and_the_fork_is_offered_the_correction() {
        // another organisation leaves Google Drive too; its mediator starts from the published plan
        var second = accompanied.garden();
        var page = second.mediator.get(plan).click("Partir de ce plan");
        page = page.form("Voir les outils à reprendre")
                .tick("Les Jardins du Gué")
                .submit();
        assertThat(page.text()).contains("Google Drive → Nextcloud");
        page = page.form("Partir de ce plan").submit().follow();
        assertThat(page.h1()).isEqualTo("Les Jardins du Gué : le plan");
        assertThat(second.item(DRIVE).target().software()).isEqualTo("Nextcloud");
        second.agreed();
        var item = second.volunteer.get(second.url(DRIVE));
        assertThat(item.text())
                .contains("D’après le plan Quitter Google Drive par Les Jardins du Gué, CC-BY-SA-4.0")
                .contains(STEP);
        assertThat(web.visitor().get(plan).text()).contains("Utilisé 1 fois.");

        // a volunteer finds a step dated: two clicks, the drawer and the button
        var said = item.form("Ce n’est plus comme ça").submit().follow();
        assertThat(said.text()).contains("La personne qui tient cette marche à suivre est prévenue");
        assertThat(item.form("C’est faux").submit().follow().text()).contains("déjà signalée");

        // the mediator of the first garden keeps it: told, puts it right with a reason
        var keeper = first.mediator;
        assertThat(keeper.get("/moi/avis").text()).contains("Une étape pour Google Drive est signalée");
        var reported = keeper.get("/accompagnement/marches");
        assertThat(reported.text()).contains("un signalement");
        var recipe = reported.click("Google Drive → Nextcloud");
        assertThat(recipe.text()).contains("Ce n’est plus comme ça : Lucie");
        var silent = recipe.form("Publier la correction").submit();
        assertThat(silent.status()).isEqualTo(422);
        var asked = recipe.form("Publier la correction")
                .set("etape-p1", "Demander l’archive par morceaux de 2 Go")
                .fill("Pourquoi cette correction", "Depuis 2026, un seul morceau n’arrive plus")
                .submit();
        // “Go” could be somebody: asked, and shown
        assertThat(web.visitor().get(plan).text()).doesNotContain("2 Go");
        var corrected = Commoners.shown(asked).follow();
        assertThat(corrected.text())
                .contains("La correction est publiée, et proposée à un outil d’un plan en cours")
                .doesNotContain("Ce n’est plus comme ça");
        assertThat(keeper.get("/accompagnement/marches").text()).doesNotContain("un signalement");

        // nothing changed under the fork: the correction is offered, before and after
        assertThat(second.mediator.get("/moi/avis").text()).contains("Une correction est proposée");
        assertThat(second.volunteer.get("/moi/avis").text()).contains("Ce que vous aviez signalé est corrigé");
        assertThat(second.mediator.get(second.file.url()).text()).contains("Une correction est proposée pour un outil");
        var offer = second.mediator.get(second.url(DRIVE));
        assertThat(offer.page().select("#marche li").text()).contains(STEP).doesNotContain("2 Go");
        assertThat(offer.text())
                .contains("Une correction est proposée")
                .contains("Depuis 2026, un seul morceau n’arrive plus");
        assertThat(offer.page().select("#marche del").text()).isEqualTo(STEP);
        assertThat(offer.page().select("#marche ins").text()).isEqualTo("Demander l’archive par morceaux de 2 Go");
        // the organisation reads it, its mediator decides
        assertThat(second.volunteer.get(second.url(DRIVE)).text()).contains("La personne qui vous accompagne décide");
        var taken = offer.form("Prendre la correction").submit().follow();
        assertThat(taken.text()).contains("La correction est prise").doesNotContain("Une correction est proposée");
        assertThat(taken.page().select("#marche li").text()).contains("par morceaux de 2 Go");

        // everybody reads the plan with its correction and its reason
        assertThat(web.visitor().get(plan).text())
                .contains("Demander l’archive par morceaux de 2 Go")
                .contains("Depuis 2026, un seul morceau n’arrive plus");

        // the second garden ends well and publishes: the chain is kept, the licence too
        Commoners.left(second);
        commoners.closed(second, Outcome.PARTIAL);
        assertThat(web.visitor().get(plan).text()).contains("Utilisé 1 fois, réussi 1 fois");
        commoners.proposed(second, Map.of());
        assertThat(second.volunteer.get(Commoners.url(second)).page().select("input[name=licence]"))
                .hasSize(1);
        var child = web.visitor().get(commoners.published(second, "Un autre jardin", Licence.CC_BY_SA));
        assertThat(child.text()).contains("D’où vient ce plan").contains("par Les Jardins du Gué, CC-BY-SA-4.0");
    }

    @Test
    void a_step_reported_by_many_clicks_at_once_is_reported_once() throws Exception {
        var second = forked();
        var item = second.volunteer.get(second.url(DRIVE));
        var clicks = new ArrayList<Callable<String>>();
        for (int i = 0; i < 4; i++)
            clicks.add(() -> "" + item.form("C’est faux").submit().status());
        assertThat(Together.all(clicks)).allMatch(it -> it.startsWith("303"));
        assertThat(said()).hasSize(1);
        assertThat(item.form("C’est faux").submit().follow().text())
                .as("what is sent twice is said once")
                .contains("La personne qui tient cette marche à suivre est prévenue");
        assertThat(said()).hasSize(1);
    }

    private List<String> said() {
        return db.sql("select step from commons.recipe_report").list(String.class);
    }

    @Test
    void a_correction_may_be_declined_and_is_not_offered_again() {
        var second = forked();
        correct("Autrement", "Parce que");
        var declined = second.mediator
                .get(second.url(DRIVE))
                .form("Garder la nôtre")
                .submit()
                .follow();
        assertThat(declined.text()).contains("reste comme elle était").doesNotContain("Une correction est proposée");
        assertThat(declined.page().select("#marche li").text()).contains(STEP);
        correct("Encore autrement", "Mieux");
        assertThat(second.mediator.get(second.url(DRIVE)).text()).contains("Une correction est proposée");
    }

    @Test
    void our_own_advice_is_put_right_by_coordinators_and_offered_to_every_open_plan_of_that_family() {
        var second = accompanied.garden().accepted();
        var sabine = neighbours.signedIn(neighbours.person("Sabine", InstanceRole.COORDINATOR));
        assertThat(second.mediator.get("/accompagnement/marches/famille.files").status())
                .isEqualTo(404);
        var recipe = sabine.get("/accompagnement/marches/famille.files");
        Commoners.shown(recipe.form("Publier la correction")
                .set("etape-p1", "Rassemblez d’abord les fichiers de tout le monde")
                .fill("Pourquoi cette correction", "Plus court")
                .submit());
        var offer = second.mediator.get(second.url(DRIVE));
        assertThat(offer.text()).contains("Une correction est proposée").contains("Plus court");
        assertThat(offer.page().select("#marche li").text()).doesNotContain("de tout le monde");
        // a plan drawn afterwards starts from the corrected advice
        var third = accompanied.garden().accepted();
        var fresh = third.mediator.get(third.url(DRIVE));
        assertThat(fresh.page().select("#marche li").text()).contains("de tout le monde");
        assertThat(fresh.text()).doesNotContain("Une correction est proposée");
    }

    @Test
    void whoever_has_no_business_there_neither_reports_nor_corrects_nor_takes_nor_forks() {
        var second = forked();
        correct("Autrement", "Parce que");
        var source = "plan." + plan.substring(7) + "." + key();
        var recipe = "/accompagnement/marches/" + source;
        var stranger = neighbours.signedIn(neighbours.person("Autre"));
        var nadia = neighbours.signedIn(neighbours.person("Nadia", InstanceRole.MEDIATOR));
        for (var who : new WebVisitor[] {stranger, nadia, first.volunteer}) {
            assertThat(who.post(
                                    second.url(DRIVE) + "/marche/signaler",
                                    "marche",
                                    source,
                                    "etape",
                                    "p1",
                                    "quoi",
                                    "WRONG")
                            .status())
                    .isEqualTo(404);
            assertThat(who.post(
                                    second.url(DRIVE) + "/marche/correction",
                                    "marche",
                                    source,
                                    "version",
                                    "2",
                                    "choix",
                                    "prendre")
                            .status())
                    .isEqualTo(404);
            assertThat(who.post(recipe + "/corriger", "version", "2", "etape-p1", "Piraté", "raison", "x")
                            .status())
                    .isIn(403, 404);
            assertThat(who.post(
                                    plan + "/reprendre",
                                    "accompagnement",
                                    second.file.id().toString(),
                                    "lignes",
                                    key())
                            .status())
                    .isIn(403, 404);
        }
        // of its own organisation: reads and reports, does not decide
        assertThat(second.volunteer
                        .post(
                                second.url(DRIVE) + "/marche/correction",
                                "marche",
                                source,
                                "version",
                                "2",
                                "choix",
                                "prendre")
                        .status())
                .isEqualTo(403);
        assertThat(db.sql("select count(*) from commons.recipe_version where source = :source")
                        .param("source", source)
                        .single(Long.class))
                .isEqualTo(2);
    }

    private Garden forked() {
        var second = accompanied.garden().accepted();
        var answer = second.mediator.post(
                plan + "/reprendre", "accompagnement", second.file.id().toString(), "lignes", key());
        assertThat(answer.status()).isEqualTo(303);
        return second;
    }

    /** The key of the line about Google Drive in the published plan. */
    private String key() {
        return web.visitor().get(plan).page().select("ol.rows > li").stream()
                .filter(it -> it.select("h3").text().contains(DRIVE))
                .map(it -> it.id())
                .findFirst()
                .orElseThrow();
    }

    private void correct(String words, String reason) {
        var recipe = first.mediator.get("/accompagnement/marches/plan." + plan.substring(7) + "." + key());
        var asked = recipe.form("Publier la correction")
                .set("etape-p1", words)
                .fill("Pourquoi cette correction", reason)
                .submit();
        var done = asked.status() == 303 ? asked : Commoners.shown(asked);
        assertThat(done.status()).isEqualTo(303);
    }
}
