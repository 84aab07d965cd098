package org.fabcom.till.counter;

import module java.base;
import org.fabcom.flows.Duty;
import org.fabcom.flows.lending.Bookings;
import org.fabcom.flows.lending.Bookings.Booking;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Visitor;
import org.fabcom.till.Till;
import org.fabcom.till.TillDesk;
import org.fabcom.till.TillDesk.Standing;
import org.fabcom.till.TypedNumber;
import org.fabcom.till.closing.CashExpected;
import org.fabcom.till.invoicing.SaleInvoices;
import org.fabcom.till.journal.TillEvents;
import org.fabcom.till.refunds.Refunds;
import org.fabcom.till.refunds.Refunds.Back;
import org.fabcom.till.sales.Payment;
import org.fabcom.till.sales.Payment.Means;
import org.fabcom.till.sales.SaleLine;
import org.fabcom.till.sales.SaleRead;
import org.fabcom.till.sessions.Sessions;
import org.fabcom.till.words.TillWords;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is given back of a sale, at its own till or at another of the same house. */
@Controller
record RefundPages(
        TillDesk desk,
        TillEvents events,
        Refunds refunds,
        TillWords words,
        Bookings bookings,
        Sessions sessions,
        SoldPages sold) {

    @PostMapping(SoldPages.SOLD + "/remboursement")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView refund(UUID till, long number, Visitor me, Form form, Page page) {
        var at = desk.at(me, till, Duty.TILL);
        var key = form.value("cle");
        if (!key.matches("[0-9a-f]{32}")) throw Problem.badRequest();
        var back = back(at, number, form, page);
        var reason = form.line("motif", page);
        if (back.isEmpty() && !form.wrong()) form.reject("combien-1", page.t("till.refund.none"));
        if (reason.isEmpty()) form.reject("motif", page.t("till.refund.why.missing"));
        var here = here(at.till(), me, form);
        var means = form.choice("moyen", Means.class, page).orElse(Means.CASH);
        if (form.wrong() && refunds.given(here, key))
            return page.redirect(at.path() + "/ventes/" + number, "till.refunded.again");
        if (form.wrong()) return page.refuse("till/sold", sold.view(at, number, form, page));
        try {
            var done = refunds.refund(
                    here,
                    at.till(),
                    number,
                    back,
                    means,
                    reason.substring(0, Math.min(200, reason.length())),
                    me.party(),
                    key,
                    form.has("sur", "oui"));
            return told(
                    at.path() + "/ventes/" + number, gaveWay(at, number, back), given(here, done.number(), page), page);
        } catch (Problem stopped) {
            switch (stopped.code()) {
                case Refunds.BEYOND ->
                    form.reject(
                            "sur",
                            page.t(
                                    "till.refund.drawer",
                                    page.euros(cash(at, number, back, means)),
                                    page.euros(drawer(here))));
                case SaleInvoices.WHOLE -> form.reject("combien-" + part(at, number, back), stopped.text(page));
                default -> throw stopped;
            }
            return page.refuse("till/sold", sold.view(at, number, form, page));
        }
    }

    /** What of it the drawer would give. */
    private long cash(Standing at, long number, List<Back> back, Means means) {
        long cents = back.stream().mapToLong(Back::cents).sum();
        if (means != Means.CURRENCY) return cents;
        var transfers = refunds.transfers(refunds.sale(at.till().id(), number));
        return cents
                - Math.min(cents, transfers.stream().mapToLong(Payment::cents).sum());
    }

    /** The first line of which only a part was to come back. */
    private int part(Standing at, long number, List<Back> back) {
        return refunds.sale(at.till().id(), number).lines().stream()
                .filter(it -> back.stream().anyMatch(one -> one.n() == it.n() && one.cents() != it.cents()))
                .mapToInt(SaleLine::n)
                .findFirst()
                .orElse(1);
    }

    /** What a refund gave back; in parts: « 45 € (Gué 12,50 €, Espèces 32,50 €) ». */
    private String given(Till here, long number, Page page) {
        var refund = SaleRead.of(events.find(here.id(), number).orElseThrow());
        var euros = page.euros(-refund.cents());
        if (refund.payments().size() < 2) return euros;
        return refund.payments().stream()
                .map(it -> words.means(it.key(), page) + " " + page.euros(-it.cents()))
                .collect(Collectors.joining(", ", euros + " (", ")"));
    }

    /** Bookings that the sale had ended, of what came back. */
    private List<UUID> gaveWay(Standing at, long number, List<Back> back) {
        return at.till().training()
                ? List.of()
                : refunds.sale(at.till().id(), number).lines().stream()
                        .filter(it -> back.stream().anyMatch(one -> one.n() == it.n()))
                        .flatMap(it -> it.despite().stream())
                        .toList();
    }

    private ModelAndView told(String sold, List<UUID> gaveWay, String euros, Page page) {
        if (gaveWay.isEmpty()) return page.redirect(sold, "till.refunded", euros);
        var again = bookings.standing(gaveWay).stream().map(Booking::borrower).toList();
        return again.size() < gaveWay.size()
                ? page.redirectWithCare(sold, "till.refunded.unbooked", euros)
                : page.redirect(sold, "till.refunded.booked", euros, String.join(", ", again));
    }

    /** The till that gives the money: the sale's own, or the one from which they came. */
    private Till here(Till sold, Visitor me, Form form) {
        return Ids.read(form.value("caisse"))
                .map(it -> desk.at(me, it, Duty.TILL).till())
                .orElse(sold);
    }

    /** What its drawer should hold; empty: it is closed. */
    private long drawer(Till here) {
        return sessions.current(here.id())
                .map(it ->
                        CashExpected.of(sessions.events(here.id(), it.number())).cents())
                .orElse(0L);
    }

    private List<Back> back(Standing at, long number, Form form, Page page) {
        var back = new ArrayList<Back>();
        for (var it : refunds.left(at.till().id(), number)) {
            var typed = form.value("combien-" + it.line().n());
            if (typed.isEmpty() || typed.equals("0")) continue;
            if (sold.weighed(at, it.line())) {
                long grams = TypedNumber.grams(typed).orElse(0);
                if (grams == 0) form.reject("combien-" + it.line().n(), page.t("till.refund.mass.unread", typed));
                else if (grams <= it.grams()) back.add(new Back(it.line().n(), 0, grams, Refunds.worthOf(it, grams)));
                else
                    form.reject(
                            "combien-" + it.line().n(), page.t("till.refund.more", SoldPages.mass(it.grams(), page)));
                continue;
            }
            var pieces = TypedNumber.pieces(typed);
            if (pieces.isEmpty() || pieces.getAsLong() > it.pieces()) {
                boolean none = it.pieces() == 0;
                form.reject(
                        "combien-" + it.line().n(),
                        none
                                ? page.t("till.refund.all", it.line().label())
                                : pieces.isEmpty()
                                        ? page.t("till.pieces.unread", typed)
                                        : page.t("till.refund.more", page.number(it.pieces())));
                continue;
            }
            int many = (int) pieces.getAsLong();
            back.add(new Back(it.line().n(), many, Refunds.worth(it, many)));
        }
        return back;
    }
}
