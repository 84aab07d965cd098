package org.fabcom.plan;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.cases.work.Choice;
import org.fabcom.plan.way.Stage;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The order that the board chose is the plan’s. */
@FabComTest
@WithCatalogue
class BoardOrderTest extends WithHandedBack {

    BoardOrderTest(ApplicationContext beans) {
        super(beans);
    }

    @Test
    void a_plan_follows_the_order_that_the_board_chose_and_what_it_chose_although_the_sheet_keeps_it() {
        decide(new Choice(1, "Doodle", 4, "facile"), new Choice(2, "HelloAsso", 3, "trop cher"));
        draw();
        assertThat(lines()).endsWith("Doodle", "HelloAsso", "WhatsApp", "Google Drive");
        assertThat(mediator.get(plan().url()).text()).doesNotContain("Le plan diffère");
    }

    @Test
    void a_decision_that_comes_after_the_plan_makes_it_again_while_nobody_accepted_it() {
        draw();
        step(BACK + "WhatsApp", "cible", "choix", "Deux personnes de la structure, administratrices");
        decide(new Choice(1, "Doodle", 4, "facile"), new Choice(2, "HelloAsso", 3, "trop cher"));
        assertThat(lines())
                .startsWith(BACK + "HelloAsso", BACK + "WhatsApp", BACK + "Google Drive")
                .endsWith("Doodle", "HelloAsso", "WhatsApp", "Google Drive");
        assertThat(item(BACK + "WhatsApp").stage()).as("what was begun stays").isEqualTo(Stage.TARGET_CHOSEN);
        decide(new Choice(1, "Google Drive", 2, "d’abord"));
        assertThat(lines())
                .startsWith(BACK + "Google Drive", BACK + "WhatsApp", BACK + "HelloAsso")
                .endsWith("Google Drive", "Doodle", "WhatsApp")
                .doesNotContain("HelloAsso");
        assertThat(mediator.get(plan().url()).text()).doesNotContain("Le plan diffère");
    }

    @Test
    void the_board_orders_the_accounts_to_get_back_too_and_a_plan_that_was_moved_by_hand_follows_it() {
        draw();
        mediator.post(plan().url() + "/ordre/" + item("Google Drive").id());
        decide(new Choice(1, "Google Drive", 2, "les dossiers"), new Choice(2, "WhatsApp", 1, ""));
        assertThat(lines())
                .startsWith(BACK + "Google Drive", BACK + "WhatsApp", BACK + "HelloAsso")
                .endsWith("Google Drive", "WhatsApp", "Doodle");
        assertThat(mediator.get(plan().url()).text())
                .contains("Dans l’ordre décidé")
                .doesNotContain("Le plan diffère");
        agree();
        assertThat(mediator.get(plan().url())
                        .page()
                        .select(".card.now .button.go")
                        .text())
                .isEqualTo("Continuer : " + BACK + "Google Drive");
        mediator.post(plan().url() + "/ordre/" + item(BACK + "WhatsApp").id());
        var page = mediator.get(plan().url());
        assertThat(page.text())
                .contains("Les comptes à reprendre vont dans un autre ordre : WhatsApp, Google Drive, HelloAsso.")
                .doesNotContain("Dans l’ordre décidé");
        mediator.post(page.page().select("form[action$=ordre-decide]").attr("action"));
        assertThat(lines()).startsWith(BACK + "Google Drive", BACK + "WhatsApp");
        assertThat(mediator.get(plan().url()).text()).doesNotContain("Le plan diffère");
    }

    @Test
    void once_accepted_it_says_how_it_differs_until_somebody_puts_it_in_order() {
        decide(new Choice(1, "Google Drive", 1, ""));
        draw();
        agree();
        assertThat(plan().accepted()).isTrue();
        decide(new Choice(1, "Doodle", 4, "facile"), new Choice(2, "HelloAsso", 3, "trop cher"));
        assertThat(lines()).as("consent was given to these").endsWith("Google Drive", "Doodle", "WhatsApp");
        var page = mediator.get(plan().url());
        assertThat(page.text())
                .contains("Le plan diffère de la décision", ": Doodle, HelloAsso.")
                .contains("Le plan va dans un autre ordre : Google Drive, Doodle, WhatsApp.")
                .contains("Choisi, et pas dans le plan : HelloAsso.");
        mediator.post(page.page().select("form[action$=ordre-decide]").attr("action"));
        assertThat(lines()).endsWith("Doodle", "WhatsApp", "Google Drive").doesNotContain("HelloAsso");
        assertThat(mediator.get(plan().url()).text())
                .contains("Choisi, et pas dans le plan : HelloAsso.")
                .doesNotContain("dans un autre ordre");
    }

    @Test
    void the_step_of_now_is_never_a_line_that_waits_for_a_word() {
        decide(new Choice(1, "Google Drive", 1, ""));
        draw();
        agree();
        mediator.post(file.url() + "/plan/ajouter", "ajout", "gmail");
        assertThat(lines()).contains("Gmail", "Un nom de domaine à nous, avec deux administrateurs");
        for (var name : List.of("WhatsApp", "Google Drive", "HelloAsso")) {
            step(BACK + name, "cible", "choix", "Deux personnes de la structure, administratrices");
            step(BACK + name, "avancer", "vers", "SPACE_OPENED");
        }
        assertThat(mediator.get(plan().url())
                        .page()
                        .select(".card.now .button.go")
                        .text())
                .startsWith("Continuer")
                .doesNotContain("domaine");
    }
}
