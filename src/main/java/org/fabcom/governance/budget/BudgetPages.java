package org.fabcom.governance.budget;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.budget.BudgetLine.Scenario;
import org.fabcom.governance.budget.BudgetLine.Way;
import org.fabcom.governance.budget.BudgetView.RowView;
import org.fabcom.governance.budget.BudgetView.UnitView;
import org.fabcom.governance.budget.BudgetView.WayView;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Csv;
import org.fabcom.web.list.Filters;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The budget of a year, for whoever belongs to the body: planned, committed, actual and remaining, by unit (G44, G45). */
@Controller
final class BudgetPages {

    static final String OF = "/agora/{body}/budget";

    private final Bodies bodies;
    private final Budgets budgets;
    private final Clock clock;

    BudgetPages(Bodies bodies, Budgets budgets, Clock clock) {
        this.bodies = bodies;
        this.budgets = budgets;
        this.clock = clock;
    }

    /** What is counted together: the same unit, and of things the same thing. */
    private record Counted(BudgetUnit unit, String thing) {

        static Counted of(BudgetLine it) {
            return new Counted(it.said().unit(), it.said().thing());
        }

        String told(long amount, Page page) {
            return unit.told(amount, thing, page);
        }
    }

    @GetMapping(OF)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView budget(@PathVariable UUID body, Address address, Visitor me, Page page) {
        var of = own(body, me);
        int year = year(address);
        var scenario = scenario(address);
        var path = of.url() + "/budget";
        var years = new ArrayList<>(budgets.years(body));
        int now = Days.today(clock).getYear();
        for (int one : List.of(now, now + 1, year)) if (!years.contains(one)) years.add(one);
        years.sort(Comparator.reverseOrder());
        return page.show(
                "governance/budget",
                new BudgetView(
                        path,
                        new LinkView(of.url(), of.name()),
                        year + "",
                        scenario.name(),
                        years.stream()
                                .map(it -> OptionView.of(it + "", it + ""))
                                .toList(),
                        Stream.of(Scenario.values())
                                .map(it -> OptionView.of(it.name(), page.t("governance.budget.scenario." + it)))
                                .toList(),
                        units(budgets.of(body, year), scenario, page),
                        path + ".csv?an=" + year,
                        bodies.mayManage(me, of)
                                ? new LinkView(path + "/poste?an=" + year, page.t("governance.budget.add"))
                                : null));
    }

    @GetMapping(OF + ".csv")
    @Access(Access.Level.SIGNED_IN)
    ResponseEntity<byte[]> csv(@PathVariable UUID body, Address address, Visitor me, Page page) {
        own(body, me);
        int year = year(address);
        var header = Stream.of(
                        "way",
                        "unit",
                        "thing",
                        "label",
                        "source",
                        "prudent",
                        "likely",
                        "ambitious",
                        "committed",
                        "actual")
                .map(it -> page.t("governance.budget.column." + it))
                .toList();
        return Csv.answer(
                "budget-" + year + ".csv",
                header,
                budgets.of(body, year).stream().map(it -> cells(it, page)));
    }

    private static List<String> cells(BudgetLine it, Page page) {
        var said = it.said();
        var cells = new ArrayList<>(List.of(
                page.t("governance.budget.way." + said.way()),
                page.t("governance.budget.unit." + said.unit()),
                said.thing(),
                said.label(),
                said.source()));
        Stream.of(said.prudent(), said.likely(), said.ambitious(), it.committed(), it.actual())
                .map(said.unit()::plain)
                .forEach(cells::add);
        return cells;
    }

    private static List<UnitView> units(List<BudgetLine> lines, Scenario scenario, Page page) {
        var counted =
                lines.stream().collect(Collectors.groupingBy(Counted::of, LinkedHashMap::new, Collectors.toList()));
        return counted.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparing(Counted::unit).thenComparing(Counted::thing)))
                .map(it -> unit(it.getKey(), it.getValue(), scenario, page))
                .toList();
    }

    private static UnitView unit(Counted in, List<BudgetLine> lines, Scenario scenario, Page page) {
        var ways = Stream.of(Way.values())
                .map(way -> way(in, way, lines, scenario, page))
                .filter(it -> !it.rows().isEmpty())
                .toList();
        long left = lines.stream()
                .mapToLong(it ->
                        (it.said().way() == Way.RESOURCE ? 1 : -1) * it.said().planned(scenario))
                .sum();
        var title = in.unit() == BudgetUnit.THING ? in.thing() : page.t("governance.budget.unit." + in.unit());
        var key = left < 0 ? "lacking" : "left";
        return new UnitView(title, ways, page.t("governance.budget." + key, in.told(Math.abs(left), page)));
    }

    private static WayView way(Counted in, Way way, List<BudgetLine> all, Scenario scenario, Page page) {
        var lines = all.stream().filter(it -> it.said().way() == way).toList();
        var rows = lines.stream().map(it -> row(in, it, scenario, page)).toList();
        var total = new RowView(
                "",
                page.t("governance.budget.total"),
                "",
                in.told(
                        lines.stream()
                                .mapToLong(it -> it.said().planned(scenario))
                                .sum(),
                        page),
                in.told(lines.stream().mapToLong(BudgetLine::committed).sum(), page),
                in.told(lines.stream().mapToLong(BudgetLine::actual).sum(), page),
                in.told(lines.stream().mapToLong(it -> it.remaining(scenario)).sum(), page),
                false);
        return new WayView(page.t("governance.budget.ways." + way), rows, total);
    }

    private static RowView row(Counted in, BudgetLine it, Scenario scenario, Page page) {
        return new RowView(
                BudgetLinePages.url(it),
                it.said().label(),
                it.said().source(),
                in.told(it.said().planned(scenario), page),
                in.told(it.committed(), page),
                in.told(it.actual(), page),
                in.told(it.remaining(scenario), page),
                it.remaining(scenario) < 0);
    }

    private Body own(UUID id, Visitor me) {
        return bodies.find(id).filter(it -> bodies.belongs(me, it)).orElseThrow(Problem::notFound);
    }

    private int year(Address address) {
        var year = Filters.number(address, "an", 2000, 2199);
        return year == null ? Days.today(clock).getYear() : year;
    }

    private static Scenario scenario(Address address) {
        var scenario = Filters.one(address, "scenario", Scenario.class);
        return scenario == null ? Scenario.LIKELY : scenario;
    }
}
