package org.fabcom.instance.setup;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.instance.Answering;
import org.fabcom.instance.Answers;
import org.fabcom.instance.Section;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.access.RateLimits;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The steps of the set-up. What was answered is kept after each, so one may stop, go back and come again. */
@Controller
record SetupPages(Answers answers, Answering answering, SetupCodes codes, SetupPass pass, RateLimits limits) {

    static final String HOME = "/installation";
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int TRIES = 10;
    private static final int TRIES_OF_ALL = 60;

    @GetMapping(HOME)
    @Access(Access.Level.PUBLIC)
    ModelAndView door(HttpServletRequest request, Form form, Page page) {
        if (answers.deeds().founded()) return page.redirect("/");
        if (pass.held(request)) return page.redirect(next());
        return page.show("instance/door", new DoorView(form));
    }

    @PostMapping(HOME)
    @Access(Access.Level.PUBLIC)
    ModelAndView code(HttpServletRequest request, HttpServletResponse response, Form form, Page page) {
        if (answers.deeds().founded()) return page.redirect("/connexion", "instance.setup.already");
        boolean allowed = limits.allow("setup-code", request.getRemoteAddr(), TRIES, WINDOW)
                && limits.allow("setup-code", "everybody", TRIES_OF_ALL, WINDOW);
        if (!allowed) throw Problem.tooMany();
        if (!codes.is(form.value("code"))) {
            form.reject("code", page.t("instance.setup.code.wrong"));
            return page.refuse("instance/door", new DoorView(form));
        }
        pass.give(response);
        return page.redirect(next());
    }

    /** Where one left off. */
    private String next() {
        return HOME + "/" + answers.deeds().missing().map(Section::slug).orElse("vous");
    }

    @GetMapping(HOME + "/{slug}")
    @Access(Access.Level.PUBLIC)
    ModelAndView step(String slug, HttpServletRequest request, Page page) {
        return stopped(request, page).orElseGet(() -> {
            var section = section(slug);
            return page.show("instance/step", view(section, answering.form(section, answers.deeds()), page));
        });
    }

    @PostMapping(HOME + "/{slug}")
    @Access(Access.Level.PUBLIC)
    ModelAndView answer(String slug, HttpServletRequest request, Form form, Page page) {
        return stopped(request, page).orElseGet(() -> {
            var section = section(slug);
            if (!form.value("chercher").isEmpty() || !form.value("voir").isEmpty())
                return page.show("instance/step", view(section, form, page));
            var read = answering.read(section, form, page);
            if (form.wrong()) return page.refuse("instance/step", view(section, form, page));
            answers.save(read, null);
            int at = Section.SETUP.indexOf(section) + 1;
            return page.redirect(HOME + "/"
                    + (at < Section.SETUP.size() ? Section.SETUP.get(at).slug() : "vous"));
        });
    }

    /** Where a browser is sent that has no business here (any more). */
    Optional<ModelAndView> stopped(HttpServletRequest request, Page page) {
        if (answers.deeds().founded()) return Optional.of(page.redirect("/connexion", "instance.setup.already"));
        if (pass.held(request)) return Optional.empty();
        // the code goes when the instance opens: somebody may have opened it between the two questions
        return Optional.of(
                answers.deeds().founded()
                        ? page.redirect("/connexion", "instance.setup.already")
                        : page.redirectWithCare(HOME, "instance.setup.code.again"));
    }

    private static Section section(String slug) {
        return Section.SETUP.stream()
                .filter(it -> it.slug().equals(slug))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    private SetupStepView view(Section section, Form form, Page page) {
        int at = Section.SETUP.indexOf(section);
        var back = at == 0 ? "" : HOME + "/" + Section.SETUP.get(at - 1).slug();
        return new SetupStepView(answering.view(section, form, page), at + 1, Section.SETUP.size() + 1, back);
    }
}
