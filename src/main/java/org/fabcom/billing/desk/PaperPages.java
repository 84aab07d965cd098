package org.fabcom.billing.desk;

import java.util.UUID;
import org.fabcom.billing.facturx.FacturX;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.Invoices;
import org.fabcom.billing.reminding.InvoiceLinks;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.print.Pdf;
import org.fabcom.web.problem.Problem;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The document as a file: the PDF that carries its data, and the data alone. */
@Controller
record PaperPages(Invoices invoices, InvoiceLinks links, Pdf pdf) {

    @GetMapping(InvoicePages.ONE + ".pdf")
    @Access(seat = Seat.REFERENT)
    ResponseEntity<byte[]> paper(@PathVariable UUID organisation, @PathVariable UUID invoice, Page page) {
        var it = find(organisation, invoice);
        return file(it.reference() + ".pdf", "application/pdf", paper(it, page));
    }

    /** For the client, who has the link from a letter and no account. */
    @GetMapping(InvoiceLinks.PATH + "{invoice}/{seal}")
    @Access(Access.Level.PUBLIC)
    ResponseEntity<byte[]> sent(@PathVariable UUID invoice, @PathVariable String seal, Page page) {
        var it = links.open(invoice, seal).orElseThrow(Problem::notFound);
        return file(it.reference() + ".pdf", "application/pdf", paper(it, page));
    }

    /** As data where the seller has a SIREN; else the paper alone. */
    byte[] paper(Invoice it, Page page) {
        var sheet = pdf.carrier("billing/invoicepaper", InvoicePageView.of(it, page), page);
        return FacturX.possible(it) ? FacturX.carrying(sheet, it) : sheet;
    }

    @GetMapping(InvoicePages.ONE + ".xml")
    @Access(seat = Seat.REFERENT)
    ResponseEntity<byte[]> data(@PathVariable UUID organisation, @PathVariable UUID invoice) {
        var it = find(organisation, invoice);
        if (!FacturX.possible(it)) throw Problem.of(409, "FC-4730");
        return file(it.reference() + ".xml", "application/xml", FacturX.xml(it));
    }

    private Invoice find(UUID organisation, UUID invoice) {
        return invoices.find(invoice)
                .filter(it -> it.organisation().equals(new PartyId(organisation)))
                .orElseThrow(Problem::notFound);
    }

    private static ResponseEntity<byte[]> file(String name, String type, byte[] content) {
        return ResponseEntity.ok()
                .header("Content-Type", type)
                .header("Cache-Control", "private, no-store")
                .header(
                        "Content-Disposition",
                        ContentDisposition.inline().filename(name).build().toString())
                .body(content);
    }
}
