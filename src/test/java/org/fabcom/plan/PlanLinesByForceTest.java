package org.fabcom.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Sql;
import org.fabcom.plan.way.Item;
import org.fabcom.plan.way.Reason;
import org.fabcom.plan.way.Step;
import org.fabcom.plan.way.StepRefusal;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;

/** One tool more, one tool less past the domain: what the base refuses whoever writes. */
@FabComTest
@WithCatalogue
class PlanLinesByForceTest {

    private static final Step DROP = new Step.Drop(Reason.NOT_USED, "Plus personne ne l’ouvre");

    private final Plans plans;
    private final Sql db;
    private final Accompanied accompanied;
    private Garden garden;
    private Plan plan;

    PlanLinesByForceTest(Plans plans, Sql db, ApplicationContext context) {
        this.plans = plans;
        this.db = db;
        this.accompanied = new Accompanied(context);
    }

    @BeforeEach
    void a_plan() {
        garden = accompanied.garden().accepted();
        plan = garden.plan();
    }

    private static final String INSERT = """
            insert into plan.plan_item (id, plan, position, tool, slug, family, way, history, at_fiscal_closing, added,
                stage, standing)
            values (:id, :plan, 90, '%s', '%s', 'tasks', 'LEAVING', true, false, true, 'TO_STUDY', 'MOVING')
            """;

    private String dropping(String tool) {
        return "update plan.plan_item set version = version + 1, standing = 'DROPPED', position = null, "
                + "reason = 'OTHER', words = 'de force', aside_since = current_date where id = '"
                + garden.item(tool).id() + "'";
    }

    private void refused(String sql, String why) {
        assertThatThrownBy(() -> db.sql(sql)
                        .param(
                                "id",
                                Ids.next(),
                                "plan",
                                plan.id(),
                                "by",
                                garden.lucie.id().value())
                        .update())
                .as(sql)
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining(why);
    }

    @Test
    void no_statement_adds_or_drops_once_the_case_is_over() {
        db.sql("update cases.case_file set state = 'CLOSED', before = 'PRIORITISED', outcome = 'ABANDONED', "
                        + "reason = 'fini', real_minutes = 0, real_cents = 0, closed_at = now(), version = version + 1")
                .update();
        refused(INSERT.formatted("Trello", "trello"), "the accompaniment is over");
        refused(dropping("Doodle"), "the accompaniment is over");
        refused(
                "update plan.plan_item set position = 91 where id = '"
                        + garden.item("Doodle").id() + "'",
                "the accompaniment is over");
        refused(
                "update plan.plan set accepted_at = null, accepted_by = null where id = :plan",
                "the accompaniment is over");
        refused(
                "insert into cases.case_date (id, case_file, kind, label, from_day, to_day, added_by, added_at) values "
                        + "(:id, '" + garden.file.id() + "', 'OTHER', 'x', '2099-01-01', '2099-01-01', :by, now())",
                "the accompaniment is over");
    }

    @Test
    void no_statement_takes_a_step_of_before_the_request() {
        var day = garden.file.request().day();
        var insert =
                "insert into plan.plan_event (id, plan, item, at, actor, act, attempt, stage, standing, happened, reason, "
                        + "words) values (:id, :plan, '" + garden.item("Doodle").id()
                        + "', now(), :by, 'TARGET_CHOSEN', 1, 'TARGET_CHOSEN', 'MOVING', date '%s', '', 'Framadate')";
        refused(insert.formatted(day.minusDays(1)), "before the request");
        db.sql(insert.formatted(day))
                .param(
                        "id",
                        Ids.next(),
                        "plan",
                        plan.id(),
                        "by",
                        garden.lucie.id().value())
                .update();
    }

    @Test
    void no_statement_adds_a_tool_that_is_there_nor_one_that_is_under_way() {
        refused(INSERT.formatted("Le courriel", "gmail"), "in the plan already");
        refused(INSERT.formatted("GMAIL", "autre"), "in the plan already");
        refused(INSERT.replace("'TO_STUDY'", "'SWITCHED'").formatted("Trello", "trello"), "begins at the beginning");
    }

    @Test
    void no_statement_drops_what_was_begun_what_others_need_or_brings_back_what_left() {
        refused(dropping("domaine"), "others build on it");
        refused(dropping("Doodle").replace("position = null", "position = position"), "check");
        garden.take("AssoConnect", new Step.Keep(Reason.IMPOSED, "La mairie"), new Step.Resume());
        refused(dropping("AssoConnect"), "a step was taken");
        garden.take(Garden.DRIVE, new Step.ChooseTarget(new Item.Target("Nextcloud", ""), plans.today()));
        refused(dropping(Garden.DRIVE), "a step was taken");
        garden.take("Doodle", DROP);
        var doodle = plans.dropped(plan.id()).getLast();
        var back = "update plan.plan_item set version = version + 1, standing = 'MOVING', reason = null, "
                + "aside_since = null, position = 90 where id = '" + doodle.id() + "'";
        refused(back, "does not come back");
        refused(
                "insert into plan.plan_count (id, item, attempt, at, actor, kind, exported, exported_unknown, "
                        + "imported_unknown) values (:id, '" + doodle.id()
                        + "', 1, now(), :by, 'polls', 3, false, false)",
                "it left the plan");
        refused(
                "insert into plan.plan_dependency (id, item, needs) values (:id, '"
                        + garden.item("Gmail").id() + "', '" + doodle.id() + "')",
                "in the same plan");
        refused(
                "update plan.plan_item set version = version + 1, tool = 'Autre' where id = '"
                        + garden.item("Gmail").id() + "'",
                "does not change");
    }

    @Test
    void a_proof_by_whatever_door_keeps_the_line_in_the_plan() {
        var doodle = garden.item("Doodle");
        db.sql("insert into plan.plan_waiver (id, item, what, why, actor, at) "
                        + "values (:id, :item, :id, 'Parce que', :by, now())")
                .param(
                        "id",
                        Ids.next(),
                        "item",
                        doodle.id(),
                        "by",
                        garden.lucie.id().value())
                .update();
        assertThat(garden.tried("Doodle", DROP)).isEqualTo(new Taken.Refused(List.of(new StepRefusal.Begun())));
        refused(dropping("Doodle"), "a step was taken");
    }
}
