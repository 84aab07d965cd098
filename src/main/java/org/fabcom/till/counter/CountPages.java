package org.fabcom.till.counter;

import module java.base;
import org.fabcom.flows.Duty;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Visitor;
import org.fabcom.till.TillDesk;
import org.fabcom.till.TillDesk.Standing;
import org.fabcom.till.TypedNumber;
import org.fabcom.till.archive.ChequeSlips;
import org.fabcom.till.archive.ChequeSlips.Slip;
import org.fabcom.till.closing.CashExpected;
import org.fabcom.till.closing.PeriodTotals;
import org.fabcom.till.counter.CountView.CoinView;
import org.fabcom.till.counter.CountView.ExpectedView;
import org.fabcom.till.counter.CountView.MeansView;
import org.fabcom.till.journal.EventKind;
import org.fabcom.till.journal.TillEvent;
import org.fabcom.till.journal.TillEvents;
import org.fabcom.till.sales.Baskets;
import org.fabcom.till.sales.PaidDues;
import org.fabcom.till.sales.Payment;
import org.fabcom.till.sales.Payment.Means;
import org.fabcom.till.sales.SaleRead;
import org.fabcom.till.sessions.Sessions;
import org.fabcom.till.words.TillWords;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A till is closed with what is counted: first counted, then told what was expected. */
@Controller
record CountPages(
        TillDesk desk,
        Sessions sessions,
        TillEvents events,
        Baskets baskets,
        TillWords words,
        OpeningScreen opening,
        ChequeSlips slips,
        PaidDues.Owed owed) {

    private static final List<Long> COINS =
            List.of(20000L, 10000L, 5000L, 2000L, 1000L, 500L, 200L, 100L, 50L, 20L, 10L, 5L, 2L, 1L);

    /** Told apart: cash is counted, each cheque named. */
    private static final Set<String> APART = Set.of("CASH", "CHEQUE");

    @GetMapping(CounterPages.TILL + "/fermeture")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView count(UUID till, Visitor me, Form form, Page page) {
        var at = desk.at(me, till, Duty.TILL);
        var session = sessions.current(till);
        if (session.isEmpty()) return page.redirect(at.path());
        return page.show("till/count", view(at, session.get(), null, form, page));
    }

    @PostMapping(CounterPages.TILL + "/fermeture")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView close(UUID till, Visitor me, Form form, Page page) {
        var at = desk.at(me, till, Duty.TILL);
        var session = sessions.current(till);
        if (session.isEmpty()) return late(at, form, page);
        long counted = counted(form, page);
        if (form.wrong()) return page.refuse("till/count", view(at, session.get(), null, form, page));
        long expected = CashExpected.of(within(at, session.get())).cents();
        var shown = TypedNumber.signed(form.value("vu"));
        boolean sure = form.has("etape", "fermer") && shown.isPresent();
        if (sure && shown.getAsLong() != expected)
            form.reject("total", page.t("till.count.moved", page.euros(shown.getAsLong()), page.euros(expected)));
        var why = form.line("pourquoi", page);
        if (sure && counted != expected && form.value("pourquoi").isEmpty())
            form.reject("pourquoi", page.t("till.gap.why.missing"));
        var kept = form.value("reste").isEmpty() ? TypedNumber.cents("0") : TypedNumber.cents(form.value("reste"));
        if (sure && kept.isEmpty()) form.reject("reste", page.t("till.number.wrong"));
        else if (sure && kept.getAsLong() > counted) form.reject("reste", page.t("till.kept.wrong"));
        if (form.wrong()) return page.refuse("till/count", view(at, session.get(), counted, form, page));
        if (!sure) return page.show("till/count", view(at, session.get(), counted, form, page));
        sessions.close(
                till,
                counted,
                expected,
                kept.orElse(0),
                why.substring(0, Math.min(200, why.length())),
                !form.has("suite", "oui"),
                me.party(),
                key(form));
        return page.redirect(
                closed(till), "till.closed", at.till().name(), OpeningScreen.gap(counted - expected, page));
    }

    /** Counted in time, sent after the night or after somebody else: the sum is not lost, it opens the next day. */
    private ModelAndView late(Standing at, Form form, Page page) {
        if (events.written(at.till().id(), key(form)))
            return page.redirect(closed(at.till().id()));
        long counted = counted(form, page);
        if (form.wrong()) return page.redirect(at.path());
        var day = sessions.leftOpen(at.till().id());
        var euros = page.euros(counted);
        if (day.isEmpty()) return page.redirectWithCare(at.path(), "till.close.before", euros);
        var opened = Form.empty().with("fond", page.formats().decimal(counted, 2));
        opened.reject("fond", page.t("till.close.late", page.date(day.get().day()), euros));
        return page.refuse("till/opening", opening.of(at, opened, page));
    }

    /** The day that was closed, to be read again and shown; the tills, if the day goes on. */
    private String closed(UUID till) {
        return events.newest(till, 1).stream()
                .filter(it -> it.kind() == EventKind.DAY)
                .map(it -> TillDesk.HOME + "/" + till + "/clotures/" + it.number())
                .findFirst()
                .orElse(TillDesk.HOME);
    }

    static String key(Form form) {
        var key = form.value("cle");
        if (!key.matches("[0-9a-f]{32}")) throw Problem.badRequest();
        return key;
    }

    private List<TillEvent> within(Standing at, TillEvent session) {
        return sessions.events(at.till().id(), session.number());
    }

    /** Coin by coin, or the sum typed as a whole. */
    private static long counted(Form form, Page page) {
        boolean blank = form.value("total").isEmpty()
                && COINS.stream().allMatch(it -> form.value("p" + it).isEmpty());
        if (blank) form.reject("total", page.t("till.count.blank"));
        if (!form.value("total").isEmpty()) {
            var whole = TypedNumber.cents(form.value("total"));
            if (whole.isEmpty()) form.reject("total", page.t("till.number.wrong"));
            return whole.orElse(0);
        }
        long sum = 0;
        for (long it : COINS) {
            var typed = form.value("p" + it);
            if (typed.isEmpty()) continue;
            var many = TypedNumber.pieces(typed);
            if (many.isEmpty() || many.getAsLong() > 100_000)
                form.reject("p" + it, page.t("till.pieces.unread", typed));
            else sum += it * many.getAsLong();
        }
        return sum;
    }

    private CountView view(Standing at, TillEvent session, @Nullable Long counted, Form form, Page page) {
        var coins = new ArrayList<CoinView>();
        for (long it : COINS) {
            var many = form.value("p" + it);
            long sum = TypedNumber.pieces(many).orElse(0) * it;
            coins.add(new CoinView(
                    Long.toString(it), it < 100 ? page.t("till.coin", it) : page.euros(it), many, page.euros(sum)));
        }
        var state = page.t("till.session", page.dateTime(session.at()), words.operator(session.operator(), page));
        var token = form.value("cle").isEmpty() ? Ids.token() : form.value("cle");
        var expected = counted == null ? null : expected(at, within(at, session), counted, page);
        var parked = Stream.concat(
                        baskets.parked(at.till().id()).stream()
                                .map(it -> (it.label().isEmpty() ? page.t("till.parked.one") : it.label()) + " · "
                                        + page.euros(it.cents())),
                        baskets.inFront(at.till().id()).stream()
                                .map(it -> page.t(
                                        "till.count.front",
                                        words.operator(it.by(), page),
                                        page.euros(it.basket().cents()))))
                .toList();
        return new CountView(
                at.path(),
                at.till().name(),
                state,
                opening.closed(at, "till.close.second", page),
                coins,
                parked,
                expected,
                token,
                form);
    }

    private ExpectedView expected(Standing at, List<TillEvent> events, long counted, Page page) {
        var cash = CashExpected.of(events);
        var moved = events.stream()
                .filter(it -> it.kind() == EventKind.FLOAT)
                .map(TillEvent::number)
                .toList();
        var whence =
                page.t("till.whence", page.euros(cash.opening()), page.euros(cash.sales()), page.euros(cash.moved()));
        var deposits = moved.isEmpty() ? "" : owed.moved(at.till(), moved, page);
        var invoices = cash.invoices() == 0 ? "" : page.t("till.whence.invoices", page.euros(cash.invoices()));
        long earlier = earlier(events);
        var before = earlier == 0 ? "" : page.t("till.whence.earlier", page.euros(earlier));
        var below = cash.cents() < 0 ? page.t("till.expected.negative") : "";
        long gap = counted - cash.cents();
        var means = new ArrayList<MeansView>();
        var totals = PeriodTotals.of(events);
        new TreeMap<>(totals.means()).forEach((key, it) -> {
            if (!APART.contains(key))
                means.add(new MeansView(
                        words.means(key, page), page.number(it.count()), words.sum(key, it, page), List.of()));
        });
        var cards = events.stream()
                .filter(it -> it.kind() == EventKind.DEPOSIT
                        && it.said().path("means").asString("").equals("CARD"))
                .mapToLong(TillEvent::cents)
                .summaryStatistics();
        if (cards.getCount() > 0)
            means.add(new MeansView(
                    page.t("till.deposit.CARD"), page.number(cards.getCount()), page.euros(cards.getSum()), List.of()));
        new TreeMap<>(totals.invoices()).forEach((key, it) -> {
            if (!APART.contains(key))
                means.add(new MeansView(
                        page.t("till.bill.means", words.means(key, page)),
                        page.number(it.count()),
                        page.euros(it.cents()),
                        List.of()));
        });
        means.addAll(cheques(at, page));
        return new ExpectedView(
                page.euros(counted),
                page.euros(cash.cents()),
                cash.cents(),
                page.t(gap == 0 ? "till.gap" : gap < 0 ? "till.gap.missing" : "till.gap.over"),
                page.euros(Math.abs(gap)),
                gap == 0,
                Stream.of(whence, before, deposits, invoices, below)
                        .filter(it -> !it.isEmpty())
                        .collect(Collectors.joining(" ")),
                means,
                gap == 0 ? page.t("till.close.right") : page.t("till.close.gap", OpeningScreen.gap(gap, page)));
    }

    /** One by one, as the closing will name them. */
    private List<MeansView> cheques(Standing at, Page page) {
        var cheque = words.means("CHEQUE", page);
        var rows = new ArrayList<MeansView>();
        var all = slips.open(at.till().id(), page);
        var kinds = all.toBank().stream().collect(Collectors.groupingBy(Slip::kind));
        add(rows, cheque, kinds.getOrDefault(EventKind.SALE, List.of()), page);
        add(rows, page.t("till.bill.means", cheque), kinds.getOrDefault(EventKind.INVOICE, List.of()), page);
        add(rows, page.t("till.deposit.CASHED"), kinds.getOrDefault(EventKind.DEPOSIT, List.of()), page);
        add(rows, page.t("till.deposit.CHEQUE"), all.kept(), page);
        return rows;
    }

    private static void add(List<MeansView> rows, String label, List<Slip> all, Page page) {
        if (all.isEmpty()) return;
        rows.add(new MeansView(
                label,
                page.number(all.size()),
                page.euros(all.stream().mapToLong(Slip::cents).sum()),
                all.stream().map(Slip::line).toList()));
    }

    /** Cash of what a notebook or a device without network sold before, and which an evening may have counted without knowing whence. */
    private static long earlier(List<TillEvent> events) {
        return events.stream()
                .filter(it -> it.kind() == EventKind.SALE)
                .map(SaleRead::of)
                .filter(it -> it.writtenOn() != null)
                .flatMap(it -> it.payments().stream())
                .filter(it -> it.means() == Means.CASH)
                .mapToLong(Payment::cents)
                .sum();
    }
}
