package org.fabcom.people.served;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.people.Email;
import org.fabcom.people.signin.DeadLinkView;
import org.fabcom.people.signin.MailedView;
import org.fabcom.people.signin.NewPassword;
import org.fabcom.people.signin.SignInCookie;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.access.RateLimits;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Claiming one's record with the code on paper. */
@Controller
record ClaimPages(ServedPeople served, Claims claims, NewPassword newPassword, SignInCookie cookie, RateLimits limits) {

    private static final String PATH = "/reprendre";
    private static final Duration HOUR = Duration.ofHours(1);

    @GetMapping(PATH)
    @Access(Access.Level.PUBLIC)
    ModelAndView form(Form form, Page page) {
        return page.show("people/claim", new ClaimView(form));
    }

    @PostMapping(PATH)
    @Access(Access.Level.PUBLIC)
    ModelAndView begin(Form form, Page page, HttpServletRequest request) {
        if (!limits.allow("claim.address", request.getRemoteAddr(), 20, HOUR)) throw Problem.tooMany();
        var who = served.byCode(form.value("code"));
        var email = Email.read(form.value("courriel"));
        if (who.isEmpty()) form.reject("code", page.t("people.claim.code.wrong"));
        if (email.isEmpty()) form.reject("courriel", page.t("people.email.wrong"));
        newPassword.check(
                form,
                "password",
                List.of(form.value("courriel"), who.map(Served::name).orElse("")),
                page);
        if (form.wrong() || who.isEmpty() || email.isEmpty()) return page.refuse("people/claim", new ClaimView(form));
        if (!limits.allow("claim.email", email.get().folded(), 5, HOUR)) throw Problem.tooMany();
        claims.begin(who.get(), email.get(), newPassword.hash(form, "password"), page.lang());
        return page.show("people/mailed", new MailedView(email.get().text(), "signup", page.demonstration() != null));
    }

    @GetMapping(PATH + "/confirmer")
    @Access(Access.Level.PUBLIC)
    ModelAndView look(@RequestParam(defaultValue = "") String jeton, Page page) {
        return claims.find(jeton)
                .map(it -> page.show(
                        "people/claimconfirm",
                        new ClaimConfirmView(Form.empty(), jeton, it.email().text())))
                .orElseGet(() -> dead(page));
    }

    @PostMapping(PATH + "/confirmer")
    @Access(Access.Level.PUBLIC)
    ModelAndView confirm(Form form, Page page, HttpServletRequest request, HttpServletResponse response) {
        var token = form.value("jeton");
        if (!limits.allow("claim.confirm", token + request.getRemoteAddr(), 10, HOUR)) throw Problem.tooMany();
        var claim = claims.find(token);
        if (claim.isEmpty()) return dead(page);
        if (!claims.knowsPassword(claim.get(), form.value("password"))) {
            form.reject("password", page.t("people.claim.password.wrong"));
            return page.refuse(
                    "people/claimconfirm",
                    new ClaimConfirmView(form, token, claim.get().email().text()));
        }
        if (!claims.complete(claim.get())) return dead(page);
        cookie.signIn(claim.get().person(), request, response);
        return page.redirect("/moi", "people.claim.done");
    }

    private static ModelAndView dead(Page page) {
        return page.refuse(410, "people/deadlink", new DeadLinkView("claim", PATH));
    }
}
