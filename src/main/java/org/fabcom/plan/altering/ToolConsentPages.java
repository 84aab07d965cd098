package org.fabcom.plan.altering;

import module java.base;
import org.fabcom.kernel.Visitor;
import org.fabcom.plan.PlanConsents;
import org.fabcom.plan.following.Agreement;
import org.fabcom.plan.following.FollowingDesk;
import org.fabcom.plan.following.Spoken;
import org.fabcom.plan.following.Wording;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The organisation says whether it wants a tool that joined its plan. */
@Controller
record ToolConsentPages(FollowingDesk desk, Agreement agreement, PlanConsents consents, Wording wording) {

    @PostMapping("/accompagnements/{id}/plan/{item}/accord")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView answer(@PathVariable("id") UUID file, UUID item, Form form, Visitor me, Page page) {
        var laid = desk.item(file, item, me);
        var why = agreement.mayAnswer(laid.opened(), me);
        if (why.isPresent()) return page.redirectWithCare(laid.plan().url(), why.get());
        var said = form.value("reponse");
        if (!said.equals("oui") && !said.equals("non")) throw Problem.badRequest();
        boolean wanted = said.equals("oui");
        boolean spoken = agreement.spoken(laid.opened(), me);
        var words = spoken && wanted ? Spoken.read(form, page) : "";
        if (form.wrong()) return page.redirectWithCare(laid.plan().url(), "plan.spoken.missing");
        var tool = wording.tool(laid.item(), page);
        return consents.answer(laid.plan(), laid.item(), wanted, words, me.party())
                ? page.redirect(laid.plan().url(), "plan.consent." + said + (spoken ? ".noted" : ""), tool)
                : page.redirectWithCare(laid.plan().url(), "plan.consent.late");
    }
}
