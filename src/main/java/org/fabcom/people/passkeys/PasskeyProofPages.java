package org.fabcom.people.passkeys;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.proof.Proofs;
import org.fabcom.people.signin.ReturnTo;
import org.fabcom.people.signin.Sessions;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** It is still me: by a key of mine, which also counts as the second step of this sign-in. */
@Controller
record PasskeyProofPages(Challenges challenges, RelyingParty party, Sessions sessions, Proofs proofs) {

    @PostMapping(Proofs.PATH + "/cle")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView prove(Form form, Visitor me, Page page, HttpServletRequest request, HttpServletResponse response) {
        var returnTo = ReturnTo.of(form.value("suite"));
        var mine = challenges
                .take(request, response)
                .filter(it -> it.person() == null)
                .flatMap(it -> party.authenticate(it.bytes(), form.value("reponse"), request))
                .filter(me.party()::equals);
        if (mine.isEmpty() || me.session() == null)
            return page.redirectWithCare(proofs.address(returnTo), "people.proof.key.wrong");
        sessions.proved(me.party(), me.session(), true);
        return page.redirect(returnTo.isEmpty() ? "/moi" : returnTo, "people.proof.done");
    }
}
