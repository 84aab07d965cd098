package org.fabcom.accompaniment.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.fabcom.accompaniment.cases.Case;
import org.fabcom.accompaniment.plan.way.Item;
import org.fabcom.accompaniment.plan.way.Reason;
import org.fabcom.accompaniment.plan.way.Stage;
import org.fabcom.accompaniment.plan.way.Step;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The plan on the screen: a tool is left step by step, and each guard says why and what to do. */
@FabComTest
@WithCatalogue
class PlanPagesTest {

    private final Plans plans;
    private final org.fabcom.accompaniment.cases.Cases cases;
    private final Neighbours neighbours;
    private final Accompanied accompanied;
    private Person lucie;
    private Person yann;
    private Organisation gardens;
    private Case file;
    private WebVisitor volunteer;
    private WebVisitor mediator;

    PlanPagesTest(
            Plans plans,
            org.fabcom.accompaniment.cases.Cases cases,
            Neighbours neighbours,
            ApplicationContext context) {
        this.cases = cases;
        this.plans = plans;
        this.neighbours = neighbours;
        this.accompanied = new Accompanied(context);
    }

    @BeforeEach
    void a_case() {
        lucie = neighbours.person("Lucie");
        yann = neighbours.person("Yann", InstanceRole.MEDIATOR);
        gardens = neighbours.association("Les Jardins du Gué", lucie);
        file = accompanied.prioritised(gardens, lucie, yann);
        volunteer = neighbours.signedIn(lucie);
        mediator = neighbours.signedIn(yann);
    }

    private String planUrl() {
        return file.url() + "/plan";
    }

    private Plan plan() {
        return plans.of(file.id()).orElseThrow();
    }

    private Item item(String tool) {
        return accompanied.item(plan(), tool);
    }

    private String url(String tool) {
        return plan().url(item(tool).id());
    }

    private void accepted() {
        accompanied.accepted(file, lucie, yann);
    }

    private WebAnswer post(WebVisitor who, String tool, String act, String... fields) {
        var all = new java.util.ArrayList<>(java.util.List.of(fields));
        all.addAll(java.util.List.of("version", String.valueOf(item(tool).version())));
        return who.post(url(tool) + "/" + act, all.toArray(String[]::new));
    }

    @Test
    void the_mediator_draws_the_plan_and_the_organisation_accepts_it() {
        assertThat(volunteer.get(planUrl()).text()).contains("La personne qui vous accompagne le prépare");
        assertThat(volunteer.post(planUrl() + "/preparer").status()).isEqualTo(403);
        var drawn = mediator.get(planUrl()).form("Préparer le plan").submit().follow();
        assertThat(drawn.h1()).isEqualTo("Les Jardins du Gué : le plan");
        assertThat(drawn.text())
                .contains("Quitter Google Drive")
                .contains("proposé")
                .contains("Seule une personne référente");
        assertThat(mediator.post(planUrl() + "/accepter").status()).isEqualTo(409);
        var accepted =
                volunteer.get(planUrl()).form("Accepter ce plan").submit().follow();
        assertThat(accepted.text()).contains("Le plan est accepté").contains("Accepté par Lucie");
        assertThat(cases.find(file.id()).orElseThrow().state())
                .isEqualTo(org.fabcom.accompaniment.cases.CaseState.UNDER_WAY);
        assertThat(mediator.post(planUrl() + "/preparer").follow().text()).contains("déjà préparé");
    }

    @Test
    void a_tool_is_left_from_end_to_end_by_its_page() {
        accepted();
        var page = volunteer.get(url("Google Drive"));
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
        assertThat(item("Google Drive").stage()).isEqualTo(Stage.READ_ONLY);
        var pdf = volunteer.get(planUrl() + ".pdf");
        assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
    }

    private static WebAnswer count(WebAnswer form, String left, String arrived) {
        var filled = form.form("Noter ces comptes").set("parti-files", left);
        if (!arrived.isEmpty()) filled.set("arrive-files", arrived);
        return filled.submit().follow();
    }

    @Test
    void each_guard_is_refused_by_a_direct_post_too_with_why_and_what_to_do() {
        accompanied.drawn(file, yann);
        post(volunteer, "Google Drive", "cible", "logiciel", "Nextcloud");
        refused(post(volunteer, "Google Drive", "avancer", "vers", "SPACE_OPENED"), "n’a pas encore accepté le plan");
        plans.accept(plan(), lucie.id());
        refused(
                post(volunteer, "Google Drive", "avancer", "vers", "CLOSED"),
                "L’import n’est pas vérifié par deux comptes datés",
                "Il reste à basculer",
                "Gardez d’abord une archive datée");
        refused(post(volunteer, "Google Drive", "supprimer"), "Gardez d’abord une archive datée");
        refused(post(volunteer, "Google Drive", "avancer", "vers", "SWITCHED"), "Ce pas ne part pas d’ici");
        for (var stage : java.util.List.of("SPACE_OPENED", "EXPORT_REQUESTED", "EXPORT_RECEIVED"))
            post(volunteer, "Google Drive", "avancer", "vers", stage);
        refused(post(volunteer, "Google Drive", "avancer", "vers", "EXPORT_VERIFIED"), "comptez au moins une chose");
        var silent = post(volunteer, "Google Drive", "compter", "parti-files-inconnu", "oui");
        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.text()).contains("dites pourquoi");
        post(volunteer, "Google Drive", "compter", "parti-files", "1000");
        post(volunteer, "Google Drive", "avancer", "vers", "EXPORT_VERIFIED");
        post(volunteer, "Google Drive", "avancer", "vers", "IMPORTED");
        refused(post(volunteer, "Google Drive", "avancer", "vers", "IMPORT_VERIFIED"), "Il manque les deux comptes");
        assertThat(post(volunteer, "Google Drive", "compter", "parti-files", "1000", "arrive-files", "989")
                        .text())
                .contains("Fichiers : au-delà de 1 % d’écart");
        post(
                volunteer,
                "Google Drive",
                "compter",
                "parti-files",
                "1000",
                "arrive-files",
                "989",
                "mot-files",
                "Doublons");
        post(volunteer, "Google Drive", "avancer", "vers", "IMPORT_VERIFIED");
        var until = plans.today().plusDays(21).toString();
        refused(post(volunteer, "Google Drive", "ensemble", "au", until), "Personne ne suit encore cet outil");
        post(volunteer, "Google Drive", "referent", "personne", lucie.id().toString());
        post(volunteer, "Google Drive", "ensemble", "au", until);
        assertThat(item("Google Drive").stage()).isEqualTo(Stage.DOUBLE_RUNNING);
    }

    private static void refused(WebAnswer answer, String... words) {
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("Ce n’est pas fait").contains(words);
    }

    @Test
    void no_switch_in_the_week_of_the_assembly_until_somebody_says_why() {
        accepted();
        drive(Stage.DOUBLE_RUNNING);
        var today = plans.today();
        var plan = volunteer
                .post(
                        planUrl() + "/dates",
                        "quoi",
                        "Assemblée générale",
                        "du",
                        today.toString(),
                        "au",
                        today.plusDays(2).toString())
                .follow();
        assertThat(plan.text()).contains("Assemblée générale");
        var page = volunteer.get(url("Google Drive"));
        assertThat(page.text()).contains("Assemblée générale").contains("Basculer sur Nextcloud : à partir du");
        assertThat(page.page().select("button.go, a.go")).isEmpty();
        refused(post(volunteer, "Google Drive", "avancer", "vers", "SWITCHED"), "pas de bascule ces jours-là");
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
    void pausing_going_back_and_keeping_ask_why() {
        accepted();
        var page = volunteer.get(url("HelloAsso")).click("Le garder");
        var silent = page.form("Garder HelloAsso").submit();
        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.text()).contains("Choisissez une raison").contains("Dites-le aussi avec vos mots");
        page = page.form("Garder HelloAsso")
                .tick("L’outil nous convient")
                .fill("Dites-le avec vos mots", "Maison française")
                .submit()
                .follow();
        assertThat(page.h1()).isEqualTo("Garder HelloAsso");
        assertThat(page.text()).contains("Maison française");
        page = page.form("Reprendre").submit().follow();
        page = page.click("Mettre en pause")
                .form("Mettre en pause")
                .tick("Plus le temps")
                .submit()
                .follow();
        assertThat(page.text()).contains("En pause jusqu’au");
        page = page.form("Reprendre").submit().follow();
        assertThat(page.h1()).isEqualTo("Quitter HelloAsso");
    }

    @Test
    void others_do_not_know_it_exists() {
        accepted();
        var other = neighbours.signedIn(neighbours.person("Autre", InstanceRole.MEDIATOR));
        var coordinator = neighbours.signedIn(neighbours.person("Aline", InstanceRole.COORDINATOR));
        var stranger = neighbours.person("Voisine");
        neighbours.association("Une autre", stranger);
        for (var path :
                java.util.List.of(planUrl(), planUrl() + ".pdf", url("Google Drive"), url("Google Drive") + "/pause")) {
            assertThat(other.get(path).status()).as(path).isEqualTo(404);
            assertThat(neighbours.signedIn(stranger).get(path).status())
                    .as(path)
                    .isEqualTo(404);
            assertThat(coordinator.get(path).status()).as(path).isEqualTo(200);
        }
        assertThat(post(other, "Google Drive", "recommencer").status()).isEqualTo(404);
    }

    @Test
    void nothing_is_written_without_a_version_or_by_an_unknown_act() {
        accepted();
        assertThat(volunteer.post(url("Doodle") + "/recommencer").status()).isEqualTo(400);
        assertThat(volunteer.post(url("Doodle") + "/exploser", "version", "1").status())
                .isEqualTo(404);
    }

    @Test
    void a_tool_without_history_takes_a_short_way() {
        accepted();
        post(volunteer, "Doodle", "cible", "logiciel", "Framadate");
        post(volunteer, "Doodle", "avancer", "vers", "SPACE_OPENED");
        var page = volunteer
                .get(url("Doodle"))
                .click("Rien à reprendre")
                .form("Rien à reprendre")
                .fill("Pourquoi", "Les sondages passés ne servent plus")
                .submit()
                .follow();
        assertThat(page.text()).contains("faire tourner les deux");
        assertThat(item("Doodle").twoCounts()).isTrue();
    }

    private void drive(Stage stage) {
        var day = LocalDate.of(2026, 1, 1);
        must(new Step.ChooseTarget(new Item.Target("Nextcloud", "Sans-nuage"), day));
        must(new Step.NameReferent(lucie.id()));
        for (var next : Stage.Way.LEAVING.stages()) {
            if (next == Stage.TARGET_CHOSEN || !stage.atLeast(next)) continue;
            if (next == Stage.EXPORT_VERIFIED)
                must(new Step.Count(new org.fabcom.accompaniment.plan.way.Counted(
                        "files",
                        org.fabcom.accompaniment.plan.way.Tally.of(3214),
                        org.fabcom.accompaniment.plan.way.Tally.NOT_YET,
                        "")));
            if (next == Stage.IMPORT_VERIFIED)
                must(new Step.Count(new org.fabcom.accompaniment.plan.way.Counted(
                        "files",
                        org.fabcom.accompaniment.plan.way.Tally.of(3214),
                        org.fabcom.accompaniment.plan.way.Tally.of(3211),
                        "")));
            if (next == Stage.DOUBLE_RUNNING)
                must(new Step.RunBoth(new org.fabcom.accompaniment.plan.way.Course.Window(day, day.plusDays(21))));
            else must(new Step.Advance(next, day));
        }
        assertThat(Reason.of(org.fabcom.accompaniment.plan.way.Standing.KEPT)).isNotEmpty();
    }

    private void must(Step step) {
        var item = item("Google Drive");
        assertThat(plans.take(plan(), item.id(), item.version(), lucie.id(), step))
                .isInstanceOf(Taken.Done.class);
    }
}
