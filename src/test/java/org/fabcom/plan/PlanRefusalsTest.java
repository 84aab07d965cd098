package org.fabcom.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fabcom.plan.Garden.DRIVE;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.plan.way.Stage;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What a plan refuses, on the screen and by a direct request: each guard says why and what to do. */
@FabComTest
@WithCatalogue
class PlanRefusalsTest {

    private final Plans plans;
    private final Neighbours neighbours;
    private final Accompanied accompanied;
    private Garden garden;
    private WebVisitor volunteer;

    PlanRefusalsTest(Plans plans, Neighbours neighbours, ApplicationContext context) {
        this.plans = plans;
        this.neighbours = neighbours;
        this.accompanied = new Accompanied(context);
    }

    @BeforeEach
    void a_case() {
        garden = accompanied.garden();
        volunteer = garden.volunteer;
    }

    @Test
    void each_guard_is_refused_by_a_direct_post_too_with_why_and_what_to_do() {
        garden.drawn();
        garden.post(volunteer, DRIVE, "cible", "logiciel", "Nextcloud");
        refused(garden.post(volunteer, DRIVE, "avancer", "vers", "SPACE_OPENED"), "n’a pas encore accepté le plan");
        plans.accept(garden.plan(), garden.lucie.id(), "");
        refused(
                garden.post(volunteer, DRIVE, "avancer", "vers", "CLOSED"),
                "L’import n’est pas vérifié par deux comptages datés",
                "Il reste à basculer",
                "Gardez d’abord une archive datée");
        refused(garden.post(volunteer, DRIVE, "supprimer"), "Gardez d’abord une archive datée");
        refused(garden.post(volunteer, DRIVE, "avancer", "vers", "SWITCHED"), "Ce pas ne part pas d’ici");
        for (var stage : List.of("SPACE_OPENED", "EXPORT_REQUESTED", "EXPORT_RECEIVED"))
            garden.post(volunteer, DRIVE, "avancer", "vers", stage);
        refused(garden.post(volunteer, DRIVE, "avancer", "vers", "EXPORT_VERIFIED"), "comptez au moins une chose");
        var silent = garden.post(volunteer, DRIVE, "compter", "parti-files-inconnu", "oui");
        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.text()).contains("dites pourquoi");
        assertThat(garden.post(volunteer, DRIVE, "compter", "parti-files", "0.125")
                        .status())
                .as("no thousands begin with nothing")
                .isEqualTo(422);
        garden.post(volunteer, DRIVE, "compter", "parti-files", "1.000");
        garden.post(volunteer, DRIVE, "avancer", "vers", "EXPORT_VERIFIED");
        garden.post(volunteer, DRIVE, "avancer", "vers", "IMPORTED");
        refused(garden.post(volunteer, DRIVE, "avancer", "vers", "IMPORT_VERIFIED"), "Il manque les deux comptages");
        assertThat(garden.post(volunteer, DRIVE, "compter", "parti-files", "1000", "arrive-files", "989")
                        .text())
                .contains("Fichiers : au-delà de 1 % d’écart");
        garden.post(volunteer, DRIVE, "compter", "parti-files", "1000", "arrive-files", "989", "mot-files", "Doublons");
        garden.post(volunteer, DRIVE, "avancer", "vers", "IMPORT_VERIFIED");
        var until = plans.today().plusDays(21).toString();
        refused(garden.post(volunteer, DRIVE, "ensemble", "au", until), "Personne ne suit encore cet outil");
        garden.post(volunteer, DRIVE, "referent", "personne", garden.lucie.id().toString());
        garden.post(volunteer, DRIVE, "ensemble", "au", until);
        assertThat(garden.item(DRIVE).stage()).isEqualTo(Stage.DOUBLE_RUNNING);
    }

    private static void refused(WebAnswer answer, String... words) {
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("Ce n’est pas fait").contains(words);
    }

    /** « Précision » may stay empty on the page of the case: what it is stands in its place. */
    @Test
    void a_window_that_is_over_says_so_and_a_date_that_is_not_there_is_not_taken_away() {
        garden.accepted();
        garden.drive(Stage.DOUBLE_RUNNING, LocalDate.of(2026, 1, 1));
        assertThat(volunteer.get(garden.url(DRIVE)).text())
                .containsPattern("Jour 21 sur 21, fin dépassée de [1-9][0-9]* jours");
        assertThat(volunteer
                        .post(garden.planUrl() + "/dates/" + java.util.UUID.randomUUID() + "/retirer")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void days_without_a_word_are_called_by_what_they_are() {
        garden.accepted();
        var today = plans.today();
        var spared = garden.file.url() + "/dates";
        volunteer.post(
                spared,
                "quoi",
                "ASSEMBLY",
                "du",
                today.toString(),
                "au",
                today.plusDays(2).toString());
        for (var page : List.of(garden.planUrl(), garden.planUrl() + "?imprimer", garden.url(DRIVE)))
            assertThat(volunteer.get(page).text()).as(page).contains("Assemblée générale");
        var years = volunteer.post(
                spared,
                "quoi",
                "EVENT",
                "du",
                today.toString(),
                "au",
                today.plusYears(10).toString());
        assertThat(years.status()).as("ten years in which nothing may move").isEqualTo(422);
        assertThat(years.text()).contains("La fin vient après le début, un an plus tard au plus");
    }

    @Test
    void no_switch_in_the_week_of_the_assembly_until_somebody_says_why() {
        garden.accepted();
        garden.drive(Stage.DOUBLE_RUNNING, LocalDate.of(2026, 1, 1));
        var today = plans.today();
        var plan = volunteer
                .post(
                        garden.planUrl() + "/dates",
                        "quoi",
                        "Assemblée générale",
                        "du",
                        today.toString(),
                        "au",
                        today.plusDays(2).toString())
                .follow();
        assertThat(plan.text()).contains("Assemblée générale");
        var page = volunteer.get(garden.url(DRIVE));
        assertThat(page.text()).contains("Assemblée générale").contains("Basculer sur Nextcloud : à partir du");
        assertThat(page.page().select("button.go, a.go")).isEmpty();
        refused(garden.post(volunteer, DRIVE, "avancer", "vers", "SWITCHED"), "pas de bascule ces jours-là");
        page = page.click("Lever l’obstacle")
                .form("Lever cet obstacle")
                .tick("Assemblée générale")
                .fill("Pourquoi on passe outre", "Voté par le bureau")
                .submit()
                .follow();
        page = page.form("Basculer sur Nextcloud").submit().follow();
        assertThat(page.text()).contains("passer Google Drive en lecture seule");
    }

    @Test
    void others_do_not_know_it_exists() {
        garden.accepted();
        var other = neighbours.signedIn(neighbours.person("Autre", InstanceRole.MEDIATOR));
        var coordinator = neighbours.signedIn(neighbours.person("Aline", InstanceRole.COORDINATOR));
        var stranger = neighbours.person("Voisine");
        neighbours.association("Une autre", stranger);
        for (var path :
                List.of(garden.planUrl(), garden.planUrl() + ".pdf", garden.url(DRIVE), garden.url(DRIVE) + "/pause")) {
            assertThat(other.get(path).status()).as(path).isEqualTo(404);
            assertThat(neighbours.signedIn(stranger).get(path).status())
                    .as(path)
                    .isEqualTo(404);
            assertThat(coordinator.get(path).status()).as(path).isEqualTo(200);
        }
        assertThat(garden.post(other, DRIVE, "recommencer").status()).isEqualTo(404);
    }

    @Test
    void nothing_is_written_without_a_version_or_by_an_unknown_act() {
        garden.accepted();
        assertThat(volunteer.post(garden.url("Doodle") + "/recommencer").status())
                .isEqualTo(400);
        assertThat(volunteer
                        .post(garden.url("Doodle") + "/exploser", "version", "1")
                        .status())
                .isEqualTo(404);
    }
}
