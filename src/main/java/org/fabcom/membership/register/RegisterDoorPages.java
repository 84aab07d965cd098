package org.fabcom.membership.register;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.membership.Register;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The short way from the page of an organisation to its register: entries of that page end with its id. */
@Controller
class RegisterDoorPages {

    @GetMapping("/adherents/{organisation}")
    @Access(seat = Seat.REFERENT)
    ModelAndView go(UUID organisation, Page page) {
        return page.redirect(Register.url(new PartyId(organisation)));
    }
}
