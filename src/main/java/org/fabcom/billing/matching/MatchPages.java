package org.fabcom.billing.matching;

import module java.base;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.Invoices;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A payment of the safe pays an invoice, or gives back on it, by one button on its page. */
@Controller
record MatchPages(SafePayments payments, SafeRefunds refunds, Invoices invoices) {

    private static final String PATH = "/structures/{organisation}/factures/{invoice}/porte-monnaie";

    @PostMapping(PATH)
    @Access(seat = Seat.REFERENT)
    ModelAndView count(UUID organisation, UUID invoice, Form form, Visitor me, Page page) {
        var it = find(organisation, invoice);
        var transfer = Ids.read(form.value("paiement")).orElseThrow(Problem::badRequest);
        var same = form.id("meme", page);
        boolean done = same == null
                ? payments.count(invoice, transfer, form.has("autre", "oui"), me.party())
                        || refunds.tie(it, transfer, me.party())
                : payments.same(invoice, transfer, same, me.party());
        return done
                ? page.redirect(it.url(), "billing.match.done")
                : page.redirectWithCare(it.url(), "billing.match.gone");
    }

    /** What is too much of what the safe paid goes back by it. */
    @PostMapping(PATH + "/rendre")
    @Access(seat = Seat.REFERENT)
    ModelAndView giveBack(UUID organisation, UUID invoice, Visitor me, Page page) {
        var it = find(organisation, invoice);
        return refunds.giveBack(it, me)
                .map(why -> page.redirectWithCare(it.url(), why))
                .orElseGet(() -> page.redirect(it.url(), "billing.match.returned.done"));
    }

    private Invoice find(UUID organisation, UUID invoice) {
        return invoices.find(invoice)
                .filter(one -> one.organisation().equals(new PartyId(organisation)))
                .orElseThrow(Problem::notFound);
    }
}
