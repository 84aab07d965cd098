package org.fabcom.billing.received;

import module java.base;
import org.fabcom.billing.paper.InvoicePapers;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.NavigationEntry;
import org.fabcom.web.Page;
import org.fabcom.web.RoomEntry;
import org.fabcom.web.problem.Problem;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** « Mes factures »: what sellers of this instance invoiced to me. */
@Controller
record OwnInvoicePages(IssuedHere issued, InvoicePapers papers) {

    private static final String PATH = IssuedHere.OWN;

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView mine(Visitor me, Page page) {
        return page.show(
                "billing/received",
                new ReceivedView(
                        page.t("billing.received.mine"), "", "", Form.empty(), issued.to(me.party(), page), List.of()));
    }

    @GetMapping(PATH + "/{invoice}.pdf")
    @Access(Access.Level.SIGNED_IN)
    ResponseEntity<byte[]> paper(UUID invoice, Visitor me, Page page) {
        return papers.answer(issued.find(me.party(), invoice).orElseThrow(Problem::notFound), page);
    }

    @Bean
    static NavigationEntry ownInvoicesEntry() {
        return new RoomEntry(
                "billing", NavigationEntry.Place.ACCOUNT, 23, PATH, "billing.received.mine", Visitor::signedIn);
    }
}
