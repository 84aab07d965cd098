package org.fabcom.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fabcom.plan.Garden.DRIVE;

import module java.base;
import org.fabcom.cases.CaseRequest;
import org.fabcom.cases.CaseState;
import org.fabcom.cases.Cases;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Sql;
import org.fabcom.plan.way.Stage;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The plan on the screen: drawn, accepted, and a tool left step by step. */
@FabComTest
@WithCatalogue
class PlanPagesTest {

    private final Cases cases;
    private final Sql db;
    private final Accompanied accompanied;
    private final Neighbours neighbours;
    private Garden garden;
    private WebVisitor volunteer;
    private WebVisitor mediator;

    PlanPagesTest(Cases cases, Sql db, ApplicationContext context) {
        this.cases = cases;
        this.db = db;
        this.accompanied = new Accompanied(context);
        this.neighbours = context.getBean(Neighbours.class);
    }

    @BeforeEach
    void a_case() {
        garden = accompanied.garden();
        volunteer = garden.volunteer;
        mediator = garden.mediator;
    }

    @Test
    void the_mediator_draws_the_plan_and_the_organisation_accepts_it() {
        assertThat(volunteer.get(garden.planUrl()).text()).contains("La personne qui vous accompagne le prépare");
        assertThat(volunteer.post(garden.planUrl() + "/preparer").status()).isEqualTo(403);
        var drawn =
                mediator.get(garden.planUrl()).form("Préparer le plan").submit().follow();
        assertThat(drawn.h1()).isEqualTo("Les Jardins du Gué : le plan");
        assertThat(drawn.text())
                .contains("Quitter Google Drive")
                .contains("proposé")
                .contains("Seule une personne référente");
        assertThat(mediator.post(garden.planUrl() + "/accepter").status()).isEqualTo(409);
        var accepted = volunteer
                .get(garden.planUrl())
                .form("Accepter ce plan")
                .submit()
                .follow();
        assertThat(accepted.text()).contains("Le plan est accepté").contains("Accepté par Lucie");
        assertThat(cases.find(garden.file.id()).orElseThrow().state()).isEqualTo(CaseState.UNDER_WAY);
        assertThat(mediator.post(garden.planUrl() + "/preparer").follow().text())
                .contains("déjà préparé");
    }

    /** Drawn before the organisation agreed with its sheet: what comes first is named, and its link leads there. */
    @Test
    void the_step_that_comes_before_the_plan_is_named_with_its_link() {
        var file = accompanied.reported(garden.gardens, garden.lucie, garden.yann, Accompanied.ANSWERS);
        mediator.post(file.url() + "/plan/preparer");
        var early = volunteer.get(file.url() + "/plan");
        assertThat(early.text())
                .contains("Le point doit d’abord avoir l’accord de la structure.")
                .doesNotContain("Dites d’abord par quoi commencer");
        var agreed = early.click("Ouvrir l’accompagnement")
                .form("Nous sommes d’accord avec ce point")
                .submit();
        assertThat(agreed.status()).isEqualTo(303);
        var next = volunteer.get(file.url() + "/plan");
        assertThat(next.text()).contains("Dites d’abord par quoi commencer : le plan s’accepte ensuite.");
        assertThat(next.click("Choisir par quoi commencer").h1()).isEqualTo("Par quoi commencer ?");
        var member = neighbours.person("Zoé");
        neighbours.seat(garden.gardens, member, Seat.MEMBER);
        var read = neighbours.signedIn(member).get(file.url() + "/plan");
        assertThat(read.page().select("a[href$=/priorites]"))
                .as("who may not choose")
                .isEmpty();
        assertThat(read.click("Ouvrir l’accompagnement").status()).isEqualTo(200);
    }

    @Test
    void an_accompaniment_that_nobody_has_yet_is_not_told_to_be_over() {
        var request = new CaseRequest(
                garden.file.organisation(),
                garden.lucie.id(),
                Instant.parse("2025-12-15T08:00:00Z"),
                CaseRequest.Channel.SITE,
                "Quitter Slack",
                "",
                "",
                "");
        var it = cases.open(request, null);
        assertThat(volunteer.get("/accompagnements/" + it.id() + "/plan").text())
                .contains("Personne n’accompagne encore cette structure")
                .doesNotContain("est terminé");
    }

    @Test
    void a_tool_is_left_from_end_to_end_by_its_page() {
        garden.accepted();
        var page = volunteer.get(garden.url(DRIVE));
        assertThat(page.h1()).isEqualTo("Quitter Google Drive");
        page = page.form("Choisir cette cible")
                .fill("Autre chose", "Nextcloud")
                .fill("Chez qui", "Sans-nuage")
                .submit()
                .follow();
        assertThat(page.h1()).isEqualTo("Quitter Google Drive pour Nextcloud");
        page = page.form("L’espace Nextcloud est ouvert").submit().follow();
        page = page.form("L’export est demandé").submit().follow();
        page = page.form("L’export est reçu").submit().follow();
        page = count(page.click("Compter ce qui est parti"), "3 214", "");
        page = page.form("L’export est vérifié").submit().follow();
        page = page.form("L’import est fait").submit().follow();
        page = count(page.click("Compter ce qui est arrivé"), "3214", "3211");
        assertThat(page.text()).contains("3 214").contains("− 3 (0,1 %)").contains("Compté par Lucie");
        page = page.form("L’import est vérifié").submit().follow();
        page = page.click("Nommer qui suit")
                .form("Nommer cette personne")
                .tick("Lucie")
                .submit()
                .follow();
        page = page.form("Faire tourner les deux").submit().follow();
        assertThat(page.text())
                .contains("Maintenant : les deux tournent ensemble")
                .contains("Jour 0 sur 21")
                .contains("Pas encore possible");
        page = page.form("Basculer sur Nextcloud").submit().follow();
        page = page.form("Google Drive est en lecture seule").submit().follow();
        assertThat(page.text()).contains("Gardez d’abord une archive datée chez vous");
        page = page.click("Déclarer l’archive")
                .form("Déclarer l’archive")
                .fill("Où il est gardé", "Disque")
                .fill("Qui le garde", "Lucie")
                .submit()
                .follow();
        assertThat(page.text())
                .contains("Le compte Google Drive est fermé : à partir du")
                .contains("doit rester lisible 30 jours");
        assertThat(garden.item(DRIVE).stage()).isEqualTo(Stage.READ_ONLY);
        var pdf = volunteer.get(garden.planUrl() + ".pdf");
        assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
    }

    private static WebAnswer count(WebAnswer form, String left, String arrived) {
        var filled = form.form("Noter ces comptes").set("parti-files", left);
        if (!arrived.isEmpty()) filled.set("arrive-files", arrived);
        return filled.submit().follow();
    }

    @Test
    void pausing_going_back_and_keeping_ask_why() {
        garden.accepted();
        var page = volunteer.get(garden.url("AssoConnect")).click("Le garder");
        var silent = page.form("Garder AssoConnect").submit();
        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.text()).contains("Choisissez une raison").contains("Dites-le aussi avec vos mots");
        page = page.form("Garder AssoConnect")
                .tick("L’outil nous convient")
                .fill("Dites-le avec vos mots", "Maison française")
                .submit()
                .follow();
        assertThat(page.h1()).isEqualTo("Garder AssoConnect");
        assertThat(page.text()).contains("Maison française");
        page = page.form("Reprendre").submit().follow();
        page = page.click("Mettre en pause")
                .form("Mettre en pause")
                .tick("Plus le temps")
                .submit()
                .follow();
        assertThat(page.text()).contains("En pause jusqu’au");
        page = page.form("Reprendre").submit().follow();
        assertThat(page.h1()).isEqualTo("Quitter AssoConnect");
    }

    @Test
    void a_tool_without_history_takes_a_short_way() {
        garden.accepted();
        garden.post(volunteer, "Doodle", "cible", "logiciel", "Framadate");
        garden.post(volunteer, "Doodle", "avancer", "vers", "SPACE_OPENED");
        var page = volunteer
                .get(garden.url("Doodle"))
                .click("Rien à reprendre")
                .form("Rien à reprendre")
                .fill("Pourquoi", "Les sondages passés ne servent plus")
                .submit()
                .follow();
        assertThat(page.text()).contains("faire tourner les deux");
        assertThat(garden.item("Doodle").twoCounts()).isTrue();
    }

    @Test
    void an_act_says_which_tools_of_the_plan_it_was_about() {
        garden.accepted();
        var noted = mediator.get("/actes/nouveau?accompagnement=" + garden.file.id())
                .form("Noter cet acte")
                .fill(
                        "Date",
                        java.time.LocalDate.now(org.fabcom.agenda.Span.ZONE).toString())
                .tick("1 h")
                .tick("à distance")
                .tick("courriel")
                .tick("Google Drive")
                .tick("Mailchimp")
                .submit();
        assertThat(noted.status()).isEqualTo(303);
        assertThat(db.sql("select i.tool from acts.act_item a join plan.plan_item i on i.id = a.item")
                        .list(String.class))
                .containsExactlyInAnyOrder("Google Drive", "Mailchimp");
    }
}
