package org.fabcom.membership.hours;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The short way from the page of an organisation: entries of that page end with its id. */
@Controller
final class HoursDoorPages {

    static final String PATH = "/benevolat/";

    @GetMapping(PATH + "{organisation}")
    @Access(seat = Seat.MEMBER)
    ModelAndView go(UUID organisation, Page page) {
        return page.redirect(HoursDesk.url(new PartyId(organisation)));
    }
}
