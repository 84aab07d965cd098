package org.fabcom.commons.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fabcom.plan.Garden.DRIVE;

import org.fabcom.commons.Commoners;
import org.fabcom.plan.Accompanied;
import org.fabcom.plan.Garden;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebForm;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Whoever reports a step gets an answer: put right, or left with a word (statement A53). */
@FabComTest
@WithCatalogue
class ReportAnswersTest {

    private final Web web;
    private final Accompanied accompanied;
    private final Commoners commoners;
    private Garden first;
    private Garden second;
    private String plan;
    private String source;

    ReportAnswersTest(Web web, ApplicationContext context) {
        this.web = web;
        this.accompanied = new Accompanied(context);
        this.commoners = new Commoners(context);
    }

    @BeforeEach
    void a_published_plan_that_another_follows() {
        first = accompanied.garden().accepted();
        plan = commoners.publishedDrive(
                first, "Demander l’archive\nCompter les fichiers\nEffacer", "Une association de la Drôme");
        var key = web.visitor()
                .get(plan)
                .page()
                .select("ol.rows > li:contains(Google Drive)")
                .attr("id");
        source = "plan." + plan.substring(7) + "." + key;
        second = accompanied.garden().accepted();
        second.mediator.post(
                plan + "/reprendre", "accompagnement", second.file.id().toString(), "lignes", key);
    }

    @Test
    void a_correction_answers_what_is_reported_of_another_step_too() {
        report("p2");
        var done = correction().submit().follow();
        assertThat(done.text()).contains("La correction est publiée").doesNotContain("C’est faux");
        assertThat(first.mediator.get("/accompagnement/marches").text()).doesNotContain("un signalement");
        assertThat(second.volunteer.get("/moi/avis").text()).contains("Ce que vous aviez signalé est corrigé");
    }

    @Test
    void what_it_does_not_answer_stays_and_can_be_set_aside_with_a_word() {
        report("p2");
        report("p3");
        var page = first.mediator.get(url());
        assertThat(page.page().select("input[name=repond][checked]"))
                .as("of several nobody knows which one it is for")
                .isEmpty();
        page.form("Publier la correction")
                .tick("La correction y répond")
                .set("etape-p1", "Demander l’archive par morceaux")
                .set("raison", "Plus sûr")
                .submit();
        assertThat(second.volunteer.get("/moi/avis").text()).contains("Ce que vous aviez signalé est corrigé");
        // one of the two waits, and no other
        assertThat(first.mediator.get("/accompagnement/marches").text()).contains("un signalement");
        var left = first.mediator
                .get(url())
                .form("Répondre et laisser")
                .fill("Pourquoi elle reste", "C’est encore vrai chez nous")
                .submit()
                .follow();
        assertThat(left.text()).contains("La réponse est partie").doesNotContain("un signalement");
        assertThat(second.volunteer.get("/moi/avis").text())
                .contains("Ce que vous aviez signalé reste comme c’est")
                .contains("C’est encore vrai chez nous");
    }

    @Test
    void what_is_reported_of_a_step_that_changes_is_answered_by_that() {
        report("p2");
        report("p3");
        first.mediator
                .get(url())
                .form("Publier la correction")
                .set("etape-p3", "Effacer plus tard")
                .set("raison", "Plus sûr")
                .submit();
        var waiting = first.mediator.get(url());
        assertThat(waiting.page().select("input[name=repond]")).hasSize(1);
        assertThat(waiting.page().select("div.card:has(textarea[name=etape-p2]) input[name=repond]"))
                .hasSize(1);
    }

    @Test
    void of_two_reports_one_is_answered_and_the_other_waits() {
        report("p2");
        report("p3");
        var page = first.mediator.get(url());
        page.page().select("input[name=laisse]").first().removeAttr("checked");
        page.form("Répondre et laisser").set("reponse", "C’est encore vrai").submit();
        assertThat(first.mediator.get(url()).page().select("input[name=repond]"))
                .hasSize(1);
        var none = first.mediator.post(url() + "/laisser", "reponse", "Pourquoi pas");
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.text()).contains("Choisissez au moins un signalement");
    }

    @Test
    void nothing_is_said_to_be_proposed_where_nothing_is() {
        Commoners.left(second);
        var done = correction().submit().follow();
        assertThat(done.text())
                .contains("Aucun outil d’un plan en cours ne suit cette marche")
                .doesNotContain("proposée");
        // and the tool that was left is offered nothing, by no door
        assertThat(second.mediator.get(second.url(DRIVE)).text()).doesNotContain("Une correction est proposée");
        assertThat(second.mediator.get(second.file.url()).text()).doesNotContain("Une correction est proposée");
        assertThat(second.mediator
                        .post(
                                second.url(DRIVE) + "/marche/correction",
                                "marche",
                                source,
                                "version",
                                "2",
                                "choix",
                                "prendre")
                        .status())
                .isEqualTo(409);
    }

    private String url() {
        return "/accompagnement/marches/" + source;
    }

    private WebForm correction() {
        return first.mediator
                .get(url())
                .form("Publier la correction")
                .set("etape-p1", "Demander l’archive par morceaux")
                .set("raison", "Plus sûr");
    }

    private void report(String step) {
        var said = second.volunteer.post(
                second.url(DRIVE) + "/marche/signaler", "marche", source, "etape", step, "quoi", "WRONG");
        assertThat(said.status()).isEqualTo(303);
    }
}
