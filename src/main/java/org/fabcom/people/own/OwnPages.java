package org.fabcom.people.own;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Email;
import org.fabcom.people.Organisations;
import org.fabcom.people.People;
import org.fabcom.people.Person;
import org.fabcom.people.guard.NewLock;
import org.fabcom.people.signin.DeadLinkView;
import org.fabcom.people.signin.EvenTime;
import org.fabcom.people.signin.MailedView;
import org.fabcom.people.signin.NewPassword;
import org.fabcom.people.signin.SignIn;
import org.fabcom.people.steps.Sleep;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** My page: my organisations, my name, my address, my password. */
@Controller
record OwnPages(
        People people,
        Organisations organisations,
        Account account,
        SignIn signIn,
        NewPassword newPassword,
        NewLock lock,
        Sleep sleep) {

    @GetMapping("/moi")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView me(Visitor me, Page page) {
        return page.show("people/me", view(Form.empty(), person(me), page));
    }

    @PostMapping("/moi")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView rename(Form form, Visitor me, Page page) {
        var name = form.line("nom", page);
        if (name.isEmpty()) form.reject("nom", page.t("people.name.missing"));
        if (name.length() > Person.LONGEST_NAME) form.reject("nom", page.t("people.name.long"));
        if (form.wrong()) return refused(form, me, page);
        var language = page.site().languages().contains(form.value("langue")) ? form.value("langue") : page.lang();
        people.rename(me.party(), name, language);
        return page.redirect("/moi", "people.me.saved");
    }

    /** Where password managers look for it (W3C, a well-known address for changing passwords). */
    @GetMapping("/.well-known/change-password")
    @Access(Access.Level.PUBLIC)
    ModelAndView passwordIsChanged(Page page) {
        return page.redirect("/moi");
    }

    @PostMapping("/moi/mot-de-passe")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView changePassword(Form form, Visitor me, Page page) {
        var person = person(me);
        checkCurrent(form, "password-actuel", me, page);
        newPassword.check(
                form, "password-nouveau", List.of(person.name(), person.email().text()), page);
        if (form.wrong() || me.session() == null) return refused(form, me, page);
        account.changePassword(person, me, me.session(), newPassword.hash(form, "password-nouveau"), kept(form));
        return page.redirect("/moi", "people.me.password.done");
    }

    @PostMapping("/moi/courriel")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView askToMove(Form form, Visitor me, Page page) {
        var email = Email.read(form.value("courriel"));
        if (email.isEmpty()) form.reject("courriel", page.t("people.email.wrong"));
        checkCurrent(form, "password-courriel", me, page);
        if (form.wrong() || email.isEmpty()) return refused(form, me, page);
        EvenTime.spend(() -> account.askToMove(person(me), email.get()));
        return page.show("people/mailed", new MailedView(email.get().text(), "email", page.demonstration() != null));
    }

    @GetMapping("/moi/courriel/confirmer")
    @Access(Access.Level.PUBLIC)
    ModelAndView confirm(@RequestParam(defaultValue = "") String jeton, Page page) {
        return account.moving(jeton)
                .map(it -> page.show("people/moving", new MovingView(jeton, it.text())))
                .orElseGet(() -> dead(page));
    }

    @PostMapping("/moi/courriel/confirmer")
    @Access(Access.Level.PUBLIC)
    ModelAndView confirmed(@RequestParam(defaultValue = "") String jeton, Page page) {
        return account.move(jeton)
                .map(it -> page.redirect("/moi", "people.me.moved"))
                .orElseGet(() -> dead(page));
    }

    @GetMapping("/moi/courriel/arreter")
    @Access(Access.Level.PUBLIC)
    ModelAndView stop(@RequestParam(defaultValue = "") String jeton, Page page) {
        return account.stopping(jeton)
                .map(it -> page.show("people/stopmove", new MovingView(jeton, it.text())))
                .orElseGet(() -> dead(page));
    }

    @PostMapping("/moi/courriel/arreter")
    @Access(Access.Level.PUBLIC)
    ModelAndView stopped(@RequestParam(defaultValue = "") String jeton, Page page) {
        return account.stop(jeton)
                .map(it -> page.redirect("/mot-de-passe/nouveau?jeton=" + it, "people.stopmove.done"))
                .orElseGet(() -> dead(page));
    }

    private static Set<UUID> kept(Form form) {
        return form.all("garder").stream().flatMap(it -> Ids.read(it).stream()).collect(Collectors.toSet());
    }

    private void checkCurrent(Form form, String field, Visitor me, Page page) {
        Optional<Boolean> right = signIn.isPasswordOf(me.party(), form.value(field));
        if (right.isEmpty()) throw Problem.tooMany();
        if (!right.get()) form.reject(field, page.t("people.me.password.wrong"));
    }

    private ModelAndView refused(Form form, Visitor me, Page page) {
        return page.refuse("people/me", view(form, person(me), page));
    }

    private Person person(Visitor me) {
        return people.find(me.party()).orElseThrow(Problem::notFound);
    }

    private OwnView view(Form form, Person person, Page page) {
        if (form.all("nom").isEmpty()) form.with("nom", person.name());
        if (form.all("langue").isEmpty()) form.with("langue", person.language());
        var languages =
                OptionView.all(page.site().languages(), it -> Locale.of(it).getDisplayLanguage(Locale.of(it)));
        var all = lock.keys(person.id());
        var keys = OptionView.all(all, it -> it.id(), it -> lock.name(it, all, page.locale()));
        return new OwnView(
                form,
                person.name(),
                person.email().text(),
                organisations.of(person.id()),
                languages,
                keys,
                sleep.waits(page.visitor()),
                page.accountNav());
    }

    private static ModelAndView dead(Page page) {
        return page.refuse(410, "people/deadlink", new DeadLinkView("email", "/moi"));
    }
}
