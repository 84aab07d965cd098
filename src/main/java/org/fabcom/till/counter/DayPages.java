package org.fabcom.till.counter;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.fabcom.flows.Duty;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Visitor;
import org.fabcom.till.TillDesk;
import org.fabcom.till.TillDesk.Standing;
import org.fabcom.till.TypedNumber;
import org.fabcom.till.closing.PeriodTotals;
import org.fabcom.till.counter.DayView.SlipView;
import org.fabcom.till.journal.EventKind;
import org.fabcom.till.journal.TillEvent;
import org.fabcom.till.sales.Payment;
import org.fabcom.till.sales.SaleLine;
import org.fabcom.till.sales.SaleRead;
import org.fabcom.till.sessions.Sessions;
import org.fabcom.till.words.TillWords;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What happened at a till since it was opened, and cash that moves without a sale. */
@Controller
final class DayPages {

    private final TillDesk desk;
    private final Sessions sessions;
    private final TillWords words;

    DayPages(TillDesk desk, Sessions sessions, TillWords words) {
        this.desk = desk;
        this.sessions = sessions;
        this.words = words;
    }

    @GetMapping(CounterPages.TILL + "/journee")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView day(@PathVariable UUID till, Visitor me, Form form, Page page) {
        var at = desk.at(me, till, Duty.TILL, Duty.CHECK, Duty.AUDITOR);
        return page.show("till/day", view(at, form, page));
    }

    /** Cash in or out, and why. */
    @PostMapping(CounterPages.TILL + "/fond")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView move(@PathVariable UUID till, Visitor me, Form form, Page page) {
        var at = desk.at(me, till, Duty.TILL);
        var key = form.value("cle");
        if (!key.matches("[0-9a-f]{32}")) throw Problem.badRequest();
        var cents = TypedNumber.cents(form.value("somme"));
        if (cents.isEmpty() || cents.getAsLong() == 0) form.reject("somme", page.t("till.number.wrong"));
        var why = form.line("motif", page);
        if (why.isEmpty() || why.length() > 200) form.reject("motif", page.t("till.move.why.missing"));
        if (form.wrong()) return page.refuse(422, "till/day", view(at, form, page));
        boolean out = form.has("sens", "sortie");
        sessions.move(till, out ? -cents.getAsLong() : cents.getAsLong(), why, me.party(), key);
        return page.redirect(
                at.path() + "/journee", out ? "till.moved.out" : "till.moved.in", page.euros(cents.getAsLong()));
    }

    private DayView view(Standing at, Form form, Page page) {
        var session = sessions.current(at.till().id());
        var events =
                session.map(it -> sessions.events(at.till().id(), it.number())).orElse(List.of());
        var sales = events.stream()
                .filter(it -> it.kind() == EventKind.SALE || it.kind() == EventKind.REFUND)
                .map(SaleRead::of)
                .toList();
        return new DayView(
                at.path(),
                at.till().name(),
                sales.reversed().stream().map(it -> sale(at, it, page)).toList(),
                totals(events, page),
                slips(at, sales, Payment.Means.CHEQUE, page),
                slips(at, sales, Payment.Means.CARD, page),
                session.isPresent() && at.may(Duty.TILL),
                Ids.token(),
                form);
    }

    private DayView.SaleView sale(Standing at, SaleRead it, Page page) {
        var when = it.event().at().atZone(Days.ZONE);
        boolean refund = it.event().kind() == EventKind.REFUND;
        var number = refund ? it.event().concerns() : Long.valueOf(it.event().number());
        var what = it.lines().stream().map(SaleLine::label).distinct().limit(4).toList();
        return new DayView.SaleView(
                url(at, it),
                Long.toString(it.event().number()),
                page.t("till.hour", when.getHour(), String.format("%02d", when.getMinute())),
                (refund ? page.t("till.refund.of.sale", String.valueOf(number)) + " · " : "") + String.join(", ", what),
                page.euros(it.cents()),
                refund);
    }

    /** Of a refund: the sale that it gives back, at whichever till it was. */
    private static String url(Standing at, SaleRead it) {
        boolean refund = it.event().kind() == EventKind.REFUND;
        var till = refund ? it.event().concerned() : at.till().id();
        var number = refund ? it.event().concerns() : Long.valueOf(it.event().number());
        return TillDesk.HOME + "/" + till + "/ventes/" + number;
    }

    private List<DayView.PairView> totals(List<TillEvent> events, Page page) {
        var totals = new ArrayList<DayView.PairView>();
        new TreeMap<>(PeriodTotals.of(events).means())
                .forEach((key, it) -> totals.add(new DayView.PairView(
                        words.means(key, page), page.number(it.count()), words.sum(key, it, page))));
        return totals;
    }

    private static List<SlipView> slips(Standing at, List<SaleRead> sales, Payment.Means means, Page page) {
        var slips = new ArrayList<SlipView>();
        for (var sale : sales)
            for (var it : sale.payments())
                if (it.means() == means)
                    slips.add(new SlipView(
                            url(at, sale), Long.toString(sale.event().number()), it.note(), page.euros(it.cents())));
        return slips;
    }
}
