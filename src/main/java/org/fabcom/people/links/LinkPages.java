package org.fabcom.people.links;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.people.Email;
import org.fabcom.people.signin.DeadLinkView;
import org.fabcom.people.signin.Entrance;
import org.fabcom.people.signin.EvenTime;
import org.fabcom.people.signin.MailedView;
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

/** In by a link from the letter box, without a password. */
@Controller
record LinkPages(LinkSignIn links, Entrance entrance, RateLimits limits) {

    private static final String PATH = "/connexion/lien";
    private static final Duration HOUR = Duration.ofHours(1);

    @GetMapping(PATH)
    @Access(Access.Level.PUBLIC)
    ModelAndView form(Form form, Page page) {
        var returnTo = ReturnTo.of(form.value("suite"));
        if (page.visitor().signedIn()) return page.redirect(returnTo.isEmpty() ? "/" : returnTo);
        return page.show("people/link", new LinkView(form, returnTo));
    }

    @PostMapping(PATH)
    @Access(Access.Level.PUBLIC)
    ModelAndView ask(Form form, Page page, HttpServletRequest request) {
        if (!limits.allow("link.address", request.getRemoteAddr(), 20, HOUR)) throw Problem.tooMany();
        var returnTo = ReturnTo.of(form.value("suite"));
        var email = Email.read(form.value("courriel"));
        if (email.isEmpty()) {
            form.reject("courriel", page.t("people.email.wrong"));
            return page.refuse("people/link", new LinkView(form, returnTo));
        }
        if (!limits.allow("link.email", email.get().folded(), 5, HOUR)) throw Problem.tooMany();
        EvenTime.spend(() -> links.ask(email.get(), returnTo));
        return page.show("people/mailed", new MailedView(email.get().text(), "link", page.demonstration() != null));
    }

    @GetMapping(PATH + "/entrer")
    @Access(Access.Level.PUBLIC)
    ModelAndView look(@RequestParam(defaultValue = "") String jeton, Page page) {
        return links.whose(jeton)
                .map(it -> page.show(
                        "people/enter",
                        new EnterView(jeton, it.name(), it.email().text())))
                .orElseGet(() -> dead(page));
    }

    @PostMapping(PATH + "/entrer")
    @Access(Access.Level.PUBLIC)
    ModelAndView enter(
            @RequestParam(defaultValue = "") String jeton,
            Page page,
            HttpServletRequest request,
            HttpServletResponse response) {
        var link = links.enter(jeton);
        if (link.isEmpty()) return dead(page);
        return page.redirect(entrance.oneStep(link.get().person(), link.get().returnTo(), request, response));
    }

    private static ModelAndView dead(Page page) {
        return page.refuse(410, "people/deadlink", new DeadLinkView("link", PATH));
    }
}
