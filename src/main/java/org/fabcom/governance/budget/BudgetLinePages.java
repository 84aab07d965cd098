package org.fabcom.governance.budget;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.budget.BudgetLine.Scenario;
import org.fabcom.governance.budget.BudgetLine.Stage;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Plain;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.field.PairView;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A line of a budget: planned by whoever manages the body, read with its entries by whoever belongs to it. */
@Controller
final class BudgetLinePages {

    private static final String NEW = BudgetPages.OF + "/poste";
    private static final String ONE = BudgetPages.OF + "/{line}";

    private final Bodies bodies;
    private final Budgets budgets;
    private final Clock clock;

    BudgetLinePages(Bodies bodies, Budgets budgets, Clock clock) {
        this.bodies = bodies;
        this.budgets = budgets;
        this.clock = clock;
    }

    @GetMapping(NEW)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView form(@PathVariable UUID body, Form asked, Visitor me, Page page) {
        var of = managed(body, me);
        var form = Form.empty().with("cle", Ids.next()).with("an", year(asked));
        return page.show("governance/budgetform", view(of, null, form, page));
    }

    @PostMapping(NEW)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView add(@PathVariable UUID body, Form form, Visitor me, Page page) {
        var of = managed(body, me);
        var said = BudgetForm.read(form, page);
        if (said.isEmpty()) return page.refuse(422, "governance/budgetform", view(of, null, form, page));
        if (!budgets.add(body, year(form), said.get(), key(form), me.party())) throw Problem.conflict();
        return page.redirect(of.url() + "/budget?an=" + year(form), "governance.budget.added");
    }

    @GetMapping(ONE)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView line(@PathVariable UUID body, @PathVariable UUID line, Visitor me, Page page) {
        var of = bodies.find(body).filter(it -> bodies.belongs(me, it)).orElseThrow(Problem::notFound);
        var form =
                Form.empty().with("cle", Ids.next()).with("etape", Stage.ACTUAL).with("jour", Days.today(clock));
        return page.show("governance/budgetline", shown(of, find(body, line), form, me, page));
    }

    @PostMapping(ONE)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView enter(@PathVariable UUID body, @PathVariable UUID line, Form form, Visitor me, Page page) {
        var of = managed(body, me);
        var it = find(body, line);
        var stage = Stage.COMMITTED.name().equals(form.value("etape")) ? Stage.COMMITTED : Stage.ACTUAL;
        var typed = form.value("montant").strip();
        boolean back = typed.startsWith("-") || typed.startsWith("−");
        var amount = it.said().unit().read(back ? typed.substring(1) : typed);
        if (amount.isEmpty() || amount.getAsLong() == 0)
            form.reject(
                    "montant",
                    page.t("governance.budget.amount.wrong." + it.said().unit()));
        var reason = form.value("motif").strip();
        if (back && reason.isEmpty()) form.reject("motif", page.t("governance.budget.reason.missing"));
        if (reason.length() > 200 || !Plain.isLine(reason)) form.reject("motif", page.t("web.line.wrong"));
        var day = day(form.value("jour"));
        if (day == null) form.reject("jour", page.t("web.field.day"));
        else if (day.getYear() < it.year() - 1)
            form.reject("jour", page.t("governance.budget.day.far", it.year() + ""));
        if (form.wrong() || day == null)
            return page.refuse(422, "governance/budgetline", shown(of, it, form, me, page));
        boolean written = budgets.enter(line, stage, signed(amount, back), day, reason, key(form), me.party());
        if (!written) throw Problem.conflict();
        return page.redirect(url(it), "governance.budget.entered");
    }

    @GetMapping(ONE + "/modifier")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView edit(@PathVariable UUID body, @PathVariable UUID line, Visitor me, Page page) {
        var of = managed(body, me);
        var it = find(body, line);
        return page.show("governance/budgetform", view(of, it, BudgetForm.of(it), page));
    }

    @PostMapping(ONE + "/modifier")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView change(
            @PathVariable UUID body,
            @PathVariable UUID line,
            @RequestParam int version,
            Form form,
            Visitor me,
            Page page) {
        var of = managed(body, me);
        var it = find(body, line);
        var said = BudgetForm.read(form, page);
        if (said.isEmpty()) return page.refuse(422, "governance/budgetform", view(of, it, form, page));
        if (!budgets.change(it, version, said.get(), me.party())) throw Problem.conflict();
        return page.redirect(url(it), "governance.budget.changed");
    }

    private Body managed(UUID id, Visitor me) {
        return bodies.find(id).filter(it -> bodies.mayManage(me, it)).orElseThrow(Problem::notFound);
    }

    private BudgetLine find(UUID body, UUID line) {
        return budgets.find(line).filter(it -> it.body().equals(body)).orElseThrow(Problem::notFound);
    }

    private int year(Form form) {
        var typed = form.value("an");
        return typed.matches("2[01][0-9]{2}")
                ? Integer.parseInt(typed)
                : Days.today(clock).getYear();
    }

    private static String key(Form form) {
        var key = form.value("cle");
        return key.matches("[0-9a-f-]{36}") ? key : Ids.next().toString();
    }

    private @Nullable LocalDate day(String typed) {
        try {
            var day = LocalDate.parse(typed);
            return day.getYear() < 1990 || day.isAfter(Days.today(clock)) ? null : day;
        } catch (java.time.format.DateTimeParseException none) {
            return null;
        }
    }

    private static long signed(OptionalLong amount, boolean back) {
        return back ? -amount.orElseThrow() : amount.orElseThrow();
    }

    private BudgetFormView view(Body of, @Nullable BudgetLine it, Form form, Page page) {
        return new BudgetFormView(
                page.t(it == null ? "governance.budget.add" : "governance.budget.change"),
                it == null
                        ? new LinkView(of.url() + "/budget", page.t("governance.budget.title"))
                        : new LinkView(url(it), it.said().label()),
                form,
                it == null ? of.url() + "/budget/poste" : url(it) + "/modifier");
    }

    private BudgetLineView shown(Body of, BudgetLine it, Form form, Visitor me, Page page) {
        var said = it.said();
        var entries = budgets.entries(it.id()).stream()
                .map(entry -> new BudgetLineView.EntryView(
                        page.shortDate(entry.day()),
                        page.t("governance.budget.stage." + entry.stage()),
                        said.unit().told(entry.amount(), said.thing(), page),
                        entry.reason(),
                        entry.by()))
                .toList();
        return new BudgetLineView(
                url(it),
                new LinkView(of.url() + "/budget?an=" + it.year(), page.t("governance.budget.of", it.year() + "")),
                said.label(),
                said(it, page),
                entries,
                budgets.former(it.id()).stream()
                        .map(former -> told(former, said, page))
                        .toList(),
                page.t("governance.budget.typed." + said.unit()),
                OptionView.all(
                        Stream.of(Stage.values()).map(Enum::name).toList(),
                        each -> page.t("governance.budget.stage." + each)),
                form,
                bodies.mayManage(me, of)
                        ? new LinkView(url(it) + "/modifier", page.t("governance.budget.change"))
                        : null);
    }

    private static String told(Budgets.Former it, BudgetLine.Said now, Page page) {
        return page.t(
                "governance.budget.former",
                page.dateTime(it.at()),
                it.by(),
                it.label(),
                page.t("governance.budget.way." + it.way()),
                now.unit().told(it.prudent(), now.thing(), page),
                now.unit().told(it.likely(), now.thing(), page),
                now.unit().told(it.ambitious(), now.thing(), page));
    }

    private static List<PairView> said(BudgetLine it, Page page) {
        var said = it.said();
        var planned = Stream.of(Scenario.values())
                .map(each -> page.t("governance.budget.scenario." + each)
                        + page.t("governance.budget.colon")
                        + said.unit().told(said.planned(each), said.thing(), page))
                .toList();
        return Stream.of(
                        new PairView(
                                page.t("governance.budget.way"),
                                List.of(page.t("governance.budget.way." + said.way())),
                                false),
                        new PairView(
                                page.t("governance.budget.source"),
                                said.source().isEmpty() ? List.of() : List.of(said.source()),
                                false),
                        new PairView(page.t("governance.budget.column.planned"), planned, true),
                        new PairView(
                                page.t("governance.budget.column.committed"),
                                List.of(said.unit().told(it.committed(), said.thing(), page)),
                                false),
                        new PairView(
                                page.t("governance.budget.column.actual"),
                                List.of(said.unit().told(it.actual(), said.thing(), page)),
                                false))
                .filter(pair -> !pair.lines().isEmpty())
                .toList();
    }

    static String url(BudgetLine it) {
        return "/agora/" + it.body() + "/budget/" + it.id();
    }
}
