package org.fabcom.commons.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabcom.commons.Commoners;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.plan.Accompanied;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Statements;
import org.fabcom.testing.Web;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What the pages of a shared plan ask of the base does not grow with what they show. */
@FabComTest
@WithCatalogue
class SharedPlanStatementsTest {

    /** For a page of seven lines: the visitor, the plan, its recipes; the frame. */
    private static final int STATEMENTS = 6;

    private final Web web;
    private final Neighbours neighbours;
    private final Accompanied accompanied;
    private final Commoners commoners;
    private String plan;

    SharedPlanStatementsTest(Web web, Neighbours neighbours, ApplicationContext context) {
        this.web = web;
        this.neighbours = neighbours;
        this.accompanied = new Accompanied(context);
        this.commoners = new Commoners(context);
    }

    @BeforeEach
    void a_published_plan() {
        plan = commoners.publishedDrive(
                accompanied.garden().accepted(), "Demander l’archive\nCompter les fichiers", "Les Jardins du Gué");
    }

    @Test
    void the_page_of_a_plan_asks_for_all_its_recipes_at_once() {
        web.visitor().get(plan);
        assertThat(Statements.during(() -> web.visitor().get(plan))).isLessThanOrEqualTo(STATEMENTS);
    }

    @Test
    void the_choice_of_an_accompaniment_asks_no_more_of_the_base_for_ten_than_for_two() {
        var sabine = neighbours.signedIn(neighbours.person("Sabine", InstanceRole.COORDINATOR));
        accompanied.garden().accepted();
        accompanied.garden();
        var few = Statements.least(() -> sabine.get(plan + "/reprendre"));
        for (int i = 0; i < 4; i++) {
            accompanied.garden().accepted();
            accompanied.garden();
        }
        assertThat(Statements.least(() -> sabine.get(plan + "/reprendre"))).isEqualTo(few);
        assertThat(sabine.get(plan + "/reprendre").page().select("main label").eachText())
                .filteredOn(it -> it.contains("Les Jardins du Gué"))
                .hasSizeGreaterThanOrEqualTo(10)
                .allMatch(it -> it.matches(".*[1-9] outils? à reprendre.*"), "of its plan, or of its sheet");
    }
}
