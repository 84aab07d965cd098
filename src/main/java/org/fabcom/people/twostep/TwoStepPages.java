package org.fabcom.people.twostep;

import module java.base;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.People;
import org.fabcom.people.Person;
import org.fabcom.people.proof.Proofs;
import org.fabcom.people.signin.ReturnTo;
import org.fabcom.people.steps.Sleep;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.print.Qr;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Two steps for my account: set up, codes on paper drawn anew, turned off. */
@Controller
record TwoStepPages(
        TwoSteps steps, SettingUp setting, Judging judging, Proofs proofs, Sleep sleep, People people, Clock clock) {

    static final String PATH = "/moi/deux-etapes";
    /** Says that what was sent did nothing. */
    static final String NOTHING_DONE = "rien";

    private static final String APPLICATION = PATH + "/application";

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView show(Form form, Visitor me, Page page) {
        return page.show("people/twostep", view(form, me, null, null, page));
    }

    @PostMapping(PATH + "/commencer")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView begin(Form form, Visitor me, Page page) {
        if (!proofs.recent(me)) return proofs.ask(page, here(form));
        if (me.session() != null) steps.begin(me.party(), me.session());
        return page.redirect(
                Address.of(APPLICATION).with("suite", returnTo(form)).toString());
    }

    @GetMapping(APPLICATION)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView application(Form form, Visitor me, Page page, HttpServletResponse response) {
        if (!proofs.recent(me)) return proofs.ask(page, here(form));
        var link = link(me, page);
        keepNowhere(response);
        return link == null
                ? page.redirect(here(form))
                : page.show("people/twostepapp", view(form, me, link, null, page));
    }

    @PostMapping(APPLICATION)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView confirm(Form form, Visitor me, Page page, HttpServletResponse response) {
        if (!proofs.recent(me)) return proofs.ask(page, here(form));
        var link = link(me, page);
        if (link == null || me.session() == null) return page.redirect(here(form));
        keepNowhere(response);
        if (!judging.settingUp(me.party())) throw Problem.tooMany();
        var code = PaperCode.read(form.value("code"));
        if (steps.since(me.party()).isPresent()) {
            if (setting.change(person(me), me.session(), code)) return page.redirect(PATH, "people.twostep.moved");
        } else {
            var papers = setting.confirm(person(me), me.session(), code);
            if (!papers.isEmpty()) return papers(form, me, papers, page);
        }
        form.reject("code", page.t("people.twostep.wrong"));
        return page.refuse("people/twostepapp", view(form, me, link, null, page));
    }

    /** The old telephone, or the paper, speaks first; until the new one has spoken too, the old one serves. */
    @PostMapping(PATH + "/changer")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView change(Form form, Visitor me, Page page) {
        if (!proofs.recent(me) || me.session() == null) return proofs.ask(page, here(form));
        if (steps.since(me.party()).isEmpty()) return page.redirect(PATH);
        if (!judged("code-changer", form, me, page)) return refused(form, me, page);
        steps.beginChange(me.party(), me.session());
        return page.redirect(APPLICATION);
    }

    @PostMapping(PATH + "/codes")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView redraw(Form form, Visitor me, Page page, HttpServletResponse response) {
        keepNowhere(response);
        if (!proofs.recent(me)) return proofs.ask(page, here(form));
        if (steps.since(me.party()).isEmpty()) return page.redirect(PATH);
        if (!judged("code-papier", form, me, page)) return refused(form, me, page);
        return papers(form, me, setting.redraw(person(me)), page);
    }

    @PostMapping(PATH + "/arreter")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView off(Form form, Visitor me, Page page) {
        if (!proofs.recent(me)) return proofs.ask(page, here(form));
        if (steps.since(me.party()).isEmpty()) return page.redirect(PATH);
        if (!judged("code-arret", form, me, page)) return refused(form, me, page);
        setting.off(person(me));
        return page.redirect(PATH, "people.twostep.off.done");
    }

    /** Browsers keep pages: not those with a key or codes on them. */
    private static void keepNowhere(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
    }

    private boolean judged(String field, Form form, Visitor me, Page page) {
        return switch (judging.tried(me.party(), form.value(field))) {
            case RIGHT -> true;
            case TOO_MANY -> throw Problem.tooMany();
            case WRONG -> {
                form.reject(field, page.t(Judging.wrong(form.value(field))));
                yield false;
            }
        };
    }

    private ModelAndView papers(Form form, Visitor me, List<String> papers, Page page) {
        var owner = person(me);
        var made = page.dateTime(clock.instant());
        var sheet = new SetUpView.Papers(papers, owner.name(), owner.email().text(), made);
        return page.show("people/twosteppapers", view(form, me, null, sheet, page));
    }

    private ModelAndView refused(Form form, Visitor me, Page page) {
        return page.refuse("people/twostep", view(form, me, null, null, page));
    }

    /** The key as applications read it (otpauth, Google's key URI format), while it is being set up in this browser. */
    private SetUpView.@Nullable Link link(Visitor me, Page page) {
        if (me.session() == null) return null;
        return steps.begun(me.party(), me.session())
                .map(secret -> {
                    var key = Base32.of(secret);
                    var issuer = encode(page.site().name());
                    var url = "otpauth://totp/" + issuer + ":"
                            + encode(person(me).email().text()) + "?secret=" + key + "&issuer=" + issuer;
                    return new SetUpView.Link(Qr.of(url), url, key.replaceAll("(.{4})(?=.)", "$1 "));
                })
                .orElse(null);
    }

    private SetUpView view(
            Form form, Visitor me, SetUpView.@Nullable Link link, SetUpView.@Nullable Papers papers, Page page) {
        var since = steps.since(me.party()).map(page::shortDate).orElse(null);
        boolean obliged = sleep.obligatory() && sleep.holdsRight(me.party());
        boolean undone = form.has(NOTHING_DONE, "oui");
        int left = steps.papersLeft(me.party());
        return new SetUpView(form, returnTo(form), undone, since, obliged, left, link, papers);
    }

    private static String returnTo(Form form) {
        return ReturnTo.of(form.value("suite"));
    }

    private static String here(Form form) {
        return Address.of(PATH).with("suite", returnTo(form)).toString();
    }

    private Person person(Visitor me) {
        return people.find(me.party()).orElseThrow(Problem::notFound);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
