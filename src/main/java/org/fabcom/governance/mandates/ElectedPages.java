package org.fabcom.governance.mandates;

import module java.base;
import org.fabcom.governance.bodies.BodyDoor;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Whoever was elected says whether they accept. */
@Controller
record ElectedPages(BodyDoor door, Elections elections, Electing electing) {

    @PostMapping("/agora/{body}/mandats/elections/{election}")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView answer(UUID body, UUID election, Form form, Visitor me, Page page) {
        var of = door.enter(body, me);
        var it = elections
                .find(election)
                .filter(one -> one.asked().person().equals(me.party()) && one.decision() != null)
                .orElseThrow(Problem::notFound);
        if (!form.has("reponse", "oui") && !form.has("reponse", "non")) throw Problem.badRequest();
        boolean accepts = form.has("reponse", "oui");
        return electing.answer(it, accepts, me)
                ? page.redirect(
                        MandateSection.url(of),
                        accepts ? "governance.mandate.election.accepted" : "governance.mandate.election.declined",
                        it.role())
                : page.redirectWithCare(MandateSection.url(of), "governance.mandate.election.answered");
    }
}
