package org.fabcom.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fabcom.cases.Case;
import org.fabcom.cases.CaseState;
import org.fabcom.cases.Cases;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Person;
import org.fabcom.plan.way.Item;
import org.fabcom.plan.way.ItemStanding;
import org.fabcom.plan.way.Reason;
import org.fabcom.plan.way.Step;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;

/** A case is called a full success once each tool of its plan is left, or kept on purpose. */
@FabComTest
@WithCatalogue
class PlanClosingTest {

    private final Plans plans;
    private final Cases cases;
    private final Neighbours neighbours;
    private final Sql db;
    private final Accompanied accompanied;
    private Person lucie;
    private Case file;
    private Plan plan;
    private WebVisitor mediator;

    PlanClosingTest(Plans plans, Cases cases, Neighbours neighbours, Sql db, ApplicationContext context) {
        this.plans = plans;
        this.cases = cases;
        this.neighbours = neighbours;
        this.db = db;
        this.accompanied = new Accompanied(context);
    }

    @BeforeEach
    void under_way() {
        lucie = neighbours.person("Lucie");
        var yann = neighbours.person("Yann", InstanceRole.MEDIATOR);
        file = accompanied.prioritised(neighbours.association("Les Jardins du Gué", lucie), lucie, yann);
        plan = accompanied.accepted(file, lucie, yann);
        cases.decide(file.id(), yann.id(), it -> it.begin(""));
        mediator = neighbours.signedIn(yann);
    }

    private WebAnswer close(String outcome) {
        var version = cases.find(file.id()).orElseThrow().version();
        return mediator.post(
                file.url() + "/terminer",
                "version",
                "" + version,
                "issue",
                outcome,
                "heures",
                "12",
                "euros",
                "40",
                "raison",
                "La comptabilité attendra.");
    }

    private CaseState state() {
        return cases.find(file.id()).orElseThrow().state();
    }

    private void keep(Item it) {
        var step = new Step.Keep(Reason.of(ItemStanding.KEPT).getFirst(), "Il nous convient");
        assertThat(plans.take(plan, it.id(), it.version(), lucie.id(), step)).isInstanceOf(Taken.Done.class);
    }

    @Test
    void the_page_says_which_tools_are_open_and_what_to_do_and_keeps_what_was_typed() {
        var items = plans.items(plan.id());
        items.stream().skip(2).forEach(this::keep);
        var page = mediator.get(file.url() + "/terminer");
        assertThat(page.text()).contains("Encore ouvert dans le plan").doesNotContain("Google Drive");
        var refused = close("FULL");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text())
                .contains("2 outils du plan ne sont ni quittés ni gardés exprès : Un nom de domaine à nous")
                .contains("choisissez « Réussi en partie »");
        assertThat(refused.page().select("input[name=heures]").val()).isEqualTo("12");
        assertThat(refused.page().select("a[href*=" + items.getFirst().id() + "]"))
                .isNotEmpty();
        assertThat(state()).isEqualTo(CaseState.UNDER_WAY);
        items.stream().limit(2).forEach(this::keep);
        assertThat(close("FULL").status()).isEqualTo(303);
        assertThat(state()).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void a_part_that_stays_open_is_a_part_and_needs_its_reason() {
        assertThat(close("PARTIAL").status()).as("nothing is left nor kept yet").isEqualTo(409);
        keep(plans.items(plan.id()).getFirst());
        assertThat(close("PARTIAL").status()).isEqualTo(303);
        assertThat(state()).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void the_base_refuses_it_whoever_writes() {
        assertThatThrownBy(() -> db.sql("update cases.case_file set state = 'CLOSED', before = state, "
                                + "outcome = 'FULL', real_minutes = 0, real_cents = 0, closed_at = now(), "
                                + "version = version + 1 where id = :id")
                        .param("id", file.id().value())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("an item of the plan is open");
    }
}
