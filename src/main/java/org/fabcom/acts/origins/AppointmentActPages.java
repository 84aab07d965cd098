package org.fabcom.acts.origins;

import static org.fabcom.kernel.InstanceRole.MEDIATOR;

import module java.base;
import org.fabcom.acts.Acts;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** That no act is wanted of an appointment, and that it is after all. */
@Controller
record AppointmentActPages(AppointmentActs appointments) {

    private static final String PATH = Acts.PATH + "/rdv/{appointment}";
    private static final String DAY = "/accompagnement/journee";

    @PostMapping(PATH + "/aucun")
    @Access(instance = MEDIATOR)
    ModelAndView decline(UUID appointment, Visitor me, Page page) {
        var it = appointments.held(appointment, me).orElseThrow(Problem::notFound);
        appointments.decline(it.id(), me.party());
        return page.redirectWithUndo(DAY, Acts.PATH + "/rdv/" + it.id() + "/reprendre", "acts.appointment.declined");
    }

    @PostMapping(PATH + "/reprendre")
    @Access(instance = MEDIATOR)
    ModelAndView wantAgain(UUID appointment, Visitor me, Page page) {
        var it = appointments.held(appointment, me).orElseThrow(Problem::notFound);
        appointments.wantAgain(it.id(), me.party());
        return page.redirect(DAY, "acts.appointment.wanted");
    }
}
