package org.fabcom.instance.setup;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.instance.Answers;
import org.fabcom.instance.Section;
import org.fabcom.people.Email;
import org.fabcom.people.Passwords;
import org.fabcom.people.Person;
import org.fabcom.people.signin.SignInCookie;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.access.RateLimits;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The last step: who keeps the instance, and the opening. */
@Controller
record FounderPages(
        SetupPages steps,
        Answers answers,
        Opening opening,
        Passwords passwords,
        SetupPass pass,
        SignInCookie signIn,
        RateLimits limits) {

    private static final String HERE = SetupPages.HOME + "/vous";

    @GetMapping(HERE)
    @Access(Access.Level.PUBLIC)
    ModelAndView you(HttpServletRequest request, Page page) {
        return steps.stopped(request, page).orElseGet(() -> page.show("instance/founder", view(Form.empty())));
    }

    @PostMapping(HERE)
    @Access(Access.Level.PUBLIC)
    ModelAndView open(HttpServletRequest request, HttpServletResponse response, Form form, Page page) {
        var stopped = steps.stopped(request, page);
        if (stopped.isPresent()) return stopped.get();
        if (!limits.allow("setup-founder", request.getRemoteAddr(), 30, Duration.ofHours(1))) throw Problem.tooMany();
        var missing = answers.deeds().missing();
        if (missing.isPresent())
            return page.redirectWithCare(SetupPages.HOME + "/" + missing.get().slug(), "instance.setup.missing");
        var founder = founder(form, page);
        if (form.wrong()) return page.refuse("instance/founder", view(form));
        return switch (opening.open(founder)) {
            case Opening.Outcome.Opened(var administrator) -> {
                pass.drop(response);
                signIn.signIn(administrator, request, response);
                yield page.redirect("/administration/suite", "instance.setup.done");
            }
            case Opening.Outcome.Already() -> page.redirectWithCare("/connexion", "instance.setup.already");
            case Opening.Outcome.NotYou() -> {
                form.reject("courriel", page.t("instance.setup.people"));
                yield page.refuse(409, "instance/founder", view(form));
            }
        };
    }

    /** Only to be used if the form is not wrong. */
    private Opening.Founder founder(Form form, Page page) {
        var name = form.line("nom", page);
        if (name.isEmpty() || name.length() > Person.LONGEST_NAME) form.reject("nom", page.t("people.name.missing"));
        var email = Email.read(form.value("courriel"));
        if (email.isEmpty()) form.reject("courriel", page.t("people.email.wrong"));
        var password = form.value("password");
        passwords
                .weakness(
                        password,
                        List.of(name, form.value("courriel"), answers.deeds().name()))
                .ifPresent(why -> form.reject("password", page.t(why, password.length())));
        return new Opening.Founder(name, email.orElse(new Email("x@x.invalid")), password, page.lang());
    }

    private static FounderView view(Form form) {
        int of = Section.SETUP.size() + 1;
        return new FounderView(
                form, of, SetupPages.HOME + "/" + Section.SETUP.getLast().slug());
    }
}
