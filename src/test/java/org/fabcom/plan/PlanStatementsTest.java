package org.fabcom.plan;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.plan.way.Step;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Statements;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** A plan of many lines is read in as many statements as one of few. */
@FabComTest
@WithCatalogue
class PlanStatementsTest {

    private final Accompanied accompanied;
    private final Neighbours neighbours;
    private final Plans plans;
    private final PlanDates dates;
    private Garden garden;

    PlanStatementsTest(ApplicationContext context, Plans plans, PlanDates dates) {
        this.accompanied = new Accompanied(context);
        this.neighbours = context.getBean(Neighbours.class);
        this.plans = plans;
        this.dates = dates;
    }

    @BeforeEach
    void a_plan() {
        garden = accompanied.garden().accepted();
    }

    @Test
    void what_stands_around_all_lines_is_asked_at_once_and_is_what_stands_around_each() {
        var plan = garden.plan();
        var items = plans.items(plan.id());
        assertThat(items).hasSizeGreaterThan(5);
        var today = plans.today();
        long all = Statements.during(() -> dates.around(plan, items, items, today));
        assertThat(all).isLessThanOrEqualTo(2);
        var around = dates.around(plan, items, items, today);
        assertThat(around).hasSameSizeAs(items);
        for (var it : items) assertThat(around.get(it.id())).isEqualTo(dates.around(plan, items, it, today));
        assertThat(around.values())
                .anyMatch(it -> !it.holds().isEmpty())
                .anyMatch(it -> !it.needing().isEmpty());
    }

    @Test
    void the_page_takes_ten_statements_at_most_for_whoever_accompanies() {
        garden.volunteer.get(garden.planUrl());
        assertThat(Statements.least(() -> garden.volunteer.get(garden.planUrl())))
                .isLessThanOrEqualTo(10);
    }

    /** Each case, each plan and each line with its dates was asked alone. */
    @Test
    void the_home_of_who_sits_in_three_with_a_plan_takes_as_many_as_in_one() {
        garden.volunteer.get("/");
        long one = Statements.least(() -> garden.volunteer.get("/"));
        for (var name : List.of("Le Fournil", "La Ressource")) {
            var other = neighbours.association(name, garden.lucie);
            accompanied.accepted(accompanied.prioritised(other, garden.lucie, garden.yann), garden.lucie, garden.yann);
        }
        var home = garden.volunteer.get("/");
        assertThat(home.text()).contains("Le Fournil", "La Ressource", "Les Jardins du Gué");
        assertThat(home.page().select("main a[href$=/plan], main a[href*=/plan/]"))
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(Statements.least(() -> garden.volunteer.get("/"))).isLessThanOrEqualTo(one);
    }

    @Test
    void the_page_asks_for_all_names_at_once() {
        garden.volunteer.get(garden.planUrl());
        long nobody = Statements.during(() -> garden.volunteer.get(garden.planUrl()));
        for (var it : plans.items(garden.plan().id()))
            garden.take(it.subject().tool(), new Step.NameReferent(garden.lucie.id()));
        assertThat(garden.volunteer.get(garden.planUrl()).text()).contains("Lucie");
        assertThat(Statements.during(() -> garden.volunteer.get(garden.planUrl())))
                .isLessThanOrEqualTo(nobody + 1);
    }
}
