package org.fabcom.till.counter;

import module java.base;
import org.fabcom.billing.Quantities;
import org.fabcom.billing.reminding.InvoiceLinks;
import org.fabcom.flows.Duty;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Visitor;
import org.fabcom.till.TillDesk;
import org.fabcom.till.TillDesk.Standing;
import org.fabcom.till.Tills;
import org.fabcom.till.invoicing.SaleInvoices;
import org.fabcom.till.journal.BusinessDay;
import org.fabcom.till.journal.EventKind;
import org.fabcom.till.journal.TillEvents;
import org.fabcom.till.receipt.ReceiptLinks;
import org.fabcom.till.refunds.Refunds;
import org.fabcom.till.sales.Guide;
import org.fabcom.till.sales.Guides;
import org.fabcom.till.sales.Payment;
import org.fabcom.till.sales.Payment.Means;
import org.fabcom.till.sales.SaleLine;
import org.fabcom.till.sales.SaleRead;
import org.fabcom.till.words.TillWords;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.print.Qr;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** One sale: what was in it, its receipt, and what may be given back of it. */
@Controller
record SoldPages(
        TillDesk desk,
        Tills tills,
        TillEvents events,
        Refunds refunds,
        TillWords words,
        ReceiptLinks links,
        Guides guides,
        SaleInvoices invoices,
        InvoiceLinks invoiceLinks) {

    static final String SOLD = CounterPages.TILL + "/ventes/{number}";

    @GetMapping(SOLD)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView sold(UUID till, long number, Visitor me, Form form, Page page) {
        var at = desk.at(me, till, Duty.TILL, Duty.CHECK, Duty.AUDITOR);
        return page.show("till/sold", view(at, number, form, page));
    }

    /** What was sold by the kilogram comes back by weight. */
    boolean weighed(Standing at, SaleLine it) {
        var kind = it.kind();
        return kind != null
                && it.grams() > 0
                && it.item() == null
                && guides.find(at.till().organisation(), kind)
                        .filter(guide -> guide.per() == Guide.Per.KILO)
                        .isPresent();
    }

    SoldView view(Standing at, long number, Form form, Page page) {
        var left = refunds.left(at.till().id(), number);
        var sale = refunds.sale(at.till().id(), number);
        var lines = left.stream()
                .map(it -> new SoldView.LineView(
                        it.line().n(),
                        it.line().label(),
                        TillWords.less(it.line(), page),
                        CounterScreen.quantity(it.line(), page),
                        CounterScreen.priced(it.line(), page),
                        it.pieces(),
                        weighed(at, it.line()) ? mass(it.grams(), page) : page.number(it.pieces()),
                        page.euros(it.cents()),
                        it.line().decided() == null
                                ? ""
                                : tax(it.line().rate(), it.line().decided().mention(), page)))
                .toList();
        long kept = left.stream().mapToLong(Refunds.Left::cents).sum();
        boolean back = left.stream().allMatch(it -> it.pieces() == 0);
        var receipt = links.path(at.till().id(), number);
        return new SoldView(
                at.path(),
                TillWords.title(sale, events.rank(sale.event()), page),
                page.t("till.sale.event", page.number(number)) + " " + said(sale, page),
                at.till().training(),
                lines,
                page.euros(sale.cents()),
                refunded(sale.cents() - kept, back, page),
                sale.payments().stream()
                        .map(it -> new SoldView.PaidView(words.means(it.key(), page), page.euros(it.cents())))
                        .toList(),
                came(at, number, page),
                at.may(Duty.TILL),
                cheque(sale),
                at.may(Duty.TILL) && left.stream().anyMatch(it -> it.pieces() > 0),
                means(sale, kept, page),
                sale.guaranteed() && !back,
                invoice(at, sale, page),
                receipt,
                Qr.of(page.absolute(receipt)),
                Ids.token(),
                form);
    }

    private @Nullable LinkView invoice(Standing at, SaleRead sale, Page page) {
        long number = sale.event().number();
        var drawn = invoices.of(at.till(), number);
        if (drawn.isPresent())
            return new LinkView(
                    invoiceLinks.path(drawn.get().id()),
                    page.t("till.invoice.open", drawn.get().reference()));
        return at.may(Duty.TILL) && invoices.possible(at.till(), sale)
                ? new LinkView(at.path() + "/ventes/" + number + "/facture", page.t("till.invoice.ask"))
                : null;
    }

    static String mass(long grams, Page page) {
        return page.t("till.kilos", page.formats().decimal(grams, 3));
    }

    /** « Remboursée », in part or whole; empty: nothing came back. */
    private static String refunded(long cents, boolean all, Page page) {
        if (all) return page.t("till.sale.refunded", page.euros(cents));
        return cents == 0 ? "" : page.t("till.sale.refunded.part", page.euros(cents));
    }

    static String tax(int rate, String mention, Page page) {
        return rate == 0 ? mention : page.t("till.rate.vat", Quantities.percent(rate, page));
    }

    private String said(SaleRead sale, Page page) {
        var at = page.t(
                "till.sale.said",
                page.dateTime(sale.event().at()),
                words.operator(sale.event().operator(), page));
        var whence = TillWords.whence(sale, page);
        if (whence != null) return at + " " + whence;
        return BusinessDay.night(sale.event().at())
                ? at + " " + page.t("till.sale.night", page.date(sale.event().day()))
                : at;
    }

    private List<SoldView.RefundView> came(Standing at, long number, Page page) {
        return events.concerning(at.till().id(), number).stream()
                .filter(it -> it.kind() == EventKind.REFUND)
                .map(it -> new SoldView.RefundView(
                        links.path(it.till(), it.number()),
                        page.t(
                                "till.refund.said",
                                page.number(it.number()),
                                tills.need(it.till()).name(),
                                page.dateTime(it.at()),
                                page.euros(-it.cents()))))
                .toList();
    }

    private static boolean cheque(SaleRead sale) {
        return sale.payments().stream().anyMatch(it -> it.means() == Means.CHEQUE);
    }

    /** {@code kept}: cents of it that can still come back. */
    private List<OptionView> means(SaleRead sale, long kept, Page page) {
        var means = new ArrayList<>(List.of(
                OptionView.of("CASH", page.t("till.means.CASH")), OptionView.of("CARD", page.t("till.means.CARD"))));
        if (cheque(sale)) means.add(OptionView.of("CHEQUE", page.t("till.refund.cheque")));
        var transfers = refunds.transfers(sale);
        if (transfers.isEmpty()) return means;
        var named = transfers.stream()
                .map(it -> words.means(it.key(), page))
                .distinct()
                .collect(Collectors.joining(", "));
        boolean all = transfers.stream().mapToLong(Payment::cents).sum() >= kept;
        means.add(OptionView.of("CURRENCY", all ? named : page.t("till.refund.part", named)));
        return means;
    }
}
