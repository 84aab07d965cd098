package org.fabcom.people.passkeys;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.People;
import org.fabcom.people.Person;
import org.fabcom.people.guard.GuardLetters;
import org.fabcom.people.proof.Proofs;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** My keys: made with a browser that knows how, renamed and taken away with any. */
@Controller
record PasskeyPages(
        Passkeys passkeys,
        Challenges challenges,
        RelyingParty party,
        Proofs proofs,
        GuardLetters letters,
        People people) {

    private static final String PATH = "/moi/cles";
    private static final int LONGEST = 80;

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView list(Visitor me, Page page) {
        return page.show("people/passkeys", view(Form.empty(), me, page));
    }

    /** For the script: what the browser needs to make a key. */
    @PostMapping(value = PATH + "/defi", produces = "application/json")
    @ResponseBody
    @Access(Access.Level.SIGNED_IN)
    Map<String, Object> challenge(Visitor me, Page page, HttpServletResponse response) {
        if (!proofs.recent(me)) throw Problem.of(403, "FC-4541");
        response.setHeader("Cache-Control", "no-store");
        return party.creation(
                person(me), challenges.draw(me.party(), response), page.site().name());
    }

    @PostMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView add(Form form, Visitor me, Page page, HttpServletRequest request, HttpServletResponse response) {
        if (!proofs.recent(me)) return proofs.ask(page, PATH);
        var label = label(form, page);
        if (passkeys.of(me.party()).size() >= Passkeys.MOST) form.reject("nom", page.t("people.passkey.full"));
        var challenge =
                challenges.take(request, response).filter(it -> me.party().equals(it.person()));
        if (!form.wrong()
                && (challenge.isEmpty()
                        || !party.register(person(me), challenge.get().bytes(), form.value("reponse"), label, request)))
            form.reject("nom", page.t("people.passkey.refused"));
        if (form.wrong()) return page.refuse("people/passkeys", view(form, me, page));
        letters.passkey(me.party(), true, label);
        return page.redirect(PATH, "people.passkey.added", label);
    }

    @PostMapping(PATH + "/{key}")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView rename(UUID key, Form form, Visitor me, Page page) {
        var label = label(form, page);
        if (form.wrong()) return page.refuse("people/passkeys", view(form, me, page));
        if (!passkeys.rename(me.party(), key, label)) throw Problem.notFound();
        return page.redirect(PATH, "people.passkey.renamed", label);
    }

    /** A key of a backup: whoever came in another way, and proved it, says that they still have it. */
    @PostMapping(PATH + "/{key}/reprendre")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView wake(UUID key, Visitor me, Page page) {
        if (!proofs.recent(me)) return proofs.ask(page, PATH);
        var label = label(me, key);
        if (!passkeys.wake(me.party(), key)) throw Problem.notFound();
        letters.passkey(me.party(), true, label);
        return page.redirect(PATH, "people.passkey.added", label);
    }

    @PostMapping(PATH + "/{key}/retirer")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView remove(UUID key, Visitor me, Page page) {
        if (!proofs.recent(me)) return proofs.ask(page, PATH);
        var label = label(me, key);
        if (!passkeys.remove(me.party(), key)) throw Problem.notFound();
        letters.passkey(me.party(), false, label);
        return page.redirect(PATH, "people.passkey.removed");
    }

    private String label(Visitor me, UUID key) {
        return passkeys.of(me.party()).stream()
                .filter(it -> it.id().equals(key))
                .map(Passkey::label)
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    private static String label(Form form, Page page) {
        var label = form.line("nom", page);
        if (label.isEmpty()) form.reject("nom", page.t("people.passkey.name.missing"));
        if (label.length() > LONGEST) form.reject("nom", page.t("people.passkey.name.long"));
        return label;
    }

    private static String dates(Passkey it, Page page) {
        var made = page.shortDate(it.createdAt());
        return it.unused()
                ? page.t("people.passkey.dates.unused", made)
                : page.t("people.passkey.dates", made, page.shortDate(it.lastUsedAt()));
    }

    private Person person(Visitor me) {
        return people.find(me.party()).orElseThrow(Problem::notFound);
    }

    private PasskeysView view(Form form, Visitor me, Page page) {
        var keys = passkeys.of(me.party());
        var lines = keys.stream()
                .map(it -> new PasskeysView.Line(it.id(), it.label(), dates(it, page), it.resting()))
                .toList();
        var proof = proofs.recent(me) ? null : proofs.address(PATH);
        return new PasskeysView(form, lines, keys.size() >= Passkeys.MOST, proof);
    }
}
