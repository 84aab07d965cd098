package org.fabcom.people.signup;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.people.Email;
import org.fabcom.people.Person;
import org.fabcom.people.signin.DeadLinkView;
import org.fabcom.people.signin.MailedView;
import org.fabcom.people.signin.NewPassword;
import org.fabcom.people.signin.ReturnTo;
import org.fabcom.people.signin.SignInCookie;
import org.fabcom.people.signin.SignUps;
import org.fabcom.people.steps.TokenCookie;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.access.RateLimits;
import org.fabcom.web.list.Address;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A new account: asked for, then confirmed by the link of a letter. */
@Controller
record SignUpPages(SignUp signUp, NewPassword newPassword, SignInCookie cookie, RateLimits limits, Settings settings) {

    private static final String BROWSER = "fc-signup";
    private static final TokenCookie REMEMBERED = new TokenCookie(BROWSER, "/inscription", "Lax");
    private static final Duration HOUR = Duration.ofHours(1);

    /** More than letters: a room full of people behind one address mistypes, and a refused form sends none. */
    private static final int TRIES = 60;

    @GetMapping("/inscription")
    @Access(Access.Level.PUBLIC)
    ModelAndView form(Form form, Page page) {
        var returnTo = ReturnTo.of(form.value("suite"));
        if (page.visitor().signedIn()) return page.redirect(returnTo.isEmpty() ? "/" : returnTo);
        return page.show("people/signup", new SignUpView(form, returnTo));
    }

    @PostMapping("/inscription")
    @Access(Access.Level.PUBLIC)
    ModelAndView ask(Form form, Page page, HttpServletRequest request, HttpServletResponse response) {
        if (!limits.allow("sign-up.try", request.getRemoteAddr(), TRIES, HOUR)) throw Problem.tooMany();
        var returnTo = ReturnTo.of(form.value("suite"));
        var email = Email.read(form.value("courriel"));
        check(form, page);
        if (form.wrong() || email.isEmpty()) return page.refuse("people/signup", new SignUpView(form, returnTo));
        if (!limits.allow("sign-up.address", request.getRemoteAddr(), 20, HOUR)
                || !limits.allow("sign-up.email", email.get().folded(), 5, HOUR)) throw Problem.tooMany();
        var browser = Ids.token();
        signUp.ask(
                new SignUp.Wish(form.value("nom"), email.get(), form.value("password"), page.lang(), returnTo),
                browser);
        REMEMBERED.give(response, browser, SignUps.LIFE, settings);
        return page.show("people/mailed", new MailedView(email.get().text(), "signup", page.demonstration() != null));
    }

    @GetMapping("/inscription/confirmer")
    @Access(Access.Level.PUBLIC)
    ModelAndView confirm(
            @RequestParam(defaultValue = "") String jeton,
            @CookieValue(name = BROWSER, defaultValue = "") String browser,
            Page page) {
        return signUp.asked(jeton)
                .map(it -> page.show("people/confirm", view(Form.empty(), jeton, it, browser)))
                .orElseGet(() -> dead(page));
    }

    @PostMapping("/inscription/confirmer")
    @Access(Access.Level.PUBLIC)
    ModelAndView confirmed(
            Form form,
            @CookieValue(name = BROWSER, defaultValue = "") String browser,
            Page page,
            HttpServletRequest request,
            HttpServletResponse response) {
        var token = form.value("jeton");
        if (!limits.allow("sign-up.confirm", token + request.getRemoteAddr(), 10, HOUR)) throw Problem.tooMany();
        var asked = signUp.asked(token);
        if (asked.isEmpty()) return dead(page);
        if (!SignUp.sameBrowser(asked.get(), browser) && !signUp.knowsPassword(asked.get(), form.value("password"))) {
            form.reject("password", page.t("people.confirm.wrong"));
            return page.refuse("people/confirm", view(form, token, asked.get(), browser));
        }
        var person = signUp.confirm(asked.get());
        if (person.isEmpty()) return dead(page);
        REMEMBERED.give(response, "", Duration.ZERO, settings);
        cookie.signIn(person.get(), request, response);
        var returnTo = asked.get().returnTo();
        return page.redirect(
                returnTo.isEmpty() ? "/" : returnTo,
                "people.confirm.welcome",
                asked.get().name());
    }

    private void check(Form form, Page page) {
        var name = form.line("nom", page);
        if (name.isEmpty()) form.reject("nom", page.t("people.name.missing"));
        if (name.length() > Person.LONGEST_NAME) form.reject("nom", page.t("people.name.long"));
        if (Email.read(form.value("courriel")).isEmpty()) form.reject("courriel", page.t("people.email.wrong"));
        newPassword.check(form, "password", List.of(name, form.value("courriel")), page);
    }

    private static ConfirmView view(Form form, String token, SignUps.Asked asked, String browser) {
        return new ConfirmView(form, token, asked.name(), asked.email().text(), !SignUp.sameBrowser(asked, browser));
    }

    private static ModelAndView dead(Page page) {
        return page.refuse(
                410,
                "people/deadlink",
                new DeadLinkView("signup", Address.of("/inscription").toString()));
    }
}
