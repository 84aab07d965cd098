package org.fabcom.observatory;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.observatory.consent.ConsentView;
import org.fabcom.observatory.consent.Consents;
import org.fabcom.people.People;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** An organisation says whether it is counted: its own people only, and at any time. */
@Controller
record ConsentPages(Consents consents, People people) {

    static final String PATH = ObservatoryPages.PATH + "/accord/";

    @GetMapping(PATH + "{organisation}")
    @Access(seat = Seat.MEMBER)
    ModelAndView show(UUID organisation, Visitor me, Page page) {
        var id = new PartyId(organisation);
        return page.show(
                "observatory/consent",
                new ConsentView(
                        PATH + organisation,
                        people.name(id).orElseThrow(Problem::notFound),
                        consents.given(id),
                        me.sits(id, Seat.REFERENT)));
    }

    @PostMapping(PATH + "{organisation}")
    @Access(seat = Seat.REFERENT)
    ModelAndView say(UUID organisation, Visitor me, Form form, Page page) {
        boolean yes = form.has("compter", "oui");
        consents.say(new PartyId(organisation), yes, me.party());
        return page.redirect(PATH + organisation, yes ? "observatory.consent.given" : "observatory.consent.withdrawn");
    }
}
