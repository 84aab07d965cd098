package org.fabcom.accompaniment.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import org.fabcom.accompaniment.cases.Case;
import org.fabcom.accompaniment.plan.way.Item;
import org.fabcom.accompaniment.plan.way.Stage;
import org.fabcom.accompaniment.plan.way.Standing;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.people.Person;
import org.fabcom.testing.Browser;
import org.fabcom.testing.Browser.Look;
import org.fabcom.testing.Browser.Tab;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Stories played in Chromium, on a phone, by the buttons that people see. */
@FabComTest
@WithCatalogue
class PlanScenariosTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2026, 2, 2);

    private final Web web;
    private final Plans plans;
    private final Neighbours neighbours;
    private final Accompanied accompanied;
    private Person lucie;
    private Person yann;
    private Case file;
    private Tab tab;

    PlanScenariosTest(Web web, Plans plans, Neighbours neighbours, ApplicationContext context) {
        this.web = web;
        this.plans = plans;
        this.neighbours = neighbours;
        this.accompanied = new Accompanied(context);
    }

    @BeforeEach
    void an_accompaniment() {
        lucie = neighbours.person("Lucie Perrin");
        yann = neighbours.person("Yann Le Goff", InstanceRole.MEDIATOR);
    }

    private void accompany(String organisation) {
        file = accompanied.prioritised(neighbours.association(organisation, lucie), lucie, yann);
    }

    private Plan plan() {
        return plans.of(file.id()).orElseThrow();
    }

    private Item item(String tool) {
        return accompanied.item(plan(), tool);
    }

    @Test
    void an_association_leaves_google_drive_and_mailchimp_and_keeps_helloasso_on_purpose() {
        accompany("Les Jardins du Gué");
        try (var opened = Browser.get().open(web.address(), Look.PHONE)) {
            tab = opened;
            // Yann prépare le plan, Lucie le lit et l’accepte.
            signIn(yann);
            tab.go(file.url() + "/plan");
            press("Préparer le plan");
            signIn(lucie);
            tab.go(file.url() + "/plan");
            press("Accepter ce plan");
            // Lucie quitte Google Drive, jusqu’au compte fermé.
            leave("Google Drive", "Nextcloud", "Fichiers", "3214", "3211");
            assertThat(item("Google Drive").stage()).isEqualTo(Stage.CLOSED);
            assertThat(tab.page().locator("main").innerText()).contains("C’est fini");
            // Mailchimp attend le nom de domaine : elle le sait avant d’avoir appuyé, et passe outre avec une raison.
            until("Mailchimp", "listmonk", "Abonné·es", "300", "300", Stage.DOUBLE_RUNNING);
            assertThat(tab.page().locator(".button.off").first().innerText()).contains("Basculer sur listmonk");
            assertThat(main()).contains("Il faut d’abord : Un nom de domaine à nous");
            press("Lever l’obstacle");
            tab.page().getByText("Il faut d’abord").click();
            tab.page().getByLabel("Pourquoi on passe outre").fill("Le domaine arrive lundi.");
            press("Lever cet obstacle");
            day("Basculer sur listmonk", LONG_AGO.plusDays(20));
            // HelloAsso, on le garde : c’est un résultat.
            tab.go(plan().url(item("HelloAsso").id()));
            press("Le garder");
            tab.page().getByLabel("Dites-le avec vos mots").fill("Maison française, et tout s’exporte.");
            press("Garder HelloAsso");
            assertThat(main()).contains("Choisissez une raison dans la liste");
            tab.page().getByText("L’outil nous convient").click();
            press("Garder HelloAsso");
            assertThat(item("HelloAsso").standing()).isEqualTo(Standing.KEPT);
            tab.go(plan().url());
            assertThat(main()).contains("gardé volontairement").contains("Ancien compte fermé");
        }
    }

    @Test
    void a_shop_moves_its_accounts_when_the_year_closes_and_not_before() {
        accompany("Épicerie du Pont");
        accompanied.accepted(file, lucie, yann);
        try (var opened = Browser.get().open(web.address(), Look.PHONE)) {
            tab = opened;
            signIn(lucie);
            until("QuickBooks", "Dolibarr", "Écritures", "812", "812", Stage.DOUBLE_RUNNING);
            assertThat(main()).contains("dites d’abord quand elle tombe");
            press("Dire la date de clôture");
            tab.page().getByLabel("Clôture des comptes").fill("2025-03-31");
            press("Noter la clôture");
            assertThat(main()).contains("La prochaine tombe le 31 mars 2027");
            assertThat(tab.page().locator("main .button.go").count()).isZero();
        }
        assertThat(item("QuickBooks").stage()).isEqualTo(Stage.DOUBLE_RUNNING);
    }

    @Test
    void a_return_after_failure_says_why_and_a_second_attempt_counts_anew() {
        accompany("Supermarché coopératif du Gué");
        accompanied.accepted(file, lucie, yann);
        try (var opened = Browser.get().open(web.address(), Look.PHONE)) {
            tab = opened;
            signIn(lucie);
            until("Google Drive", "Nextcloud", "Fichiers", "3214", "3211", Stage.DOUBLE_RUNNING);
            press("Revenir en arrière");
            tab.page().getByText("Les gens n’ont pas suivi").click();
            tab.page().getByLabel("Dites-le avec vos mots").fill("Personne n’ouvrait le nouveau.");
            press("Revenir en arrière");
            assertThat(main()).contains("Retour à Google Drive").contains("Personne n’ouvrait le nouveau");
            press("Recommencer");
            assertThat(main()).contains("les comptes repartent de rien").contains("On comptera");
            leave("Google Drive", "Nextcloud", "Fichiers", "3300", "3300");
        }
        assertThat(item("Google Drive").stage()).isEqualTo(Stage.CLOSED);
        assertThat(item("Google Drive").course().attempt()).isEqualTo(2);
    }

    // What a person does

    private void signIn(Person who) {
        tab.page().context().clearCookies();
        tab.go("/connexion");
        tab.page().getByLabel("Courriel").fill(who.email().text());
        tab.page().getByLabel("Mot de passe").fill(Neighbours.PASSWORD);
        tab.page().locator("main button.go").click();
    }

    private void leave(String tool, String target, String kind, String left, String arrived) {
        until(tool, target, kind, left, arrived, Stage.DOUBLE_RUNNING);
        day("Basculer sur " + target, LONG_AGO.plusDays(20));
        day(tool + " est en lecture seule", LONG_AGO.plusDays(21));
        press("Déclarer l’archive");
        tab.page().getByLabel("L’export est du").fill(LONG_AGO.plusDays(3).toString());
        tab.page().getByLabel("Où il est gardé").fill("Disque de la trésorière");
        tab.page().getByLabel("Qui le garde").fill("La trésorière");
        press("Déclarer l’archive");
        day("Le compte " + tool + " est fermé", LONG_AGO.plusDays(60));
    }

    private void until(String tool, String target, String kind, String left, String arrived, Stage stage) {
        tab.go(plan().url(item(tool).id()));
        tab.page().locator("#logiciel").fill(target);
        day("Choisir cette cible", LONG_AGO);
        day("L’espace " + target + " est ouvert", LONG_AGO);
        day("L’export est demandé", LONG_AGO);
        day("L’export est reçu", LONG_AGO.plusDays(1));
        press("Compter ce qui est parti");
        count(kind, left, "");
        day("L’export est vérifié", LONG_AGO.plusDays(2));
        day("L’import est fait", LONG_AGO.plusDays(3));
        press("Compter ce qui est arrivé");
        count(kind, left, arrived);
        day("L’import est vérifié", LONG_AGO.plusDays(4));
        if (item(tool).referent() == null) {
            press("Nommer qui suit");
            tab.page().getByText("Lucie Perrin").last().click();
            press("Nommer cette personne");
        }
        tab.page().locator("#du").fill(LONG_AGO.plusDays(5).toString());
        tab.page().locator("#au").fill(LONG_AGO.plusDays(19).toString());
        press("Faire tourner les deux");
        assertThat(item(tool).stage()).isEqualTo(stage);
    }

    private void count(String kind, String left, String arrived) {
        var box = tab.page()
                .locator("fieldset")
                .filter(new Locator.FilterOptions().setHasText(kind))
                .first();
        box.getByLabel("Parti", new Locator.GetByLabelOptions().setExact(true)).fill(left);
        if (!arrived.isEmpty())
            box.getByLabel("Arrivé", new Locator.GetByLabelOptions().setExact(true))
                    .fill(arrived);
        press("Noter ces comptes");
    }

    /** “It was another day”: opens it, says which, and presses. */
    private void day(String button, LocalDate day) {
        tab.page().locator("main .card.now details.drawer > summary").click();
        tab.page().locator("#jour").fill(day.toString());
        press(button);
    }

    private void press(String words) {
        var button = tab.page().locator("main .button").filter(new Locator.FilterOptions().setHasText(words));
        button.first().click();
    }

    private String main() {
        return tab.page().getByRole(AriaRole.MAIN).innerText().replaceAll("[\\s\u00a0\u202f]+", " ");
    }
}
