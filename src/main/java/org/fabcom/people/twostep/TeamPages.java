package org.fabcom.people.twostep;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
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
import org.fabcom.web.list.Filters;
import org.fabcom.web.list.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** For the team: who holds a right and signs in with two steps, and lifting them for whoever lost telephone and paper. */
@Controller
record TeamPages(
        Obliged obliged, Holders holders, SettingUp setting, Proofs proofs, Sleep sleep, People people, Rights rights) {

    static final String PATH = "/administration/deux-etapes";
    private static final int LONGEST = 500;
    private static final List<String> BY_NAME = List.of("nom");

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
        var field = form.value("ligne").isEmpty() ? "courriel" : "raison";
        refusal(person, me).ifPresent(it -> form.reject(field, page.t(it)));
        var why = form.line("raison", page);
        if (why.isEmpty()) form.reject("raison", page.t("people.twostep.why.missing"));
        if (why.length() > LONGEST) form.reject("raison", page.t("people.twostep.why.long"));
        if (form.wrong() || person.isEmpty()) return page.refuse("people/twostepteam", view(form, request, me, page));
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
        var address = request.getMethod().equals("GET") ? Address.of(request) : Address.of(PATH);
        var words = address.value("q");
        boolean byName = !Filters.one(address, "tri", BY_NAME).isEmpty();
        var paging = Paging.of(address, Paging.USUAL, obliged.count(words));
        var lines = obliged.list(words, byName, paging.offset(), Paging.USUAL).stream()
                .map(it -> line(it, form, me, page))
                .toList();
        return new TeamView(
                form,
                paging,
                List.of(sort("", !byName, address, page), sort("nom", byName, address, page)),
                lines,
                figures.with(),
                figures.all(),
                sleep.obligatory(),
                sleep.later().map(page::date).orElse(""),
                me.is(InstanceRole.ADMINISTRATOR));
    }

    private static TeamView.Sort sort(String order, boolean chosen, Address address, Page page) {
        var label = page.t("people.twostep.team.sort." + (order.isEmpty() ? "lack" : order));
        return new TeamView.Sort(label, address.with("tri", order).toString(), chosen);
    }

    private static TeamView.Line line(Obliged.Line it, Form form, Visitor me, Page page) {
        var since = it.since();
        var words = since != null
                ? page.t("people.twostep.team.codes", page.shortDate(since))
                : it.keys() > 0 ? page.t("people.twostep.team.key") : page.t("people.twostep.team.none");
        var id = it.person().toString();
        boolean liftable = since != null
                && !it.person().equals(me.party())
                && (me.is(InstanceRole.ADMINISTRATOR) || !it.administrator());
        return new TeamView.Line(
                id,
                it.name(),
                it.email(),
                words,
                since != null || it.keys() > 0,
                liftable,
                form.wrong() && form.value("ligne").equals(id));
    }
}
