package org.fabcom.people.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.DemoAccounts;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** In and out by the front door. */
@Controller
record SignInPages(
        SignIn signIn,
        Sessions sessions,
        SignInCookie cookie,
        Entrance entrance,
        DemoAccounts demo,
        OtherDoor elsewhere,
        OtherDoor.Caller caller) {

    @GetMapping("/connexion")
    @Access(Access.Level.PUBLIC)
    ModelAndView form(Form form, Page page) {
        var returnTo = ReturnTo.of(form.value("suite"));
        if (page.visitor().signedIn()) return page.redirect(returnTo.isEmpty() ? "/" : returnTo);
        return page.show("people/signin", view(form, returnTo));
    }

    @PostMapping("/connexion")
    @Access(Access.Level.PUBLIC)
    ModelAndView signIn(
            Form form, Visitor before, Page page, HttpServletRequest request, HttpServletResponse response) {
        var returnTo = ReturnTo.of(form.value("suite"));
        if (form.value("courriel").isEmpty()) form.reject("courriel", page.t("people.email.missing"));
        if (form.value("password").isEmpty()) form.reject("password", page.t("people.password.missing"));
        if (form.wrong()) return page.refuse("people/signin", view(form, returnTo));
        return switch (signIn.tried(form.value("courriel"), form.value("password"), request.getRemoteAddr())) {
            case SignIn.Outcome.Welcome welcome -> {
                leave(before);
                yield page.redirect(entrance.oneStep(welcome.person(), returnTo, request, response));
            }
            case SignIn.Outcome.Wrong wrong -> {
                form.reject("password", page.t("people.signin.wrong"));
                yield page.refuse("people/signin", view(form, returnTo));
            }
            case SignIn.Outcome.TooMany tooMany -> throw Problem.tooMany();
        };
    }

    /** As somebody invented, without typing anything: only in a demonstration, and only as those whom it lists. */
    @PostMapping("/connexion/demonstration")
    @Access(Access.Level.PUBLIC)
    ModelAndView walkIn(
            Form form, Visitor before, Page page, HttpServletRequest request, HttpServletResponse response) {
        var account = demo.find(form.value("qui")).orElseThrow(Problem::notFound);
        var returnTo = ReturnTo.of(form.value("suite"));
        leave(before);
        cookie.signIn(account.person().id(), request, response);
        return page.redirect(returnTo.isEmpty() ? "/" : returnTo);
    }

    @PostMapping("/deconnexion")
    @Access(Access.Level.PUBLIC)
    ModelAndView signOut(Visitor visitor, Page page, HttpServletRequest request, HttpServletResponse response) {
        leave(visitor);
        cookie.drop(request, response);
        return page.redirect("/", "people.signout.done");
    }

    private void leave(Visitor visitor) {
        if (visitor.session() != null) sessions.close(visitor.party(), visitor.session());
    }

    private SignInView view(Form form, String returnTo) {
        return new SignInView(
                form,
                returnTo,
                demo.all(),
                elsewhere.door(returnTo).orElse(null),
                caller.calling(returnTo).orElse(null));
    }
}
