package org.fabcom.billing.paper;

import module java.base;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.Payments.Payment;
import org.fabcom.web.Page;

/**
 * A document as it is printed on a day: what it says for ever, and beside it what was paid so far.
 *
 * @param pay what is still to be paid, and when; empty: nothing is
 * @param payments what came, with its day and its means
 * @param asOf the day of which this is told; empty: nothing came yet
 * @param settled nothing is left to pay: nobody is told where to
 */
public record InvoicePaperView(InvoicePageView it, String pay, List<String> payments, String asOf, boolean settled) {

    static InvoicePaperView of(Invoice it, List<Payment> payments, LocalDate today, Page page) {
        var view = InvoicePageView.of(it, page);
        var told = new ArrayList<String>();
        for (var one : payments) told.add(told(one, page));
        if (it.credited() > 0) told.add(page.t("billing.paper.credited", page.euros(it.credited())));
        return new InvoicePaperView(
                view,
                pay(it, view, page),
                told,
                told.isEmpty() ? "" : page.t("billing.paper.as.of", page.date(today)),
                !told.isEmpty() && it.remaining() <= 0);
    }

    private static String pay(Invoice it, InvoicePageView view, Page page) {
        if (view.credit()) return "";
        if (it.remaining() < 0) return page.t("billing.paper.giveback", page.euros(-it.remaining()));
        if (it.remaining() == 0)
            return it.paid() > 0
                    ? page.t("billing.paper.paid", page.euros(it.paid()))
                    : it.credited() > 0 ? page.t("billing.paper.credited.whole") : "";
        if (view.due().isEmpty() || it.paid() == 0 && it.credited() == 0)
            return view.due().isEmpty() ? "" : page.t("billing.paper.due", view.due());
        return page.t("billing.paper.left", page.euros(it.remaining()), view.due());
    }

    /** « 1 270 € le 2 mars 2027, virement, par le porte-monnaie »; what the desk noted beside it is not for the client. */
    private static String told(Payment it, Page page) {
        var key = it.cents() < 0 ? "billing.paper.back" : "billing.paper.came";
        var said = page.t(
                key, page.euros(Math.abs(it.cents())), page.date(it.day()), page.t("billing.means." + it.means()));
        return it.safe() == null ? said : page.t("billing.paper.safe", said);
    }
}
