package org.fabcom.billing.received;

import module java.base;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.paper.InvoicePapers;
import org.fabcom.files.Parcels;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** What sellers of this instance issued, and what others sent, brought by hand: FabCom is no platform. */
@Controller
record ReceivedPages(ReceivedInvoices received, IssuedHere issued, InvoicePapers papers) {

    private static final String PATH = "/structures/{organisation}/factures-recues";

    @GetMapping(PATH + "/{invoice}.pdf")
    @Access(seat = Seat.REFERENT)
    ResponseEntity<byte[]> paper(UUID organisation, UUID invoice, Page page) {
        return papers.answer(issued.find(new PartyId(organisation), invoice).orElseThrow(Problem::notFound), page);
    }

    @GetMapping(PATH)
    @Access(seat = Seat.REFERENT)
    ModelAndView show(UUID organisation, Page page) {
        return page.show("billing/received", view(new PartyId(organisation), Form.empty(), page));
    }

    @PostMapping(PATH)
    @Access(seat = Seat.REFERENT)
    ModelAndView take(
            UUID organisation,
            @RequestParam(name = "facture", required = false) @Nullable MultipartFile facture,
            Form form,
            Visitor me,
            Page page)
            throws IOException {
        var buyer = new PartyId(organisation);
        var name = facture == null ? null : facture.getOriginalFilename();
        var taken = facture == null
                ? ReceivedInvoices.Taken.UNREADABLE
                : facture.getSize() > Parcels.LARGEST
                        ? ReceivedInvoices.Taken.TOO_LARGE
                        : received.take(buyer, name == null ? "facture.pdf" : name, facture.getBytes(), me.party());
        if (taken == ReceivedInvoices.Taken.DONE) return page.redirect(IssuedHere.url(buyer), "billing.received.DONE");
        form.reject("facture", page.t("billing.received." + taken));
        return page.refuse("billing/received", view(buyer, form, page));
    }

    private ReceivedView view(PartyId buyer, Form form, Page page) {
        return new ReceivedView(
                page.t("billing.received.title"),
                Invoice.url(buyer),
                IssuedHere.url(buyer),
                form,
                issued.to(buyer, page),
                received.of(buyer).stream()
                        .map(it -> new ReceivedView.RowView(
                                it.file(),
                                it.read().number(),
                                page.shortDate(it.read().day()),
                                it.read().seller(),
                                page.money(it.read().net(), it.read().currency()),
                                page.money(it.read().tax(), it.read().currency()),
                                page.money(it.read().gross(), it.read().currency())))
                        .toList());
    }
}
