package org.fabcom.billing.paper;

import module java.base;
import org.fabcom.billing.facturx.FacturX;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.Payments;
import org.fabcom.kernel.Days;
import org.fabcom.web.Page;
import org.fabcom.web.print.Pdf;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The PDF of a document. Its data are those that were issued; what was paid stands beside, as of today. */
@Component
public class InvoicePapers {

    private final Payments payments;
    private final Pdf pdf;
    private final Clock clock;

    InvoicePapers(Payments payments, Pdf pdf, Clock clock) {
        this.payments = payments;
        this.pdf = pdf;
        this.clock = clock;
    }

    /** As data where the seller has a SIREN; else the paper alone. */
    public byte[] paper(Invoice it, Page page) {
        var view = InvoicePaperView.of(it, payments.told(it.id()), Days.today(clock), page);
        var sheet = pdf.carrier("billing/invoicepaper", view, page);
        return FacturX.possible(it) ? FacturX.carrying(sheet, it) : sheet;
    }

    /** The same, to whoever may have it. */
    public ResponseEntity<byte[]> answer(Invoice it, Page page) {
        return file(it.reference() + ".pdf", "application/pdf", paper(it, page));
    }

    static ResponseEntity<byte[]> file(String name, String type, byte[] content) {
        return ResponseEntity.ok()
                .header("Content-Type", type)
                .header("Cache-Control", "private, no-store")
                .header(
                        "Content-Disposition",
                        ContentDisposition.inline().filename(name).build().toString())
                .body(content);
    }
}
