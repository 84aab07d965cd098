package org.fabcom.governance.assemblies.floor;

import module java.base;
import org.fabcom.governance.assemblies.Admission;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The wall of the room: it comes anew by itself, with a script or without. */
@Controller
record HallPages(Admission admission, HallScreen screen) {

    @GetMapping("/agora/assemblees/{assembly}/salle")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView hall(UUID assembly, Visitor me, Page page) {
        var view = screen.view(admission.enter(assembly, me), page);
        return page.show(page.htmx() ? "governance/hallwall" : "governance/hall", view);
    }
}
