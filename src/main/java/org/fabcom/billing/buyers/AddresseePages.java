package org.fabcom.billing.buyers;

import module java.base;
import org.fabcom.billing.invoices.Invoices;
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

/** « De qui est cette facture ? » */
@Controller
record AddresseePages(Addressees addressees, Invoices invoices) {

    @PostMapping("/structures/{organisation}/factures/{invoice}/compte")
    @Access(seat = Seat.REFERENT)
    ModelAndView name(UUID organisation, UUID invoice, Form form, Visitor me, Page page) {
        var it = invoices.find(invoice)
                .filter(one -> one.organisation().equals(new PartyId(organisation)))
                .orElseThrow(Problem::notFound);
        if (form.has("retirer", "oui")) {
            addressees.forget(it);
            return page.redirect(it.url(), "billing.addressee.forgotten");
        }
        return addressees.name(it, form.value("compte"), me.party())
                ? page.redirect(it.url(), "billing.addressee.done")
                : page.redirectWithCare(it.url(), "billing.addressee.missing");
    }
}
