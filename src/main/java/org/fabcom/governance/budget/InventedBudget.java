package org.fabcom.governance.budget;

import module java.base;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.budget.BudgetLine.Origin;
import org.fabcom.governance.budget.BudgetLine.Said;
import org.fabcom.governance.budget.BudgetLine.Stage;
import org.fabcom.governance.budget.BudgetLine.Way;
import org.fabcom.governance.budget.BudgetLine.Written;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.demo.DemoData;
import org.fabcom.people.demo.DemoHouses;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The budget of La Remise for this year: euros, hours and a room that is lent. */
@Component
@Order(86)
record InventedBudget(DemoHouses houses, Bodies bodies, Budgets budgets, BudgetEntries entries, Clock clock)
        implements DemoData {

    private static final String HOUSE = "La Remise";

    @Override
    public void fill() {
        var house = houses.named(HOUSE);
        var by = houses.manager(house);
        var body = bodies.open(house, by);
        plan(body, Way.RESOURCE, "Ventes de la boutique", BudgetMeasure.EUROS, 18_000_00, 11_400_00, by);
        plan(body, Way.USE, "Loyer du local", BudgetMeasure.EUROS, 7_200_00, 6_600_00, by);
        plan(body, Way.RESOURCE, "Bénévoles", BudgetMeasure.HOURS, 1_200 * 60, 0, by);
        plan(body, Way.USE, "Tri et boutique", BudgetMeasure.HOURS, 1_000 * 60, 730 * 60, by);
        plan(body, Way.RESOURCE, "Salle prêtée par la mairie", BudgetMeasure.things("jours de salle"), 12, 9, by);
    }

    private void plan(Body body, Way way, String label, BudgetMeasure in, long planned, long done, PartyId by) {
        var today = Days.today(clock);
        var said = new Said(way, label, in, "", planned * 8 / 10, planned, planned);
        budgets.add(body.id(), today.getYear(), said, Ids.next().toString(), by);
        if (done == 0) return;
        var line = budgets.of(body.id(), today.getYear()).stream()
                .filter(it -> it.said().label().equals(label))
                .findFirst()
                .orElseThrow();
        entries.enter(
                line,
                new Written(Stage.ACTUAL, done, today, "", Origin.HAND),
                Ids.next().toString(),
                by);
    }
}
