package org.fabcom.people.twostep;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.people.signin.Entrance;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Between the password and the account: the code of the application, or one from the paper. */
@Controller
record CodePages(HalfSignIns halves, Judging judging, Entrance entrance) {

    @GetMapping(HalfSignIns.PATH)
    @Access(Access.Level.PUBLIC)
    ModelAndView form(Page page, HttpServletRequest request) {
        return halves.find(request).isEmpty()
                ? page.redirect("/connexion")
                : page.show("people/signincode", new CodeView(Form.empty()));
    }

    @PostMapping(HalfSignIns.PATH)
    @Access(Access.Level.PUBLIC)
    ModelAndView enter(Form form, Page page, HttpServletRequest request, HttpServletResponse response) {
        var half = halves.find(request);
        if (half.isEmpty()) return late(page);
        return switch (judging.tried(half.get().person(), form.value("code"))) {
            case TOO_MANY -> throw Problem.tooMany();
            case WRONG -> {
                form.reject("code", page.t(Judging.wrong(form.value("code"))));
                yield page.refuse("people/signincode", new CodeView(form));
            }
            case RIGHT ->
                halves.take(request, response)
                        .map(it -> in(it, entrance.twoSteps(it.person(), it.returnTo(), request, response), form, page))
                        .orElseGet(() -> late(page));
        };
    }

    /** Whoever came in with a code of the paper hears how many are left. */
    private ModelAndView in(HalfSignIns.Half half, String path, Form form, Page page) {
        return Judging.paper(form.value("code"))
                ? page.redirectWithCare(path, "people.twostep.spent", judging.papersLeft(half.person()))
                : page.redirect(path);
    }

    private static ModelAndView late(Page page) {
        return page.redirectWithCare("/connexion", "people.twostep.late");
    }
}
