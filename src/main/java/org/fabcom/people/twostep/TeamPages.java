package org.fabcom.people.twostep;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Email;
import org.fabcom.people.People;
import org.fabcom.people.Person;
import org.fabcom.people.Rights;
import org.fabcom.people.proof.Proofs;
import org.fabcom.people.steps.Holders;
import org.fabcom.people.steps.Sleep;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** For the team: who holds a right and signs in with two steps, and lifting them for whoever lost telephone and paper. */
@Controller
final class TeamPages {

    static final String PATH = "/administration/deux-etapes";
    private static final int LONGEST = 500;

    private final Obliged obliged;
    private final Holders holders;
    private final SettingUp setting;
    private final Proofs proofs;
    private final Sleep sleep;
    private final People people;
    private final Rights rights;

    TeamPages(
            Obliged obliged,
            Holders holders,
            SettingUp setting,
            Proofs proofs,
            Sleep sleep,
            People people,
            Rights rights) {
        this.obliged = obliged;
        this.holders = holders;
        this.setting = setting;
        this.proofs = proofs;
        this.sleep = sleep;
        this.people = people;
        this.rights = rights;
    }

    @GetMapping(PATH)
    @Access(instance = {InstanceRole.ADMINISTRATOR, InstanceRole.COORDINATOR})
    ModelAndView list(HttpServletRequest request, Visitor me, Page page) {
        return page.show("people/twostepteam", view(Form.empty(), request, me, page));
    }

    @PostMapping(PATH)
    @Access(instance = {InstanceRole.ADMINISTRATOR, InstanceRole.COORDINATOR})
    ModelAndView lift(Form form, HttpServletRequest request, Visitor me, Page page) {
        if (!proofs.recent(me)) return proofs.ask(page, PATH);
        var person = Email.read(form.value("courriel")).flatMap(people::byEmail);
        refusal(person, me).ifPresent(it -> form.reject("courriel", page.t(it)));
        var why = form.value("raison");
        if (why.isEmpty()) form.reject("raison", page.t("people.twostep.why.missing"));
        if (why.length() > LONGEST) form.reject("raison", page.t("people.twostep.why.long"));
        if (form.wrong() || person.isEmpty())
            return page.refuse(422, "people/twostepteam", view(form, request, me, page));
        return setting.lift(person.get(), me.party(), me.name(), why)
                ? page.redirect(PATH, "people.twostep.lifted", person.get().name())
                : page.redirectWithCare(
                        PATH, "people.twostep.lift.none", person.get().name());
    }

    /** Nobody lifts their own: it would be a way round. Who administers is lifted by their equals only. */
    private Optional<String> refusal(Optional<Person> person, Visitor me) {
        if (person.isEmpty()) return Optional.of("people.roles.unknown");
        var id = person.get().id();
        if (id.equals(me.party())) return Optional.of("people.twostep.lift.self");
        return !me.is(InstanceRole.ADMINISTRATOR) && rights.rolesOf(id).contains(InstanceRole.ADMINISTRATOR)
                ? Optional.of("people.twostep.lift.administrator")
                : Optional.empty();
    }

    private TeamView view(Form form, HttpServletRequest request, Visitor me, Page page) {
        var figures = holders.figures();
        var paging = Paging.of(Address.of(request), Paging.USUAL, figures.all());
        var lines = obliged.list(paging.offset(), Paging.USUAL).stream()
                .map(it -> line(it, page))
                .toList();
        return new TeamView(
                form,
                paging,
                lines,
                figures.with(),
                figures.all(),
                sleep.obligatory(),
                sleep.later().map(page::date).orElse(""),
                me.is(InstanceRole.ADMINISTRATOR));
    }

    private static TeamView.Line line(Obliged.Line it, Page page) {
        var since = it.since();
        var words = since != null
                ? page.t("people.twostep.team.codes", page.shortDate(since))
                : it.keys() > 0 ? page.t("people.twostep.team.key") : page.t("people.twostep.team.none");
        return new TeamView.Line(it.name(), it.email(), words, since != null || it.keys() > 0);
    }
}
