package org.fabcom.governance.budget;

import module java.base;
import org.fabcom.governance.budget.BudgetLine.Scenario;
import org.fabcom.governance.budget.BudgetLine.Way;
import org.fabcom.governance.budget.BudgetView.GaugeView;
import org.fabcom.governance.budget.BudgetView.RowView;
import org.fabcom.governance.budget.BudgetView.UnitView;
import org.fabcom.governance.budget.BudgetView.WayView;
import org.fabcom.web.Page;

/** A budget as tables and gauges, one unit after the other. */
final class BudgetScreen {

    private BudgetScreen() {}

    static List<UnitView> units(List<BudgetLine> lines, Scenario scenario, Page page) {
        var counted = lines.stream()
                .collect(Collectors.groupingBy(it -> it.said().in(), LinkedHashMap::new, Collectors.toList()));
        return counted.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(BudgetMeasure.ORDER))
                .map(it -> unit(it.getKey(), it.getValue(), scenario, page))
                .toList();
    }

    private static UnitView unit(BudgetMeasure in, List<BudgetLine> lines, Scenario scenario, Page page) {
        var ways = Stream.of(Way.values())
                .map(way -> way(in, way, lines, scenario, page))
                .filter(it -> !it.rows().isEmpty())
                .toList();
        long left = sum(
                lines,
                it -> (it.said().way() == Way.RESOURCE ? 1 : -1) * it.said().planned(scenario));
        var key = left < 0 ? "lacking" : "left";
        return new UnitView(in.title(page), ways, page.t("governance.budget." + key, in.told(Math.abs(left), page)));
    }

    private static WayView way(BudgetMeasure in, Way way, List<BudgetLine> all, Scenario scenario, Page page) {
        var lines = all.stream().filter(it -> it.said().way() == way).toList();
        var rows = lines.stream().map(it -> row(in, it, scenario, page)).toList();
        var total = new RowView(
                "",
                page.t("governance.budget.total"),
                "",
                in.told(sum(lines, it -> it.said().planned(scenario)), page),
                in.told(sum(lines, BudgetLine::committed), page),
                in.told(sum(lines, BudgetLine::actual), page),
                in.told(sum(lines, it -> it.remaining(scenario)), page),
                false);
        return new WayView(page.t("governance.budget.ways." + way), gauge(in, lines, scenario, page), rows, total);
    }

    private static GaugeView gauge(BudgetMeasure in, List<BudgetLine> lines, Scenario scenario, Page page) {
        long planned = sum(lines, it -> it.said().planned(scenario));
        long actual = sum(lines, BudgetLine::actual);
        long promised = sum(lines, it -> Math.max(0, it.committed() - it.actual()));
        int firm = perMille(actual, planned);
        var words = promised == 0
                ? page.t("governance.budget.gauge", in.told(actual, page))
                : page.t("governance.budget.gauge.more", in.told(actual, page), in.told(promised, page));
        return new GaugeView(
                words,
                page.t("governance.budget.gauge.goal", in.told(planned, page)),
                firm,
                Math.min(1000 - firm, perMille(promised, planned)));
    }

    private static int perMille(long part, long whole) {
        if (whole <= 0) return part > 0 ? 1000 : 0;
        return (int) Math.clamp(part * 1000 / whole, 0, 1000);
    }

    private static long sum(List<BudgetLine> lines, ToLongFunction<BudgetLine> of) {
        return lines.stream().mapToLong(of).sum();
    }

    private static RowView row(BudgetMeasure in, BudgetLine it, Scenario scenario, Page page) {
        return new RowView(
                it.url(),
                it.said().label(),
                it.said().source(),
                in.told(it.said().planned(scenario), page),
                in.told(it.committed(), page),
                in.told(it.actual(), page),
                in.told(it.remaining(scenario), page),
                it.remaining(scenario) < 0);
    }
}
