package org.fabcom.commons.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fabcom.plan.Garden.DRIVE;

import module java.base;
import org.fabcom.cases.Case.Outcome;
import org.fabcom.commons.Commoners;
import org.fabcom.commons.Licence;
import org.fabcom.plan.Accompanied;
import org.fabcom.plan.Garden;
import org.fabcom.plan.way.Archive;
import org.fabcom.plan.way.Stage;
import org.fabcom.plan.way.Step;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** A case takes up what a published plan tells the steps of and what it has still to leave (statement A52). */
@FabComTest
@WithCatalogue
class ForksTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 5);

    private final Web web;
    private final Accompanied accompanied;
    private final Commoners commoners;
    private String plan;

    ForksTest(Web web, ApplicationContext context) {
        this.web = web;
        this.accompanied = new Accompanied(context);
        this.commoners = new Commoners(context);
    }

    @BeforeEach
    void a_published_plan_that_tells_the_steps_of_one_tool() {
        var first = commoners.closed(accompanied.garden().accepted(), Outcome.PARTIAL);
        commoners.proposed(first, Map.of(DRIVE, "demander l’archive"));
        plan = commoners.published(first, "Une association de la Drôme", Licence.CC_BY_SA);
    }

    @Test
    void only_tools_with_steps_are_counted_and_offered() {
        assertThat(web.visitor().get(plan).page().select("ol.rows > li").size()).isGreaterThan(3);
        var second = accompanied.garden().accepted();
        var cases = second.mediator.get(plan + "/reprendre");
        assertThat(cases.text()).contains("1 outil à reprendre").doesNotContain("outils à reprendre ");
        var page = second.mediator.get(plan + "/reprendre?accompagnement=" + second.file.id());
        assertThat(page.page().select("input[name=lignes]")).hasSize(1);
        assertThat(page.page().select("input[name=lignes][checked]")).hasSize(1);
    }

    @Test
    void a_tool_that_was_left_is_neither_offered_nor_taken() {
        var second = accompanied.garden().accepted();
        left(second);
        var page = second.mediator.get(plan + "/reprendre?accompagnement=" + second.file.id());
        assertThat(page.page().select("input[name=lignes]")).isEmpty();
        assertThat(page.text()).contains("Aucun outil à reprendre");
        assertThat(second.mediator.get(plan + "/reprendre").text()).contains("aucun outil à reprendre");
        var key = web.visitor()
                .get(plan)
                .page()
                .select("ol.rows > li:contains(Google Drive)")
                .attr("id");
        var forced = second.mediator.post(
                plan + "/reprendre", "accompagnement", second.file.id().toString(), "lignes", key);
        assertThat(forced.status()).isEqualTo(422);
    }

    private static void left(Garden garden) {
        garden.drive(Stage.READ_ONLY, DAY);
        garden.take(DRIVE, new Step.KeepArchive(new Archive(DAY, "Disque", "Lucie", null)));
        garden.take(DRIVE, new Step.Advance(Stage.CLOSED, DAY.plusDays(30)));
    }
}
