package org.fabcom.governance.budget;

import module java.base;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.budget.BudgetLine.Origin;
import org.fabcom.governance.budget.BudgetLine.Stage;
import org.fabcom.governance.budget.BudgetLine.Written;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Plain;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Writing on a line of a budget: by hand, or from what another register says once a person confirms it. */
@Controller
record BudgetEntryPages(
        Bodies bodies,
        Budgets budgets,
        BudgetEntries entries,
        BudgetSources sources,
        BudgetLineScreen screen,
        Clock clock) {

    private static final int LONGEST_REASON = 200;

    @PostMapping(BudgetLinePages.ONE)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView enter(UUID body, UUID line, Form form, Visitor me, Page page) {
        var of = bodies.find(body).filter(it -> bodies.mayManage(me, it)).orElseThrow(Problem::notFound);
        var it = budgets.of(body, line);
        var origin = form.choice("origine", Origin.class, page).orElse(Origin.HAND);
        if (!it.takes(origin)) throw Problem.badRequest();
        long amount = amount(form, it, page);
        var reason = reason(form, amount, origin, page);
        var said = form.choice("etape", Stage.class, page).orElse(Stage.ACTUAL);
        var stage = origin == Origin.HAND ? said : Stage.ACTUAL;
        var day = day(form, it, stage, page);
        if (form.wrong() || day == null) return again(of, it, form, me, page);
        var written = new Written(stage, amount, day, reason, origin);
        var key = BudgetLinePages.key(form);
        var known = sources.of(of, it).stream()
                .filter(one -> one.origin() == origin)
                .findFirst();
        boolean done = origin == Origin.HAND
                ? entries.enter(it, written, key, me.party())
                : entries.take(
                        it, written, known.map(BudgetSources.Known::total).orElse(0L), key, me.party());
        if (!done && origin != Origin.HAND)
            fits(form, it, amount, known.map(BudgetSources.Known::left).orElse(0L), page);
        if (form.wrong()) return again(of, it, form, me, page);
        if (!done) throw Problem.conflict();
        return page.redirect(
                it.url(),
                "governance.budget.entered",
                it.said().in().told(amount, page),
                page.t("governance.budget.stage." + stage));
    }

    private ModelAndView again(Body of, BudgetLine it, Form form, Visitor me, Page page) {
        return page.refuse("governance/budgetline", screen.view(of, it, form, me, page));
    }

    /** Below zero takes back; zero where it is no amount, and the form says so. */
    private static long amount(Form form, BudgetLine it, Page page) {
        var typed = form.value("montant").strip();
        boolean back = typed.startsWith("-") || typed.startsWith("−");
        long amount = it.said().in().read(back ? typed.substring(1) : typed).orElse(0);
        if (amount == 0)
            form.reject(
                    "montant",
                    page.t("governance.budget.amount.wrong." + it.said().in().unit()));
        return back ? -amount : amount;
    }

    private static void fits(Form form, BudgetLine it, long amount, long left, Page page) {
        if (!BudgetEntries.fits(amount, left))
            form.reject(
                    "montant",
                    page.t("governance.budget.known.over", it.said().in().told(left, page)));
    }

    private static String reason(Form form, long amount, Origin origin, Page page) {
        if (origin != Origin.HAND) return amount < 0 ? page.t("governance.budget.origin." + origin) : "";
        var reason = form.value("motif").strip();
        if (amount < 0 && reason.isEmpty()) form.reject("motif", page.t("governance.budget.reason.missing"));
        if (reason.length() > LONGEST_REASON || !Plain.isLine(reason)) form.reject("motif", page.t("web.line.wrong"));
        return reason;
    }

    private @Nullable LocalDate day(Form form, BudgetLine it, Stage stage, Page page) {
        var day = Days.typed(form.value("jour"));
        if (day == null) form.reject("jour", page.t("web.field.day"));
        else if (day.isAfter(Days.today(clock))) form.reject("jour", page.t("governance.budget.day.ahead"));
        else if (!it.takes(stage, day))
            form.reject("jour", page.t("governance.budget.day.far", it.of().name()));
        return day;
    }
}
