package org.fabcom.membership.treasurer;

import java.util.UUID;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.Invoices;
import org.fabcom.billing.invoices.Payments;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.membership.dues.Dues;
import org.fabcom.membership.dues.DuesRows;
import org.fabcom.membership.dues.DuesWords;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.print.Pdf;
import org.fabcom.web.problem.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The receipt of dues, for the member who paid them and for the desk. It opens no right to a tax reduction, and says so. */
@Controller
final class ReceiptPages {

    private static final String PATH = OwnDuesPages.HOME + "/";

    private final DuesRows rows;
    private final Invoices invoices;
    private final Payments payments;
    private final Pdf pdf;

    ReceiptPages(DuesRows rows, Invoices invoices, Payments payments, Pdf pdf) {
        this.rows = rows;
        this.invoices = invoices;
        this.payments = payments;
        this.pdf = pdf;
    }

    static String url(UUID dues) {
        return PATH + dues + "/recu.pdf";
    }

    @GetMapping(PATH + "{dues}/recu.pdf")
    @Access(Access.Level.SIGNED_IN)
    ResponseEntity<byte[]> receipt(@PathVariable UUID dues, Visitor me, Page page) {
        var it = rows.find(dues)
                .filter(one -> me.party().equals(one.party()) || me.sits(one.organisation(), Seat.REFERENT))
                .orElseThrow(Problem::notFound);
        var id = it.invoice();
        if (id == null || it.state() == Dues.State.DUE) throw Problem.notFound();
        var invoice = invoices.find(id).orElseThrow();
        var paid = payments.of(id).getFirst();
        var view = new ReceiptView(
                invoice.reference(),
                invoice.content().seller(),
                it.name(),
                it.call().label(),
                DuesWords.period(it.call(), page),
                page.euros(paid.cents()),
                page.date(paid.day()),
                page.t("billing.means." + paid.means()),
                invoices.crediting(id).stream()
                        .map(Invoice::reference)
                        .findFirst()
                        .orElse(""));
        return pdf.answer(invoice.reference() + ".pdf", "membership/duesreceiptpaper", view, page);
    }
}
