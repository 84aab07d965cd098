package org.fabcom.membership.treasurer;

import module java.base;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.Invoices;
import org.fabcom.billing.invoices.Payments;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.membership.dues.Dues;
import org.fabcom.membership.dues.DuesParts;
import org.fabcom.membership.dues.DuesRows;
import org.fabcom.membership.dues.DuesWords;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.print.Pdf;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The receipt of dues, for the member who paid them and for the desk. It opens no right to a tax reduction, and says so. */
@Controller
record ReceiptPages(DuesRows rows, Invoices invoices, Payments payments, DuesParts parts, Pdf pdf) {

    private static final String PATH = DuesEntries.OWN + "/";

    static String url(UUID dues) {
        return PATH + dues + "/recu.pdf";
    }

    static String url(UUID dues, UUID part) {
        return url(dues) + "?part=" + part;
    }

    /** Of one part, which has its own. */
    private @Nullable UUID paper(Dues it, UUID part) {
        return parts.of(it.id()).stream()
                .filter(one -> one.id().equals(part))
                .findFirst()
                .map(DuesParts.Part::invoice)
                .orElse(null);
    }

    @GetMapping(PATH + "{dues}/recu.pdf")
    @Access(Access.Level.SIGNED_IN)
    ResponseEntity<byte[]> receipt(
            UUID dues, @RequestParam(required = false) @Nullable UUID part, Visitor me, Page page) {
        var it = rows.find(dues)
                .filter(one -> me.party().equals(one.party()) || me.sits(one.organisation(), Seat.REFERENT))
                .orElseThrow(Problem::notFound);
        var id = part == null ? it.invoice() : paper(it, part);
        if (id == null || part == null && it.state() == Dues.State.DUE) throw Problem.notFound();
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
