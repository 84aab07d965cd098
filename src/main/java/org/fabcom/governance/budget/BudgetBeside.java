package org.fabcom.governance.budget;

import module java.base;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.budget.BudgetLine.Origin;
import org.fabcom.governance.budget.BudgetLine.Year;
import org.fabcom.governance.budget.BudgetView.BesideView;
import org.fabcom.kernel.Visitor;
import org.fabcom.ledger.Wallets;
import org.fabcom.membership.VolunteerHours;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** Shown beside a budget and never added to it: confirmed hours with what a dated rule makes of them, dues paid, the purse (G44). */
@Component
record BudgetBeside(BudgetSources sources, Wallets wallets) {

    List<BesideView> of(Body body, Year year, List<BudgetLine> lines, Visitor me, Page page) {
        var all = new ArrayList<BesideView>();
        var hours = sources.hours(body, year);
        long minutes = hours.stream().mapToLong(VolunteerHours.Worth::minutes).sum();
        if (minutes > 0) all.add(register(body, Origin.HOURS, year, page.duration(minutes), me, page));
        hours.stream().filter(it -> it.minutes() > 0).forEach(it -> all.add(worth(it, page)));
        long dues = sources.dues(body, year);
        if (dues > 0) all.add(register(body, Origin.DUES, year, page.euros(dues), me, page));
        long invoices = sources.invoices(body, year);
        if (invoices > 0) all.add(register(body, Origin.INVOICES, year, page.euros(invoices), me, page));
        lines.stream()
                .map(it -> it.said().in())
                .filter(it -> it.currency() != null)
                .distinct()
                .sorted(BudgetMeasure.ORDER)
                .forEach(it -> purse(body, it, me, all, page));
        return all;
    }

    private static BesideView register(Body body, Origin origin, Year year, String words, Visitor me, Page page) {
        var key = "governance.budget.beside." + origin;
        var url = BudgetLineScreen.mayRead(body, origin, me) ? BudgetSources.url(body, origin, year.year()) : "";
        return new BesideView(page.t(key, year.name()), words, false, url, page.t(key + ".open"));
    }

    private static BesideView worth(VolunteerHours.Worth it, Page page) {
        var worth = it.worth();
        var title = page.t("governance.budget.beside.worth", page.duration(it.minutes()));
        if (worth == null) return new BesideView(title, page.t("governance.budget.beside.norule"), true, "", "");
        var words = page.t(
                "governance.budget.beside.rule",
                page.euros(worth),
                page.euros(Objects.requireNonNull(it.hour())),
                page.date(Objects.requireNonNull(it.since())),
                it.basis());
        return new BesideView(title, words, false, "", "");
    }

    private void purse(Body body, BudgetMeasure in, Visitor me, List<BesideView> all, Page page) {
        BudgetSources.house(body)
                .filter(it -> wallets.mayUse(me, it))
                .ifPresent(it -> all.add(new BesideView(
                        in.title(page),
                        page.t("governance.budget.beside.purse", body.name()),
                        false,
                        "/porte-monnaie?pour=" + it,
                        page.t("governance.budget.beside.purse.open"))));
    }
}
