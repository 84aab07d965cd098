package org.fabcom.governance.budget;

import module java.base;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.bodies.BodySection;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Page;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The budget of this year, on the page of the body. */
@Component
@Order(50)
record BudgetSection(Budgets budgets, Clock clock) implements BodySection {

    /** Months after which the next year is on people's minds. */
    private static final int FROM = 8;

    @Override
    public Section section(Body body, Visitor me, Page page) {
        var url = body.url() + "/budget";
        var today = Days.today(clock);
        var years = budgets.years(body.id());
        var lines = new ArrayList<Line>();
        var now = budgets.current(body.id());
        var next = budgets.year(body.id(), now.year() + 1);
        if (!today.isBefore(now.first().plusMonths(FROM)) && !years.isEmpty() && !years.contains(next))
            lines.add(new Line(url + "?an=" + next.year(), page.t("governance.budget.prepare", next.name()), "", ""));
        years.stream()
                .limit(2)
                .forEach(it -> lines.add(
                        new Line(url + "?an=" + it.year(), page.t("governance.budget.of", it.name()), "", "")));
        return new Section(
                page.t("governance.budget.title"), lines, url + "?an=" + now.year(), page.t("governance.budget.none"));
    }
}
