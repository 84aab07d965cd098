package org.fabcom.billing.buyers;

import module java.base;
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

/** From what was agreed upon to its draft. */
@Controller
record AgreedPages(AgreedInvoices agreed) {

    @PostMapping("/structures/{organisation}/factures/accord")
    @Access(seat = Seat.REFERENT)
    ModelAndView prepare(UUID organisation, Form form, Visitor me, Page page) {
        var it = agreed.find(new PartyId(organisation), form.value("accord")).orElseThrow(Problem::notFound);
        return page.redirect(agreed.prepare(it, me.party()));
    }
}
