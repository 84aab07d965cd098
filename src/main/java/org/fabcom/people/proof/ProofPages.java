package org.fabcom.people.proof;

import module java.base;
import org.fabcom.kernel.Visitor;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.people.People;
import org.fabcom.people.Person;
import org.fabcom.people.signin.DeadLinkView;
import org.fabcom.people.signin.MailedLinks;
import org.fabcom.people.signin.MailedLinks.Purpose;
import org.fabcom.people.signin.MailedView;
import org.fabcom.people.signin.ReturnTo;
import org.fabcom.people.signin.Sessions;
import org.fabcom.people.signin.SignIn;
import org.fabcom.people.steps.Sleep;
import org.fabcom.post.Letter;
import org.fabcom.post.Outbox;
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

/** It is still me: by the password, or by a letter for those who know none. Keys have their own page of answers. */
@Controller
record ProofPages(
        Proofs proofs,
        SignIn signIn,
        Sessions sessions,
        Sleep sleep,
        People people,
        MailedLinks links,
        Outbox outbox,
        Settings settings,
        RateLimits limits) {

    private static final Duration HOUR = Duration.ofHours(1);

    @GetMapping(Proofs.PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView form(Form form, Visitor me, Page page) {
        return page.show("people/proof", view(form, me));
    }

    @PostMapping(Proofs.PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView byPassword(Form form, Visitor me, Page page) {
        if (proofs.onlyKeys(me)) return page.redirect(proofs.address(returnTo(form)));
        Optional<Boolean> right = signIn.isPasswordOf(me.party(), form.value("password"));
        if (right.isEmpty()) throw Problem.tooMany();
        if (!right.get()) {
            form.reject("password", page.t("people.me.password.wrong"));
            return page.refuse("people/proof", view(form, me));
        }
        return proved(me, returnTo(form), page);
    }

    @PostMapping(Proofs.PATH + "/lien")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView mail(Form form, Visitor me, Page page) {
        if (proofs.onlyKeys(me)) return page.redirect(proofs.address(returnTo(form)));
        if (!limits.allow("proof.link", me.party().toString(), 5, HOUR)) throw Problem.tooMany();
        var person = person(me);
        var token = links.keep(Purpose.PROOF, person.id(), null, returnTo(form));
        outbox.put(Letter.answering(
                person.email().text(),
                person.name(),
                person.language(),
                "people.mail.proof",
                settings.url(Proofs.PATH + "/lien?jeton=" + token),
                person.name()));
        return page.show("people/mailed", new MailedView(person.email().text(), "proof", page.demonstration() != null));
    }

    /** Only in a browser where its owner is signed in: the link proves nothing for whoever made it be sent from another. */
    @GetMapping(Proofs.PATH + "/lien")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView look(@RequestParam(defaultValue = "") String jeton, Visitor me, Page page) {
        return links.find(Purpose.PROOF, jeton)
                .filter(it -> it.person().equals(me.party()))
                .map(it -> page.show("people/prooflink", new ProofLinkView(jeton)))
                .orElseGet(() -> dead(page));
    }

    @PostMapping(Proofs.PATH + "/lien/suivre")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView follow(@RequestParam(defaultValue = "") String jeton, Visitor me, Page page) {
        if (proofs.onlyKeys(me)) return page.redirect(proofs.address("/moi"));
        return links.find(Purpose.PROOF, jeton)
                .filter(it -> it.person().equals(me.party()))
                .flatMap(it -> links.take(Purpose.PROOF, jeton))
                .map(it -> proved(me, it.returnTo(), page))
                .orElseGet(() -> dead(page));
    }

    private ModelAndView proved(Visitor me, String returnTo, Page page) {
        if (me.session() != null) sessions.proved(me.party(), me.session(), false);
        return page.redirect(returnTo.isEmpty() ? "/moi" : returnTo, "people.proof.done");
    }

    private static String returnTo(Form form) {
        return ReturnTo.of(form.value("suite"));
    }

    private ProofView view(Form form, Visitor me) {
        return new ProofView(
                form, returnTo(form), person(me).email().text(), sleep.keys(me.party()), proofs.onlyKeys(me));
    }

    private Person person(Visitor me) {
        return people.find(me.party()).orElseThrow(Problem::notFound);
    }

    private static ModelAndView dead(Page page) {
        return page.refuse(410, "people/deadlink", new DeadLinkView("proof", Proofs.PATH));
    }
}
