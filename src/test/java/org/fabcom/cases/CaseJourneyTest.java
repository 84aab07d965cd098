package org.fabcom.cases;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebVisitor;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** From the request for help to the closing, through the pages, as each person sees them. */
@FabComTest
@WithCatalogue
class CaseJourneyTest {

    private final Web web;
    private final Neighbours neighbours;
    private final Sql db;
    private final ApplicationContext beans;
    private CaseJourney journey;
    private WebVisitor organisation;
    private WebVisitor mediator;
    private WebVisitor coordinator;

    CaseJourneyTest(Web web, Neighbours neighbours, Sql db, ApplicationContext beans) {
        this.web = web;
        this.neighbours = neighbours;
        this.db = db;
        this.beans = beans;
    }

    @BeforeEach
    void a_garden_and_those_who_help() {
        journey = new CaseJourney(beans);
        organisation = journey.organisation;
        mediator = journey.mediator;
        coordinator = journey.coordinator;
    }

    @Test
    void answers_come_back_after_signing_in_and_what_is_typed_never_travels_in_an_address() {
        var door = web.visitor().get("/accompagnements/demander?" + CaseJourney.ANSWERS);
        assertThat(door.page().select("main form").attr("method")).isEqualTo("post");
        var suite = door.page().select("main a:contains(Créer un compte)").attr("href");
        assertThat(suite).contains("mailchimp").doesNotContain("besoin");
        var back = URLDecoder.decode(suite.substring(suite.indexOf("suite=") + 6), StandardCharsets.UTF_8);
        var form = organisation.get(back);
        assertThat(form.page().select("select[name=point]").text()).contains("Celui que vous venez de faire");
        assertThat(organisation.get("/accompagnements").text()).contains("Aucune demande pour l’instant");
    }

    @Test
    void a_request_goes_with_the_sheet_just_made_and_waits_in_the_queue() {
        var page = journey.asked();
        assertThat(page.h1()).isEqualTo(journey.name + " : l’accompagnement");
        assertThat(page.text())
                .contains("La demande est partie")
                .contains("Sortir de Google Drive")
                .contains("Votre demande est arrivée")
                .contains("Point du ");
        assertThat(coordinator.get("/accompagnement/file").text())
                .contains("attend")
                .contains(journey.name)
                .contains("Sainte-Lucie")
                .contains("aujourd’hui");
        assertThat(organisation.get("/accompagnements").text()).contains("nouvelle demande");
        assertThat(mediator.get("/accompagnement/file").status()).isEqualTo(403);
    }

    @Test
    void before_assigning_one_reads_load_absence_and_who_pays_and_the_organisation_reads_it_too() {
        mediator.get("/accompagnement/mediation/" + journey.yann.id())
                .form("Déclarer")
                .fill("Qui finance", "Communauté de communes")
                .tick("oui")
                .fill("Lesquels", "administrateur de Sans-nuage")
                .submit();
        coordinator
                .get("/accompagnement/mediation/" + journey.yann.id())
                .form("Noter cette absence")
                .fill("Du", "2099-12-24")
                .fill("Au", "2099-12-31")
                .submit();
        journey.asked();
        var url = journey.address();
        coordinator.get(url).form("C’est pour nous").submit();
        assertThat(coordinator.get(url + "/confier").text())
                .contains("aucun dossier")
                .contains("finance : Communauté de communes")
                .contains("liens : administrateur de Sans-nuage")
                .contains("absence du 24 déc. 2099");
        coordinator
                .get(url + "/confier")
                .form("Confier le dossier")
                .tick(journey.yann.name())
                .submit();
        assertThat(organisation.get(url).text())
                .contains(journey.yann.name() + " vous accompagne")
                .contains("Communauté de communes")
                .contains("administrateur de Sans-nuage");
    }

    @Test
    void a_contested_line_is_answered_before_the_report() {
        var url = journey.discussed();
        organisation
                .get(url)
                .form("Faire cette remarque")
                .fill("Quel outil", "Mailchimp")
                .fill("Quelle ligne", "D9")
                .fill("Ce qui n’est pas juste", "Le compte est au nom de l’association")
                .submit();
        var page = mediator.get(url);
        assertThat(page.text()).contains("Une remarque attend votre réponse").contains("Le compte est au nom");
        var version = db.sql("select version from cases.case_file where id = :id")
                .param("id", UUID.fromString(url.substring(url.lastIndexOf('/') + 1)))
                .single(String.class);
        var refused = mediator.post(url + "/restituer", "version", version);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("Répondez d’abord");
        page.form("Répondre").fill("Votre réponse", "C’est corrigé, merci").submit();
        assertThat(mediator.get(url).form("Rendre le point").submit().follow().text())
                .contains("La structure relit");
        assertThat(organisation.get(url).text())
                .contains("C’est corrigé, merci")
                .contains("Êtes-vous d’accord");
    }

    @Test
    void who_may_not_accept_is_told_who_may_and_a_correction_goes_back_to_the_discussion() {
        var url = journey.discussed();
        mediator.get(url).form("Rendre le point").submit();
        var member = neighbours.person("Ousmane");
        neighbours.seat(journey.gardens, member, Seat.MEMBER);
        var colleague = neighbours.signedIn(member);
        assertThat(colleague.get(url).text()).contains("Accepter : Lucie peut le faire");
        assertThat(colleague.post(url + "/accepter", "version", "5").status()).isEqualTo(403);
        assertThat(mediator.post(url + "/accepter", "version", "5", "note", "oui")
                        .status())
                .isEqualTo(403);
        var back = colleague
                .get(url)
                .form("Demander cette correction")
                .fill("Ce qu’il faut corriger", "Nous sommes douze")
                .submit();
        assertThat(back.follow().text()).contains("Nous sommes douze").contains("Tout le point");
        assertThat(mediator.get(url).text()).contains("Une remarque attend votre réponse");
    }

    @Test
    void a_member_is_told_who_may_choose_by_what_to_begin() {
        var url = journey.accepted();
        var member = neighbours.person("Zoé");
        neighbours.seat(journey.gardens, member, Seat.MEMBER);
        var page = neighbours.signedIn(member).get(url);
        assertThat(page.text()).contains("Choisir par quoi commencer : " + journey.lucie.name() + " peut le faire");
        assertThat(page.page().select("a[href=" + url + "/priorites]")).isEmpty();
    }

    @Test
    void the_order_that_is_proposed_says_what_goes_before_the_totals() {
        var page = organisation.get(journey.accepted() + "/priorites");
        assertThat(page.text())
                .contains("L’ordre proposé : d’abord ce qui risque d’être perdu")
                .contains("À total égal, ce qu’il est sage de faire d’abord passe devant.")
                .doesNotContain("À égalité, ce qu’il");
        for (var why : page.page().select("fieldset details"))
            assertThat(why.text())
                    .containsAnyOf(
                            "Risque d’être perdu",
                            "À traiter d’abord",
                            "Un risque est élevé",
                            "le total décide",
                            "Nous ne connaissons pas cet outil",
                            "Déjà libre");
    }

    @Test
    void what_is_brought_forward_says_why_and_stays_in_the_history() {
        var url = journey.accepted();
        var first = organisation
                .get(url + "/priorites")
                .page()
                .selectFirst("fieldset legend")
                .text();
        var form = organisation.get(url + "/priorites").form("Noter cet ordre");
        var refused = form.set("rang-1", "2")
                .set("rang-2", "1")
                .fill("Ce que le conseil a dit", "Conseil du 3")
                .submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("passe devant : dites pourquoi");
        var done = refused.form("Noter cet ordre")
                .set("raison-2", "la lettre part en janvier")
                .submit()
                .follow();
        assertThat(done.text()).contains("la lettre part en janvier").contains("Le plan se prépare");
        assertThat(done.page().select("ol:not(.trail) > li").last().text()).startsWith(first);
        organisation
                .get(url + "/priorites")
                .form("Noter cet ordre")
                .set("rang-1", "1")
                .set("rang-2", "2")
                .set("raison-2", "")
                .submit();
        assertThat(organisation.get(url + "/priorites").text()).contains("la lettre part en janvier");
    }

    @Test
    void the_end_asks_for_real_figures_and_for_news_that_are_due() {
        var url = journey.underWay();
        mediator.get(url).form("Tout est fait").submit();
        db.sql("update cases.case_follow_up set due = due - 100 where days = 30")
                .update();
        assertThat(mediator.get("/accompagnement/journee").text())
                .contains("30 jours après")
                .contains("à demander");
        var close = mediator.get(url + "/terminer");
        assertThat(close.text()).contains("Un suivi est arrivé à sa date");
        var empty = close.form("Terminer l’accompagnement").submit();
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text()).contains("Choisissez comment ça finit").contains("Zéro s’écrit 0");
        assertThat(close.page().select("input[name=issue]").eachAttr("value"))
                .as("what is not possible is not offered")
                .containsExactly("ABANDONED", "ROLLED_BACK", "REDIRECTED");
        var version = close.page().select("form input[name=version]").val();
        var tooSoon =
                mediator.post(url + "/terminer", "version", version, "issue", "FULL", "heures", "12", "euros", "84.50");
        assertThat(tooSoon.status()).isEqualTo(409);
        organisation
                .get(url)
                .click("Donner des nouvelles")
                .form("Envoyer ces nouvelles")
                .tick("toujours utilisé")
                .fill("Par combien", "8")
                .tick("ancien compte fermé")
                .submit();
        var done = mediator.get(url + "/terminer")
                .form("Terminer l’accompagnement")
                .tick("Réussi")
                .fill("Heures passées", "12h30")
                .fill("Euros dépensés", "84,50")
                .submit()
                .follow();
        assertThat(done.text()).contains("12 h 30").contains("84,50 €").contains("8 personnes");
        var again = organisation
                .get(url)
                .form("Rouvrir le dossier")
                .fill("Pourquoi reprendre", "Un souci")
                .submit();
        assertThat(again.follow().text()).contains("Comment ça va depuis");
    }
}
