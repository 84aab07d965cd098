package org.fabcom.flows;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.check.Check;
import org.fabcom.kernel.journal.Journals;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WithDemonstration;
import org.junit.jupiter.api.Test;

/** The invented ressourcerie: two sites, two years, figures that add up. */
@FabComTest
@WithDemonstration
record DemoTest(Sql db, Journals journals, List<Check> checks) {

    @Test
    void two_sites_have_two_years_of_weighings_that_add_up() {
        assertThat(one("select count(*) from flows.site")).isEqualTo(2);
        assertThat(one("select count(*) from flows.weighing")).isBetween(6_000L, 14_000L);
        assertThat(db.sql("select max(day) from flows.weighing").single(LocalDate.class))
                .isAfterOrEqualTo(db.sql("select min(day) from flows.weighing")
                        .single(LocalDate.class)
                        .plusDays(720));
        assertThat(one("select sum(grams) from flows.daily where fate = 'RECEIVED'"))
                .isEqualTo(one("select sum(grams) from flows.weighing where fate = 'RECEIVED'"))
                .isGreaterThan(one("select sum(grams) from flows.daily where fate <> 'RECEIVED'"));
        journals.seal();
        assertThat(checks.stream().flatMap(it -> it.findings().stream()).filter(it -> it.contains("flows")))
                .isEmpty();
    }

    @Test
    void a_dozen_objects_are_in_each_state() {
        var states = db.sql("select state || ' ' || count(*) from flows.item group by state order by state")
                .list(String.class);
        assertThat(states)
                .containsExactly(
                        "GIVEN 12", "PARTS 12", "RECYCLED 12", "REPAIR 12", "SALE 12", "SOLD 12", "WAITING 12");
    }

    @Test
    void one_round_a_week_is_driven_and_the_next_ones_are_planned() {
        assertThat(one("select count(*) from flows.round where day < current_date"))
                .isBetween(8L, 9L);
        assertThat(one("select count(*) from flows.round")).isEqualTo(10);
        assertThat(one("select count(distinct day) from flows.round")).isEqualTo(10);
        assertThat(one("select count(*) from flows.pickup where state = 'DONE'"))
                .isEqualTo(24);
        assertThat(one("select count(*) from flows.pickup where state = 'PLANNED'"))
                .isEqualTo(2);
    }

    private long one(String sql) {
        return db.sql(sql).single(Long.class);
    }
}
