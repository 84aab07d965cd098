package org.fabcom.billing.paper;

import module java.base;
import org.fabcom.billing.facturx.FacturX;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.Invoices;
import org.fabcom.billing.reminding.InvoiceLinks;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The document as a file: the PDF that carries its data, and the data alone. */
@Controller
record PaperPages(Invoices invoices, InvoiceLinks links, InvoicePapers papers) {

    private static final String ONE = "/structures/{organisation}/factures/{invoice}";

    @GetMapping(ONE + ".pdf")
    @Access(seat = Seat.REFERENT)
    ResponseEntity<byte[]> paper(UUID organisation, UUID invoice, Page page) {
        return papers.answer(find(organisation, invoice), page);
    }

    /** For the client, who has the link from a letter and no account. */
    @GetMapping(InvoiceLinks.PATH + "{invoice}/{seal}")
    @Access(Access.Level.PUBLIC)
    ResponseEntity<byte[]> sent(UUID invoice, String seal, Page page) {
        return papers.answer(links.open(invoice, seal).orElseThrow(Problem::notFound), page);
    }

    @GetMapping(ONE + ".xml")
    @Access(seat = Seat.REFERENT)
    ResponseEntity<byte[]> data(UUID organisation, UUID invoice) {
        var it = find(organisation, invoice);
        if (!FacturX.possible(it)) throw Problem.of(409, "FC-4730");
        return InvoicePapers.file(it.reference() + ".xml", "application/xml", FacturX.xml(it));
    }

    private Invoice find(UUID organisation, UUID invoice) {
        return invoices.find(invoice)
                .filter(it -> it.organisation().equals(new PartyId(organisation)))
                .orElseThrow(Problem::notFound);
    }
}
