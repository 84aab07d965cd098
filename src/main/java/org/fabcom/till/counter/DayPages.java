package org.fabcom.till.counter;

import module java.base;
import org.fabcom.flows.Duty;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Visitor;
import org.fabcom.till.TillDesk;
import org.fabcom.till.TillDesk.Standing;
import org.fabcom.till.TypedNumber;
import org.fabcom.till.archive.ChequeSlips;
import org.fabcom.till.closing.CashExpected;
import org.fabcom.till.closing.PeriodTotals;
import org.fabcom.till.counter.DayView.SlipView;
import org.fabcom.till.journal.EventKind;
import org.fabcom.till.journal.TillEvent;
import org.fabcom.till.journal.TillEvents;
import org.fabcom.till.sales.Payment;
import org.fabcom.till.sales.SaleLine;
import org.fabcom.till.sales.SaleRead;
import org.fabcom.till.sessions.Sessions;
import org.fabcom.till.words.TillWords;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What happened at a till since it was opened, and cash that moves without a sale. */
@Controller
record DayPages(TillDesk desk, Sessions sessions, TillEvents journal, TillWords words, ChequeSlips slips) {

    @GetMapping(CounterPages.TILL + "/journee")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView day(UUID till, Visitor me, Form form, Page page) {
        var at = desk.at(me, till, Duty.TILL, Duty.CHECK, Duty.AUDITOR);
        return page.show("till/day", view(at, form, page));
    }

    /** Cash in or out, and why. */
    @PostMapping(CounterPages.TILL + "/fond")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView move(UUID till, Visitor me, Form form, Page page) {
        var at = desk.at(me, till, Duty.TILL);
        var key = form.value("cle");
        if (!key.matches("[0-9a-f]{32}")) throw Problem.badRequest();
        var session = now(at);
        if (session.isEmpty()) return page.redirectWithCare(at.path(), "till.move.closed");
        var cents = TypedNumber.cents(form.value("somme"));
        if (cents.isEmpty() || cents.getAsLong() == 0) form.reject("somme", page.t("till.number.wrong"));
        var why = form.line("motif", page);
        if (why.isEmpty() || why.length() > 200) form.reject("motif", page.t("till.move.why.missing"));
        boolean out = form.other("sens", "entree", "sortie", page);
        long drawer = CashExpected.of(session).cents();
        if (out && cents.orElse(0) > drawer && !form.has("sur", "oui"))
            form.reject("somme", page.t("till.move.more", page.euros(cents.orElse(0)), page.euros(drawer)));
        if (form.wrong()) return page.refuse("till/day", view(at, form, page));
        sessions.move(till, out ? -cents.getAsLong() : cents.getAsLong(), why, me.party(), key);
        return page.redirect(
                at.path() + "/journee", out ? "till.moved.out" : "till.moved.in", page.euros(cents.getAsLong()));
    }

    private DayView view(Standing at, Form form, Page page) {
        var events = now(at);
        var sales = events.stream()
                .filter(it -> it.kind() == EventKind.SALE || it.kind() == EventKind.REFUND)
                .map(SaleRead::of)
                .toList();
        var cash = CashExpected.of(events);
        var ranks = journal.ranks(events);
        var cheques = slips.open(at.till().id(), page);
        return new DayView(
                at.path(),
                at.till().name(),
                sales.reversed().stream().map(it -> sale(at, it, ranks, page)).toList(),
                totals(events, page),
                cheques.toBank().stream()
                        .map(it -> new LinkView(door(at, it.kind(), it.url()), it.line()))
                        .toList(),
                cheques.kept().stream().map(ChequeSlips.Slip::line).toList(),
                cards(at, sales, ranks, page),
                page.euros(sales.stream().mapToLong(SaleRead::cents).sum()),
                page.euros(cash.opening()),
                page.euros(cash.cents()),
                Stream.of(EventKind.FLOAT, EventKind.INVOICE, EventKind.DEPOSIT)
                        .map(kind ->
                                new DayView.MovesView(page.t("till.day.moves." + kind), moves(at, events, kind, page)))
                        .filter(it -> !it.all().isEmpty())
                        .toList(),
                events.isEmpty(),
                !events.isEmpty() && at.may(Duty.TILL),
                form.value("cle").isEmpty() ? Ids.token() : form.value("cle"),
                form);
    }

    /** All of the session that goes on; nothing while the till is closed. */
    private List<TillEvent> now(Standing at) {
        return sessions.current(at.till().id())
                .map(it -> sessions.events(at.till().id(), it.number()))
                .orElse(List.of());
    }

    private List<DayView.MoveView> moves(Standing at, List<TillEvent> events, EventKind kind, Page page) {
        return events.stream()
                .filter(it -> it.kind() == kind)
                .map(it -> new DayView.MoveView(
                        door(
                                at,
                                kind,
                                TillDesk.HOME + "/facture/"
                                        + it.said().path("invoice").asString("")),
                        kind == EventKind.FLOAT
                                ? TillWords.about(it)
                                : TillWords.about(it) + " · " + words.way(it, page),
                        page.dateTime(it.at()),
                        words.operator(it.operator(), page),
                        page.euros(TillWords.cents(it))))
                .toList();
    }

    /** The money of an invoice is a page of whoever sells. */
    private static String door(Standing at, EventKind kind, String url) {
        return kind == EventKind.SALE || kind == EventKind.INVOICE && at.may(Duty.TILL) ? url : "";
    }

    /** The hour at which it was sold, and beside it when a device sent it. */
    private static String at(SaleRead it, Page page) {
        var kept = it.keptAt();
        var sent = it.event().at().atZone(Days.ZONE);
        if (kept == null) return hour(sent, page);
        var sold = kept.atZone(Days.ZONE);
        boolean sameDay = sold.toLocalDate().equals(sent.toLocalDate());
        return page.t("till.sale.sent", sameDay ? hour(sold, page) : page.dateTime(kept), hour(sent, page));
    }

    private static String hour(ZonedDateTime it, Page page) {
        return page.t("till.hour", it.getHour(), String.format("%02d", it.getMinute()));
    }

    private DayView.SaleView sale(Standing at, SaleRead it, Map<Long, Long> ranks, Page page) {
        boolean refund = it.event().kind() == EventKind.REFUND;
        var number = refund ? it.event().concerns() : Long.valueOf(it.event().number());
        var what = it.lines().stream().map(SaleLine::label).distinct().limit(4).toList();
        var day = it.keptAt() == null ? it.writtenOn() : null;
        var copied = day == null ? "" : " · " + page.t("till.sale.copied", page.date(day));
        return new DayView.SaleView(
                url(at, it),
                number(it, ranks, page),
                at(it, page),
                (refund ? page.t("till.refund.of.sale", String.valueOf(number)) + " · " : "")
                        + String.join(", ", what)
                        + copied,
                page.euros(it.cents()),
                refund);
    }

    private static String number(SaleRead it, Map<Long, Long> ranks, Page page) {
        return it.event().kind() == EventKind.REFUND
                ? page.t("till.refund.short")
                : page.number(Objects.requireNonNull(ranks.get(it.event().number())));
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
        var all = PeriodTotals.of(events);
        new TreeMap<>(all.means())
                .forEach((key, it) -> totals.add(new DayView.PairView(
                        words.means(key, page), page.number(it.count()), words.sum(key, it, page))));
        new TreeMap<>(all.invoices())
                .forEach((key, it) -> totals.add(new DayView.PairView(
                        page.t("till.bill.means", words.means(key, page)),
                        page.number(it.count()),
                        page.euros(it.cents()))));
        return totals;
    }

    private static List<SlipView> cards(Standing at, List<SaleRead> sales, Map<Long, Long> ranks, Page page) {
        var slips = new ArrayList<SlipView>();
        for (var sale : sales)
            for (var it : sale.payments())
                if (it.means() == Payment.Means.CARD)
                    slips.add(new SlipView(url(at, sale), number(sale, ranks, page), page.euros(it.cents())));
        return slips;
    }
}
