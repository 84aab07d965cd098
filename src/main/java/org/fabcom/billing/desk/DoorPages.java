package org.fabcom.billing.desk;

import java.util.UUID;
import org.fabcom.kernel.Seat;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The short way from the page of an organisation to its invoices: entries of that page end with its id. */
@Controller
class DoorPages {

    @GetMapping("/facturer/{organisation}")
    @Access(seat = Seat.REFERENT)
    ModelAndView go(@PathVariable UUID organisation, Page page) {
        return page.redirect("/structures/" + organisation + "/factures");
    }
}
