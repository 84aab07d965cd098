package org.fabcom.till.invoicing;

import module java.base;
import org.fabcom.billing.invoices.InvoiceRefusal;
import org.fabcom.billing.invoices.Issued;
import org.fabcom.billing.invoices.Trader;
import org.fabcom.flows.Duty;
import org.fabcom.kernel.Visitor;
import org.fabcom.till.TillDesk;
import org.fabcom.till.TillDesk.Standing;
import org.fabcom.till.journal.TillEvents;
import org.fabcom.till.refunds.Refunds;
import org.fabcom.till.sales.SaleRead;
import org.fabcom.till.words.TillWords;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** « Il me faut une facture » : who stands at the till writes for whom, all else is known. */
@Controller
record SaleInvoicePages(TillDesk desk, Refunds refunds, SaleInvoices invoices, TillEvents events, TillWords words) {

    private static final String ONE = TillDesk.HOME + "/{till}/ventes/{number}/facture";
    private static final int LONGEST = 120;

    @GetMapping(ONE)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView ask(UUID till, long number, Visitor me, Form form, Page page) {
        var at = desk.at(me, till, Duty.TILL);
        var sale = refunds.sale(till, number);
        if (!invoices.possible(at.till(), sale)) return page.redirect(path(at, number));
        return page.show("till/saleinvoice", view(at, sale, form, page));
    }

    @PostMapping(ONE)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView draw(UUID till, long number, Visitor me, Form form, Page page) {
        var at = desk.at(me, till, Duty.TILL);
        var sale = refunds.sale(till, number);
        var buyer = buyer(form, page);
        if (form.wrong()) return page.refuse("till/saleinvoice", view(at, sale, form, page));
        return switch (invoices.draw(at.till(), sale, buyer, note(at, sale, page), me.party())) {
            case Issued.Done done ->
                page.redirect(
                        path(at, number), "till.invoice.done", done.invoice().reference());
            case Issued.Refused refused -> {
                reject(refused.why(), buyer, form, page);
                yield page.refuse("till/saleinvoice", view(at, sale, form, page));
            }
        };
    }

    /** Beside the field it is about; what the house has not said is for whoever looks after its invoices. */
    private static void reject(InvoiceRefusal why, Trader buyer, Form form, Page page) {
        switch (why) {
            case BUYER -> form.reject(buyer.postcode().isEmpty() ? "code-postal" : "ville", page.t(why.key()));
            case BUYER_NUMBER -> form.reject("siret", page.t("till.invoice.siret.wrong"));
            case MENTIONS -> form.reject("client", page.t("till.invoice.house.missing"));
            case OTHER_CONTENT -> form.reject("client", page.t("till.invoice.other"));
            default -> form.reject("client", page.t(why.key()));
        }
    }

    private static Trader buyer(Form form, Page page) {
        if (form.value("client").isEmpty()) form.reject("client", page.t("till.invoice.client.missing"));
        return new Trader(
                text("client", form, page),
                text("rue", form, page),
                text("code-postal", form, page),
                text("ville", form, page),
                "FR",
                form.value("siret").replaceAll("[\\s.]", ""),
                "",
                "",
                form.has("pro", "oui"));
    }

    private static String text(String field, Form form, Page page) {
        var line = form.line(field, page);
        if (line.length() > LONGEST) form.reject(field, page.t("web.field.long", LONGEST));
        return line;
    }

    private String note(Standing at, SaleRead sale, Page page) {
        var paid = sale.payments().stream()
                .map(it -> words.means(it.key(), page) + " " + page.euros(it.cents()))
                .collect(Collectors.joining(", "));
        return page.t("till.invoice.note", title(sale, page), at.till().name(), paid);
    }

    private String title(SaleRead sale, Page page) {
        return TillWords.title(sale, events.rank(sale.event()), page);
    }

    private static String path(Standing at, long number) {
        return at.path() + "/ventes/" + number;
    }

    private SaleInvoiceView view(Standing at, SaleRead sale, Form form, Page page) {
        return new SaleInvoiceView(path(at, sale.event().number()), title(sale, page), page.euros(sale.cents()), form);
    }
}
