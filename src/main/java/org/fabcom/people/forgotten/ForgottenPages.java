package org.fabcom.people.forgotten;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.people.Email;
import org.fabcom.people.Person;
import org.fabcom.people.signin.DeadLinkView;
import org.fabcom.people.signin.Entrance;
import org.fabcom.people.signin.EvenTime;
import org.fabcom.people.signin.MailedView;
import org.fabcom.people.signin.NewPassword;
import org.fabcom.people.signin.ReturnTo;
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

/** A forgotten password: a link by mail, then a new one. The answer is the same for an unknown address. */
@Controller
record ForgottenPages(Forgotten forgotten, NewPassword newPassword, Entrance entrance, RateLimits limits) {

    private static final Duration HOUR = Duration.ofHours(1);

    @GetMapping("/mot-de-passe/oublie")
    @Access(Access.Level.PUBLIC)
    ModelAndView form(Form form, Page page) {
        return page.show("people/forgotten", new ForgottenView(form, ReturnTo.of(form.value("suite"))));
    }

    @PostMapping("/mot-de-passe/oublie")
    @Access(Access.Level.PUBLIC)
    ModelAndView ask(Form form, Page page, HttpServletRequest request) {
        if (!limits.allow("forgotten.address", request.getRemoteAddr(), 20, HOUR)) throw Problem.tooMany();
        var returnTo = ReturnTo.of(form.value("suite"));
        var email = Email.read(form.value("courriel"));
        if (email.isEmpty()) {
            form.reject("courriel", page.t("people.email.wrong"));
            return page.refuse("people/forgotten", new ForgottenView(form, returnTo));
        }
        if (!limits.allow("forgotten.email", email.get().folded(), 5, HOUR)) throw Problem.tooMany();
        EvenTime.spend(() -> forgotten.ask(email.get(), returnTo));
        return page.show("people/mailed", new MailedView(email.get().text(), "password", page.demonstration() != null));
    }

    @GetMapping("/mot-de-passe/nouveau")
    @Access(Access.Level.PUBLIC)
    ModelAndView choose(@RequestParam(defaultValue = "") String jeton, Page page) {
        return forgotten
                .person(jeton)
                .map(it -> page.show("people/newpassword", view(Form.empty(), jeton, it)))
                .orElseGet(() -> dead(page));
    }

    @PostMapping("/mot-de-passe/nouveau")
    @Access(Access.Level.PUBLIC)
    ModelAndView chosen(Form form, Page page, HttpServletRequest request, HttpServletResponse response) {
        if (!limits.allow("new-password", request.getRemoteAddr(), 60, HOUR)) throw Problem.tooMany();
        var token = form.value("jeton");
        var person = forgotten.person(token);
        if (person.isEmpty()) return dead(page);
        newPassword.check(
                form,
                "password",
                List.of(person.get().name(), person.get().email().text()),
                page);
        if (form.wrong()) return page.refuse("people/newpassword", view(form, token, person.get()));
        var chosen = forgotten.choose(token, newPassword.hash(form, "password"));
        if (chosen.isEmpty()) return dead(page);
        var path = entrance.oneStep(person.get().id(), chosen.get().returnTo(), request, response);
        return page.redirect(path, "people.newpassword.done", chosen.get().gone());
    }

    private NewPasswordView view(Form form, String token, Person person) {
        return new NewPasswordView(form, token, person.email().text(), forgotten.going(person));
    }

    private static ModelAndView dead(Page page) {
        return page.refuse(410, "people/deadlink", new DeadLinkView("password", "/mot-de-passe/oublie"));
    }
}
