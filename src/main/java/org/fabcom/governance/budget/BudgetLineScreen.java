package org.fabcom.governance.budget;

import module java.base;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.budget.BudgetLine.Origin;
import org.fabcom.governance.budget.BudgetLine.Scenario;
import org.fabcom.governance.budget.BudgetLine.Stage;
import org.fabcom.governance.budget.BudgetLineView.KnownView;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.field.PairView;
import org.fabcom.web.look.OptionView;
import org.springframework.stereotype.Component;

/** What the page of a line shows. */
@Component
record BudgetLineScreen(Bodies bodies, Budgets budgets, BudgetEntries entries, BudgetSources sources, Clock clock) {

    /** Today where it is of the year; before it begins one can only promise, after it the last day is meant. */
    Form blank(BudgetLine it) {
        var today = Days.today(clock);
        var day = today.isAfter(it.of().last()) ? it.of().last() : today;
        return Form.empty()
                .with("cle", Ids.next())
                .with("etape", it.takes(Stage.ACTUAL, day) ? Stage.ACTUAL : Stage.COMMITTED)
                .with("jour", day);
    }

    BudgetLineView view(Body of, BudgetLine it, Form form, Visitor me, Page page) {
        var said = it.said();
        boolean manages = bodies.mayManage(me, of);
        return new BudgetLineView(
                it.url(),
                new LinkView(
                        of.url() + "/budget?an=" + it.year(),
                        page.t("governance.budget.of", it.of().name())),
                said.label(),
                said(it, page),
                entries.of(it.id()).stream()
                        .map(entry -> entry(entry, said.in(), page))
                        .toList(),
                budgets.former(it.id()).stream()
                        .map(former -> told(former, page))
                        .toList(),
                sources.of(of, it).stream()
                        .map(known -> known(of, it, known, manages, me, page))
                        .toList(),
                page.t("governance.budget.typed." + said.in().unit()),
                OptionView.all(Stage.values(), each -> page.t("governance.budget.stage." + each)),
                form,
                manages ? new LinkView(it.url() + "/modifier", page.t("governance.budget.change")) : null);
    }

    private static BudgetLineView.EntryView entry(BudgetEntries.Entry it, BudgetMeasure in, Page page) {
        var written = it.written();
        var origin = written.origin() == Origin.HAND ? "" : page.t("governance.budget.origin." + written.origin());
        return new BudgetLineView.EntryView(
                page.shortDate(written.day()),
                page.t("governance.budget.stage." + written.stage()),
                in.told(written.amount(), page),
                written.reason().isEmpty() ? origin : written.reason(),
                it.by());
    }

    private KnownView known(Body of, BudgetLine it, BudgetSources.Known known, boolean manages, Visitor me, Page page) {
        var in = it.said().in();
        var origin = known.origin();
        var key = "governance.budget.known." + origin;
        long left = known.left();
        var words = page.t(key, in.told(known.total(), page), it.of().name()) + " " + rest(left, in, page);
        boolean offered =
                manages && left != 0 && !Days.today(clock).isBefore(it.of().first());
        return new KnownView(
                words,
                mayRead(of, origin, me) ? BudgetSources.url(of, origin, it.year()) : "",
                origin.name(),
                offered ? in.plain(left) : "",
                page.t(left < 0 ? "governance.budget.known.back" : "governance.budget.known.do"));
    }

    private static String rest(long left, BudgetMeasure in, Page page) {
        if (left == 0) return page.t("governance.budget.known.all");
        var key = left < 0 ? "governance.budget.known.much" : "governance.budget.known.left";
        return page.t(key, in.told(Math.abs(left), page));
    }

    static boolean mayRead(Body of, Origin origin, Visitor me) {
        var least = switch (origin) {
            case INVOICES -> Seat.MANAGER;
            case DUES -> Seat.REFERENT;
            case HOURS, HAND -> Seat.MEMBER;
        };
        return BudgetSources.house(of).filter(it -> me.sits(it, least)).isPresent();
    }

    private static String told(Budgets.Former it, Page page) {
        var was = it.said();
        var words = page.t(
                "governance.budget.former",
                page.dateTime(it.at()),
                it.by(),
                was.label(),
                page.t("governance.budget.way." + was.way()),
                was.in().told(was.prudent(), page),
                was.in().told(was.likely(), page),
                was.in().told(was.ambitious(), page));
        return was.source().isEmpty() ? words : words + " " + page.t("governance.budget.former.source", was.source());
    }

    private static List<PairView> said(BudgetLine it, Page page) {
        var said = it.said();
        var planned = Stream.of(Scenario.values())
                .map(each -> page.t("governance.budget.scenario." + each)
                        + page.t("governance.budget.colon")
                        + said.in().told(said.planned(each), page))
                .toList();
        return Stream.of(
                        pair("way", page.t("governance.budget.way." + said.way()), page),
                        pair("source", said.source(), page),
                        new PairView(page.t("governance.budget.column.planned"), planned, true),
                        pair("column.committed", said.in().told(it.committed(), page), page),
                        pair("column.actual", said.in().told(it.actual(), page), page))
                .filter(pair -> !pair.lines().isEmpty())
                .toList();
    }

    private static PairView pair(String key, String words, Page page) {
        return new PairView(page.t("governance.budget." + key), words.isEmpty() ? List.of() : List.of(words), false);
    }
}
