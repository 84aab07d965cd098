package org.fabcom.membership.own;

import module java.base;
import org.fabcom.kernel.Visitor;
import org.fabcom.membership.joining.Joining;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Whoever is named as a sponsor says yes or no. */
@Controller
record SponsoringPages(Joining joining) {

    static final String PATH = OwnMembershipPages.PATH + "/parrainages/";

    @PostMapping(PATH + "{application}/{word:oui|non}")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView say(UUID application, String word, Visitor me, Page page) {
        return joining.vouch(application, word.equals("oui"), me.party())
                ? page.redirect(OwnMembershipPages.PATH, "membership.sponsoring.said." + word)
                : page.redirectWithCare(OwnMembershipPages.PATH, "membership.late");
    }
}
