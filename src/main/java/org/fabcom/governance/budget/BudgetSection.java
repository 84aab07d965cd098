package org.fabcom.governance.budget;

import java.time.Clock;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.bodies.BodySection;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** The budget of this year, on the page of the body. */
@Component
class BudgetSection implements BodySection {

    private final Budgets budgets;
    private final Clock clock;

    BudgetSection(Budgets budgets, Clock clock) {
        this.budgets = budgets;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Section section(Body body, Visitor me, Page page) {
        var url = body.url() + "/budget";
        var lines = budgets.years(body.id()).stream()
                .limit(2)
                .map(it -> new Line(url + "?an=" + it, page.t("governance.budget.of", it + ""), "", ""))
                .toList();
        return new Section(
                page.t("governance.budget.title"),
                lines,
                url + "?an=" + Days.today(clock).getYear(),
                page.t("governance.budget.none"));
    }
}
