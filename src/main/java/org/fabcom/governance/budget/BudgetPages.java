package org.fabcom.governance.budget;

import module java.base;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.budget.BudgetLine.Scenario;
import org.fabcom.governance.budget.BudgetLine.Year;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Csv;
import org.fabcom.web.list.Filters;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The budget of a year, for whoever belongs to the body: planned, committed, actual and remaining, by unit (G44, G45). */
@Controller
record BudgetPages(Bodies bodies, Budgets budgets, BudgetBeside beside) {

    static final String OF = "/agora/{body}/budget";

    @GetMapping(OF)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView budget(UUID body, Address address, Visitor me, Page page) {
        var of = own(body, me);
        var year = year(address, body);
        var scenario = scenario(address);
        var path = of.url() + "/budget";
        var planned = budgets.years(body);
        var lines = budgets.of(body, year.year());
        boolean manages = bodies.mayManage(me, of);
        return page.show(
                "governance/budget",
                new BudgetView(
                        path,
                        new LinkView(of.url(), of.name()),
                        year.name(),
                        scenario.name(),
                        years(planned, List.of(budgets.current(body), year), body),
                        OptionView.all(Scenario.values(), it -> page.t("governance.budget.scenario." + it)),
                        BudgetScreen.units(lines, scenario, page),
                        beside.of(of, year, lines, me, page),
                        path + ".csv?an=" + year.year(),
                        manages
                                ? new LinkView(path + "/poste?an=" + year.year(), page.t("governance.budget.add"))
                                : null,
                        manages && lines.isEmpty() ? again(path, planned, year, page) : null));
    }

    private List<OptionView> years(List<Year> planned, List<Year> shown, UUID body) {
        var years = new ArrayList<>(planned);
        var next = budgets.year(body, shown.getFirst().year() + 1);
        for (var one : Stream.concat(shown.stream(), Stream.of(next)).toList())
            if (years.stream().noneMatch(it -> it.year() == one.year())) years.add(one);
        years.sort(Comparator.comparingInt(Year::year).reversed());
        return OptionView.all(years, it -> it.year(), it -> it.name());
    }

    private static @Nullable LinkView again(String path, List<Year> planned, Year year, Page page) {
        return planned.stream()
                .filter(it -> it.year() == year.year() - 1)
                .findFirst()
                .map(it -> new LinkView(
                        path + "/reprendre?an=" + year.year(), page.t("governance.budget.again", it.name())))
                .orElse(null);
    }

    /** The lines of the year before are planned again, to be changed one by one. */
    @PostMapping(OF + "/reprendre")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView again(UUID body, @RequestParam int an, Visitor me, Page page) {
        var of = bodies.find(body).filter(it -> bodies.mayManage(me, it)).orElseThrow(Problem::notFound);
        if (an < 2000 || an > 2199) throw Problem.badRequest();
        if (!budgets.repeat(body, an - 1, an, me.party()))
            return page.redirectWithCare(of.url() + "/budget?an=" + an, "governance.budget.again.begun");
        return page.redirect(
                of.url() + "/budget?an=" + an,
                "governance.budget.again.done",
                budgets.year(body, an - 1).name());
    }

    @GetMapping(OF + ".csv")
    @Access(Access.Level.SIGNED_IN)
    ResponseEntity<byte[]> csv(UUID body, Address address, Visitor me, Page page) {
        own(body, me);
        int year = year(address, body).year();
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
                page.t("governance.budget.unit." + said.in().unit()),
                said.in().name(),
                said.label(),
                said.source()));
        Stream.of(said.prudent(), said.likely(), said.ambitious(), it.committed(), it.actual())
                .map(said.in()::plain)
                .forEach(cells::add);
        return cells;
    }

    private Body own(UUID id, Visitor me) {
        return bodies.find(id).filter(it -> bodies.belongs(me, it)).orElseThrow(Problem::notFound);
    }

    private Year year(Address address, UUID body) {
        var year = Filters.number(address, "an", 2000, 2199);
        return year == null ? budgets.current(body) : budgets.year(body, year);
    }

    private static Scenario scenario(Address address) {
        var scenario = Filters.one(address, "scenario", Scenario.class);
        return scenario == null ? Scenario.LIKELY : scenario;
    }
}
