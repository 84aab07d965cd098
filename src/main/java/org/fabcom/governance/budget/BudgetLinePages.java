package org.fabcom.governance.budget;

import module java.base;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.bodies.Body;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Visitor;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A line of a budget: planned by whoever manages the body, read with its entries by whoever belongs to it. */
@Controller
record BudgetLinePages(Bodies bodies, Budgets budgets, BudgetLineScreen screen, Currencies currencies) {

    static final String ONE = BudgetPages.OF + "/{line}";

    private static final String NEW = BudgetPages.OF + "/poste";

    @GetMapping(NEW)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView form(UUID body, Form asked, Visitor me, Page page) {
        var of = managed(body, me);
        var form = Form.empty().with("cle", Ids.next()).with("an", year(asked, body));
        return page.show("governance/budgetform", view(of, null, form, page));
    }

    @PostMapping(NEW)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView add(UUID body, Form form, Visitor me, Page page) {
        var of = managed(body, me);
        var said = BudgetForm.read(form, offered(null), page);
        if (said.isEmpty()) return page.refuse("governance/budgetform", view(of, null, form, page));
        if (!budgets.add(body, year(form, body), said.get(), key(form), me.party())) throw Problem.conflict();
        return page.redirect(of.url() + "/budget?an=" + year(form, body), "governance.budget.added");
    }

    @GetMapping(ONE)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView line(UUID body, UUID line, Visitor me, Page page) {
        var of = bodies.find(body).filter(it -> bodies.belongs(me, it)).orElseThrow(Problem::notFound);
        var it = budgets.of(body, line);
        return page.show("governance/budgetline", screen.view(of, it, screen.blank(it), me, page));
    }

    @GetMapping(ONE + "/modifier")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView edit(UUID body, UUID line, Visitor me, Page page) {
        var of = managed(body, me);
        var it = budgets.of(body, line);
        return page.show("governance/budgetform", view(of, it, BudgetForm.of(it), page));
    }

    @PostMapping(ONE + "/modifier")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView change(UUID body, UUID line, @RequestParam int version, Form form, Visitor me, Page page) {
        var of = managed(body, me);
        var it = budgets.of(body, line);
        var said = BudgetForm.read(form, offered(it), page);
        if (said.isEmpty()) return page.refuse("governance/budgetform", view(of, it, form, page));
        if (!budgets.change(it, version, said.get(), me.party())) throw Problem.conflict();
        return page.redirect(it.url(), "governance.budget.changed");
    }

    private Body managed(UUID id, Visitor me) {
        return bodies.find(id).filter(it -> bodies.mayManage(me, it)).orElseThrow(Problem::notFound);
    }

    private int year(Form form, UUID body) {
        var typed = form.value("an");
        return typed.matches("2[01][0-9]{2}")
                ? Integer.parseInt(typed)
                : budgets.current(body).year();
    }

    static String key(Form form) {
        var key = form.value("cle");
        return key.matches("[0-9a-f-]{36}") ? key : Ids.next().toString();
    }

    /** Those in use, and that of the line; the euro is one sum already. */
    private List<Currency> offered(@Nullable BudgetLine it) {
        var all = new ArrayList<>(currencies.open());
        all.removeIf(Currency::euro);
        var own = it == null ? null : it.said().in().currency();
        if (own != null && !all.contains(own)) all.add(own);
        return all;
    }

    private BudgetFormView view(Body of, @Nullable BudgetLine it, Form form, Page page) {
        return new BudgetFormView(
                page.t(it == null ? "governance.budget.add" : "governance.budget.change"),
                it == null
                        ? new LinkView(of.url() + "/budget", page.t("governance.budget.title"))
                        : new LinkView(it.url(), it.said().label()),
                form,
                BudgetForm.units(offered(it), page),
                it == null ? of.url() + "/budget/poste" : it.url() + "/modifier");
    }
}
