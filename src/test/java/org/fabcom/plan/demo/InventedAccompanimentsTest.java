package org.fabcom.plan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.cases.CaseState;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.check.Check;
import org.fabcom.kernel.demo.DemoData;
import org.fabcom.plan.way.ItemStanding;
import org.fabcom.plan.way.Stage;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.core.annotation.OrderUtils;
import org.springframework.transaction.support.TransactionTemplate;

/** Two years of accompaniments, told through the usual commands. */
@FabComTest
@WithCatalogue
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
record InventedAccompanimentsTest(List<DemoData> parts, List<Check> checks, TransactionTemplate transaction, Sql db) {

    private static final int FIRST_OF_OURS = 80;

    @BeforeAll
    void they_live_through_two_years() {
        for (var part : parts) {
            long before = System.nanoTime();
            transaction.executeWithoutResult(status -> part.fill());
            if (OrderUtils.getOrder(part.getClass(), 0) >= FIRST_OF_OURS)
                System.err.println(
                        part.getClass().getSimpleName() + ": " + (System.nanoTime() - before) / 1_000_000 + " ms");
        }
    }

    @Test
    void every_state_of_a_case_is_there() {
        assertThat(words("select distinct state from cases.case_file"))
                .containsExactlyInAnyOrder(names(CaseState.values()));
        assertThat(number("select count(*) from cases.case_file")).isGreaterThanOrEqualTo(25);
        assertThat(number("select count(*) from cases.case_file where merged_into is not null"))
                .isEqualTo(1);
        assertThat(number("select count(*) from cases.case_event where act = 'REOPENED'"))
                .isEqualTo(1);
    }

    @Test
    void every_stage_of_an_item_is_there_and_every_way_to_stand_aside() {
        assertThat(words("select distinct stage from plan.plan_item where standing = 'MOVING'"))
                .containsExactlyInAnyOrder(names(Stage.values()));
        assertThat(words("select distinct standing from plan.plan_item"))
                .containsExactlyInAnyOrder(names(ItemStanding.values()));
    }

    @Test
    void the_observatory_has_come_out_and_a_year_of_figures_is_closed() {
        assertThat(
                        number(
                                "select count(*) from observatory.observatory_edition where content #>> '{sheets,whole}' is not null"))
                .isPositive();
        assertThat(number("select count(*) from acts.figures_year where figures ->> 'acts' is not null"))
                .isPositive();
    }

    @Test
    void nothing_happened_before_the_mediators_came_nor_after_now() {
        assertThat(number("select count(*) from cases.case_event where at > now()"))
                .isZero();
        assertThat(number("select count(*) from plan.plan_event where at > now()"))
                .isZero();
        assertThat(number("select count(*) from acts.act where noted_at > now() or day > current_date"))
                .isZero();
        assertThat(words("select distinct p.name from cases.case_event e join people.party p on p.id = e.actor "
                        + "where e.at < p.created_at"))
                .isEmpty();
    }

    @Test
    void what_was_counted_what_is_awaited_and_what_was_answered_is_there() {
        assertThat(number("select count(*) from plan.plan_count where comment <> '' and exported is not null"))
                .isGreaterThan(15);
        assertThat(number("select count(*) from plan.plan_item where stage = 'DOUBLE_RUNNING' "
                        + "and standing = 'MOVING' and double_to > current_date"))
                .isPositive();
        assertThat(number("select count(*) from plan.plan_item where stage = 'DOUBLE_RUNNING' "
                        + "and standing = 'MOVING' and double_to < current_date"))
                .isPositive();
        assertThat(number("select count(*) from cases.case_follow_up where answered_at is null "
                        + "and due < current_date"))
                .isPositive();
        assertThat(number("select count(*) from cases.case_follow_up where answered_at is not null"))
                .isGreaterThan(10);
        assertThat(number("select count(*) from cases.case_contest where answer is not null"))
                .isGreaterThan(5);
        assertThat(number("select count(*) from cases.case_contest where answer is null"))
                .isPositive();
        assertThat(number("select count(*) from acts.act")).isBetween(250, 330);
        assertThat(number("select count(*) from acts.act where case_file is not null"))
                .isGreaterThan(60);
        assertThat(number("select count(*) from acts.act where form = 'collectif'"))
                .isGreaterThan(15);
    }

    @Test
    void check_finds_nothing() {
        assertThat(checks.stream().flatMap(InventedAccompanimentsTest::findings))
                .isEmpty();
    }

    private static Stream<String> findings(Check check) {
        return check.findings().stream().map(it -> check.name() + ": " + it);
    }

    private List<String> words(String sql) {
        return db.sql(sql).list(String.class);
    }

    private int number(String sql) {
        return db.sql(sql).single(Integer.class);
    }

    private static String[] names(Enum<?>[] all) {
        return Stream.of(all).map(Enum::name).toArray(String[]::new);
    }
}
