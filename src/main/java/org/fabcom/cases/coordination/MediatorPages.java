package org.fabcom.cases.coordination;

import module java.base;
import org.fabcom.agenda.meetings.Meetings;
import org.fabcom.cases.mediators.Mediators;
import org.fabcom.cases.page.CaseForms;
import org.fabcom.diagnosis.library.Accompaniment;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.People;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who pays a mediator and what links them with hosts, and when they are away: said by themselves or by a coordinator. */
@Controller
record MediatorPages(Mediators mediators, People people, Meetings meetings, Accompaniment accompaniment, Clock clock) {

    private static final String PATH = "/accompagnement/mediation/{person}";
    private static final int LONGEST_FUNDER = 300;
    private static final int LONGEST_LINKS = 1000;

    @GetMapping(PATH)
    @Access(instance = {InstanceRole.MEDIATOR, InstanceRole.COORDINATOR})
    ModelAndView one(UUID person, Visitor me, Page page) {
        return page.show("cases/mediator", view(allowed(person, me), Form.empty()));
    }

    @PostMapping(PATH + "/declaration")
    @Access(instance = {InstanceRole.MEDIATOR, InstanceRole.COORDINATOR})
    ModelAndView declare(UUID person, Form form, Visitor me, Page page) {
        var who = allowed(person, me);
        var funder = CaseForms.atMost(form, "finance", LONGEST_FUNDER, page);
        if (funder.isBlank()) form.reject("finance", page.t("cases.mediator.funder.missing"));
        var linked = form.value("lien");
        if (!linked.equals("oui") && !linked.equals("non"))
            form.reject("lien", page.t("cases.mediator.linked.missing"));
        var links = CaseForms.atMost(form, "liens", LONGEST_LINKS, page);
        if (linked.equals("oui") && links.isBlank()) form.reject("liens", page.t("cases.mediator.links.missing"));
        if (form.wrong()) return page.refuse("cases/mediator", view(who, form));
        mediators.declare(who, funder, linked.equals("oui"), linked.equals("oui") ? links : "", me.party());
        return page.redirect(path(who), "cases.mediator.declared");
    }

    @PostMapping(PATH + "/absences")
    @Access(instance = {InstanceRole.MEDIATOR, InstanceRole.COORDINATOR})
    ModelAndView away(UUID person, Form form, Visitor me, Page page) {
        var who = allowed(person, me);
        var from = CaseForms.dayNeeded(form, "du", page);
        var to = CaseForms.dayNeeded(form, "au", page);
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get()))
            form.reject("au", page.t("cases.case.day.order"));
        if (form.wrong() || from.isEmpty() || to.isEmpty()) return page.refuse("cases/mediator", view(who, form));
        mediators.away(who, from.get(), to.get(), me.party());
        long met = meetings.of(who, clock.instant()).stream()
                .flatMap(it -> Optional.ofNullable(it.span()).stream())
                .map(it -> it.start().toLocalDate())
                .filter(it -> !it.isBefore(from.get()) && !it.isAfter(to.get()))
                .count();
        return met == 0
                ? page.redirect(path(who), "cases.mediator.away.noted")
                : page.redirectWithCare(path(who), "cases.mediator.away.meetings", met);
    }

    @PostMapping(PATH + "/absences/{absence}/retirer")
    @Access(instance = {InstanceRole.MEDIATOR, InstanceRole.COORDINATOR})
    ModelAndView back(UUID person, UUID absence, Visitor me, Page page) {
        var who = allowed(person, me);
        mediators.remove(who, absence, true);
        return page.redirectWithUndo(
                path(who), path(who) + "/absences/" + absence + "/remettre", "cases.mediator.away.removed");
    }

    @PostMapping(PATH + "/absences/{absence}/remettre")
    @Access(instance = {InstanceRole.MEDIATOR, InstanceRole.COORDINATOR})
    ModelAndView awayAgain(UUID person, UUID absence, Visitor me, Page page) {
        var who = allowed(person, me);
        mediators.remove(who, absence, false);
        return page.redirect(path(who), "cases.mediator.away.noted");
    }

    static String path(PartyId person) {
        return "/accompagnement/mediation/" + person;
    }

    /** Oneself, or any mediator for coordinators; for others there is nothing here. */
    private PartyId allowed(UUID person, Visitor me) {
        var who = new PartyId(person);
        if (!mediators.mediates(who)) throw Problem.notFound();
        if (!me.is(InstanceRole.COORDINATOR) && !me.party().equals(who)) throw Problem.notFound();
        return who;
    }

    private MediatorPageView view(PartyId who, Form form) {
        return new MediatorPageView(
                path(who),
                people.name(who).orElse(""),
                mediators.declarations(who),
                mediators.absences(who, accompaniment.today()),
                form);
    }
}
