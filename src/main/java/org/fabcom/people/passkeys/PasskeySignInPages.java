package org.fabcom.people.passkeys;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.people.signin.Entrance;
import org.fabcom.people.signin.ReturnTo;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.access.RateLimits;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** In with a key: nothing to type, nothing to guess. */
@Controller
record PasskeySignInPages(Challenges challenges, RelyingParty party, Entrance entrance, RateLimits limits) {

    private static final String PATH = "/connexion/cle";
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int MOST = 60;

    @GetMapping(PATH)
    @Access(Access.Level.PUBLIC)
    ModelAndView form(Form form, Page page) {
        var returnTo = ReturnTo.of(form.value("suite"));
        if (page.visitor().signedIn()) return page.redirect(returnTo.isEmpty() ? "/" : returnTo);
        return page.show("people/passkeysignin", new PasskeySignInView(form, returnTo));
    }

    /** For the script: something to sign. */
    @PostMapping(value = PATH + "/defi", produces = "application/json")
    @ResponseBody
    @Access(Access.Level.PUBLIC)
    Map<String, Object> challenge(HttpServletRequest request, HttpServletResponse response) {
        if (!limits.allow("passkey.address", request.getRemoteAddr(), MOST, WINDOW)) throw Problem.tooMany();
        response.setHeader("Cache-Control", "no-store");
        return party.request(challenges.draw(null, response));
    }

    @PostMapping(PATH)
    @Access(Access.Level.PUBLIC)
    ModelAndView signIn(Form form, Page page, HttpServletRequest request, HttpServletResponse response) {
        if (!limits.allow("passkey.signin", request.getRemoteAddr(), MOST, WINDOW)) throw Problem.tooMany();
        var returnTo = ReturnTo.of(form.value("suite"));
        var person = challenges
                .take(request, response)
                .filter(it -> it.person() == null)
                .flatMap(it -> party.authenticate(it.bytes(), form.value("reponse"), request));
        if (person.isEmpty()) {
            form.reject("cle", page.t("people.passkey.signin.wrong"));
            return page.refuse("people/passkeysignin", new PasskeySignInView(form, returnTo));
        }
        return page.redirect(entrance.withKey(person.get(), returnTo, request, response));
    }
}
