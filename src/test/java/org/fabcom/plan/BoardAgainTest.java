package org.fabcom.plan;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.cases.Case;
import org.fabcom.cases.work.Choice;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.people.Person;
import org.fabcom.plan.way.Item;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebVisitor;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The board decides again before the plan is accepted: what people added stays, what they took out stays out. */
@FabComTest
@WithCatalogue
class BoardAgainTest {

    private static final String ANSWERS = "p=12&t=helloasso~of&t=doodle&t=google-drive~of&t=whatsapp~of";

    private final Plans plans;
    private final Neighbours neighbours;
    private final Accompanied accompanied;
    private Person lucie;
    private Case file;
    private WebVisitor mediator;

    BoardAgainTest(Plans plans, Neighbours neighbours, ApplicationContext context) {
        this.plans = plans;
        this.neighbours = neighbours;
        this.accompanied = new Accompanied(context);
    }

    @BeforeEach
    void a_plan_that_nobody_accepted() {
        lucie = neighbours.person("Lucie");
        var yann = neighbours.person("Yann", InstanceRole.MEDIATOR);
        file = accompanied.handedBack(neighbours.association("L’Amicale du Gué", lucie), lucie, yann, ANSWERS);
        mediator = neighbours.signedIn(yann);
        mediator.post(file.url() + "/plan/preparer");
    }

    private Plan plan() {
        return plans.of(file.id()).orElseThrow();
    }

    private List<String> lines() {
        return plans.items(plan().id()).stream().map(it -> it.subject().tool()).toList();
    }

    private Item item(String tool) {
        return accompanied.item(plan(), tool);
    }

    private void decide(String tool, int place) {
        accompanied.chosen(file, lucie, List.of(new Choice(1, tool, place, "voté")));
    }

    private void takeOut(String tool) {
        var it = item(tool);
        mediator.post(
                plan().url(it.id()) + "/retirer",
                "motif",
                "BY_MISTAKE",
                "mots",
                "Ce n’est pas notre outil",
                "version",
                "" + it.version());
        assertThat(lines()).doesNotContain(tool);
    }

    @Test
    void what_the_mediator_added_stays_although_the_board_cannot_name_it() {
        mediator.post(file.url() + "/plan/ajouter", "ajout", "gmail");
        assertThat(lines()).contains("Gmail");
        decide("Google Drive", 2);
        decide("Doodle", 4);
        assertThat(lines()).contains("Gmail", "Un nom de domaine à nous, avec deux administrateurs");
    }

    @Test
    void what_was_taken_out_stays_out_until_the_board_names_it() {
        takeOut("Doodle");
        decide("Google Drive", 2);
        assertThat(lines()).doesNotContain("Doodle");
        decide("Doodle", 4);
        assertThat(lines()).contains("Doodle");
    }

    @Test
    void what_only_the_board_chose_goes_with_the_decision() {
        decide("HelloAsso", 3);
        assertThat(lines()).contains("HelloAsso");
        decide("Google Drive", 2);
        assertThat(lines()).doesNotContain("HelloAsso");
    }

    @Test
    void a_tool_that_joins_waits_for_its_account() {
        decide("HelloAsso", 3);
        var page = mediator.get(plan().url());
        assertThat(page.page().select("ol.rows > li").stream()
                        .map(it -> it.text())
                        .filter(it -> it.contains("HelloAsso") && it.contains("Attend")))
                .as(page.text())
                .anyMatch(it -> it.contains("Attend : Reprendre la main sur HelloAsso"));
    }
}
