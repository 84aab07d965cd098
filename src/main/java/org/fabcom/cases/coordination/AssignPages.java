package org.fabcom.cases.coordination;

import module java.base;
import org.fabcom.agenda.When;
import org.fabcom.agenda.meetings.Meeting;
import org.fabcom.cases.Case;
import org.fabcom.cases.CaseAccess;
import org.fabcom.cases.CaseRefusal;
import org.fabcom.cases.Cases;
import org.fabcom.cases.Decision;
import org.fabcom.cases.mediators.Absence;
import org.fabcom.cases.mediators.Declaration;
import org.fabcom.cases.mediators.MediatorHints;
import org.fabcom.cases.mediators.MediatorLoad;
import org.fabcom.cases.mediators.Mediators;
import org.fabcom.cases.page.CaseForms;
import org.fabcom.cases.page.CaseScreen;
import org.fabcom.cases.together.BookedMeetings;
import org.fabcom.diagnosis.library.Accompaniment;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Organisations;
import org.fabcom.people.People;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A request is read, then given to somebody, sent to whoever helps better, or left with a reason. */
@Controller
record AssignPages(
        CaseAccess access,
        Cases cases,
        CaseScreen screen,
        Mediators mediators,
        People people,
        Organisations organisations,
        ObjectProvider<MediatorHints> hints,
        BookedMeetings meetings,
        When when,
        Accompaniment accompaniment,
        Clock clock) {

    private static final String ONE = Case.PATH + "/{id}";
    /** What is said beside the day of the first news. */
    private static final Set<CaseRefusal> DAY = EnumSet.of(CaseRefusal.NEWS_PAST, CaseRefusal.NEWS_FAR);

    @PostMapping(ONE + "/qualifier")
    @Access(instance = InstanceRole.COORDINATOR)
    ModelAndView qualify(UUID id, Form form, Visitor me, Page page) {
        var it = access.coordinated(id, me);
        var done = cases.decide(it.id(), CaseForms.version(form), me.party(), now -> now.qualify(form.value("note")));
        return screen.answer(done, it, "cases.case.done.qualified", page);
    }

    @GetMapping(ONE + "/reorienter")
    @Access(instance = InstanceRole.COORDINATOR)
    ModelAndView away(UUID id, Visitor me, Page page) {
        return page.show("cases/caseaway", away(access.coordinated(id, me), Form.empty(), page));
    }

    @PostMapping(ONE + "/reorienter")
    @Access(instance = InstanceRole.COORDINATOR)
    ModelAndView sendAway(UUID id, Form form, Visitor me, Page page) {
        var it = access.coordinated(id, me);
        var how = form.value("issue");
        if (!how.equals("REDIRECTED") && !how.equals("DROPPED")) form.reject("issue", page.t("cases.case.away.choose"));
        var why = CaseForms.words(form, "raison", page);
        if (form.wrong()) return page.refuse("cases/caseaway", away(it, form, page));
        var done = cases.decide(
                it.id(),
                CaseForms.version(form),
                me.party(),
                now -> how.equals("DROPPED") ? now.drop(why) : now.redirect(why));
        return screen.answer(done, it, "cases.case.done.away", page);
    }

    @GetMapping(ONE + "/confier")
    @Access(instance = InstanceRole.COORDINATOR)
    ModelAndView assign(UUID id, Visitor me, Page page) {
        return page.show("cases/caseassign", view(access.coordinated(id, me), Form.empty(), page));
    }

    @PostMapping(ONE + "/confier")
    @Access(instance = InstanceRole.COORDINATOR)
    ModelAndView assigned(UUID id, Form form, Visitor me, Page page) {
        var it = access.coordinated(id, me);
        var chosen = mediators.loads(accompaniment.today()).stream()
                .filter(one -> one.person().toString().equals(form.value("qui")))
                .findFirst();
        if (chosen.isEmpty()) form.reject("qui", page.t("cases.case.assign.choose"));
        var due = CaseForms.day(form, "echeance", page);
        if (form.wrong() || chosen.isEmpty()) return page.refuse("cases/caseassign", view(it, form, page));
        var done = cases.decide(
                it.id(),
                CaseForms.version(form),
                me.party(),
                now -> now.assign(chosen.get().person(), due.orElse(null), me.party(), clock.instant()));
        if (done instanceof Decision.Refused no && DAY.contains(no.why())) {
            form.reject("echeance", page.t(no.why().key()));
            return page.refuse("cases/caseassign", view(it, form, page));
        }
        return screen.answer(done, it, "cases.case.done.assigned", page);
    }

    private AssignView view(Case it, Form form, Page page) {
        var today = accompaniment.today();
        var choices = mediators.loads(today).stream()
                .filter(one -> !one.person().equals(it.mediator()))
                .sorted(Comparator.comparing(one -> away(one, today)))
                .map(one -> new OptionView(one.person().toString(), one.name(), hint(one, it, page)))
                .toList();
        var booked = meetings.of(it).stream()
                .filter(one -> one.state() == Meeting.State.PLANNED && one.span() != null)
                .map(one -> page.t(
                        "cases.case.assign.booked",
                        people.name(one.organisedBy()).orElse(""),
                        when.words(Objects.requireNonNull(one.span()), page.locale())))
                .toList();
        return new AssignView(it, name(it), booked, choices, form);
    }

    /** Whoever is away today comes last. */
    private static boolean away(MediatorLoad it, LocalDate today) {
        var absence = it.absence();
        return absence != null && !absence.from().isAfter(today);
    }

    /** Load, room, distance, absence, and who pays, all that one wants to know before giving a case. */
    private String hint(MediatorLoad it, Case file, Page page) {
        var more = organisations.find(file.organisation()).stream()
                .flatMap(one -> hints.stream().flatMap(hint -> hint.of(it.person(), one, page).stream()))
                .map(one -> " · " + one)
                .collect(Collectors.joining());
        var said = mediators
                .declaration(it.person())
                .map(one -> page.t("cases.case.assign.funder", one.funder()) + links(one, page))
                .orElse(page.t("cases.case.assign.undeclared"));
        var away = it.absence();
        return page.t("cases.queue.load", it.open()) + more + " · " + said
                + (away == null ? "" : " · " + away(away, page));
    }

    private static String links(Declaration it, Page page) {
        return " · "
                + (it.linked() ? page.t("cases.case.assign.links", it.links()) : page.t("cases.mediator.links.none"));
    }

    private static String away(Absence it, Page page) {
        return page.t("cases.mediator.away", page.days(it.from(), it.to()));
    }

    private AwayView away(Case it, Form form, Page page) {
        var choices = List.of("REDIRECTED", "DROPPED").stream()
                .map(one -> new OptionView(
                        one, page.t("cases.case.away." + one), page.t("cases.case.away." + one + ".help")))
                .toList();
        return new AwayView(it, name(it), choices, form);
    }

    private String name(Case it) {
        return people.name(it.organisation()).orElse("");
    }
}
