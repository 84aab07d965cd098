package org.fabcom.cases.page;

import module java.base;
import org.fabcom.cases.Case;
import org.fabcom.cases.CaseAccess;
import org.fabcom.cases.Cases;
import org.fabcom.cases.Decision;
import org.fabcom.cases.SheetChoice;
import org.fabcom.cases.work.CaseSheet;
import org.fabcom.cases.work.Contests;
import org.fabcom.diagnosis.kept.Diagnoses;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Seats;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** From the first meeting to the accepted sheet: attach, contest, answer, hand back, accept or ask to correct. */
@Controller
record SheetActs(
        CaseAccess access,
        Cases cases,
        Contests contests,
        CaseSheet sheets,
        Diagnoses diagnoses,
        Seats seats,
        CaseScreen screen,
        Clock clock) {

    private static final String ONE = Case.PATH + "/{id}";

    @PostMapping(ONE + "/commencer")
    @Access(instance = {InstanceRole.MEDIATOR, InstanceRole.COORDINATOR})
    ModelAndView start(UUID id, Form form, Visitor me, Page page) {
        var it = access.accompanied(id, me);
        var done = cases.decide(it.id(), CaseForms.version(form), me.party(), Case::start);
        return screen.answer(done, it, "cases.case.done.started", page);
    }

    @PostMapping(ONE + "/joindre")
    @Access(instance = {InstanceRole.MEDIATOR, InstanceRole.COORDINATOR})
    ModelAndView attach(UUID id, Form form, Visitor me, Page page) {
        var it = access.accompanied(id, me);
        var sheet = diagnoses.of(List.of(it.organisation())).stream()
                .filter(one -> one.id().toString().equals(form.value("point")))
                .findFirst();
        if (sheet.isEmpty()) {
            form.reject("point", page.t("cases.case.sheet.choose"));
            return screen.wrong(it, form, page);
        }
        var done = cases.decide(
                it.id(),
                CaseForms.version(form),
                me.party(),
                now -> SheetChoice.attach(now, sheet.get().id()));
        if (!(done instanceof Decision.Done fresh)) return screen.answer(done, it, "cases.case.done.attached", page);
        var undo = Address.of(it.url() + "/detacher")
                .with("point", sheet.get().id())
                .with("avant", it.diagnosis())
                .with("version", fresh.next().version());
        return page.redirectWithUndo(it.url(), undo.toString(), "cases.case.done.attached");
    }

    /** As long as nothing else happened since: with the sheet of before, which is of this organisation too. */
    @PostMapping(ONE + "/detacher")
    @Access(instance = {InstanceRole.MEDIATOR, InstanceRole.COORDINATOR})
    ModelAndView detach(UUID id, Form form, Visitor me, Page page) {
        var it = access.accompanied(id, me);
        var sheet = Ids.read(form.value("point")).orElseThrow(Problem::notFound);
        var former = diagnoses.of(List.of(it.organisation())).stream()
                .map(one -> one.id())
                .filter(one -> one.toString().equals(form.value("avant")))
                .findFirst()
                .orElse(null);
        var done = cases.decide(
                it.id(), CaseForms.version(form), me.party(), now -> SheetChoice.detach(now, sheet, former));
        return screen.answer(done, it, "cases.case.done.detached", page);
    }

    @PostMapping(ONE + "/remarques")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView contest(UUID id, Form form, Visitor me, Page page) {
        var it = speaking(id, me);
        var words = CaseForms.words(form, "remarque", page);
        var tool = form.choice("outil", sheets.tools(it), one -> one.name(), page);
        var line = form.value("ligne").matches("D([1-9]|1[0-2])") && tool.isPresent() ? form.value("ligne") : "";
        if (form.wrong()) return screen.wrong(it, form, page);
        var done = contests.contest(it.id(), tool.map(one -> one.name()).orElse(""), line, words, me.party());
        return screen.answer(done, it, "cases.case.done.contested", page);
    }

    @PostMapping(ONE + "/remarques/{remark}/reponse")
    @Access(instance = {InstanceRole.MEDIATOR, InstanceRole.COORDINATOR})
    ModelAndView answer(UUID id, UUID remark, Form form, Visitor me, Page page) {
        var it = access.accompanied(id, me);
        var words = CaseForms.words(form, "reponse-" + remark, page);
        if (form.wrong()) return screen.wrong(it, form, page);
        return screen.answer(contests.answer(it.id(), remark, words, me.party()), it, "cases.case.done.answered", page);
    }

    @PostMapping(ONE + "/restituer")
    @Access(instance = {InstanceRole.MEDIATOR, InstanceRole.COORDINATOR})
    ModelAndView report(UUID id, Form form, Visitor me, Page page) {
        var it = access.accompanied(id, me);
        var done = contests.report(it.id(), CaseForms.version(form), me.party());
        return screen.answer(done, it, "cases.case.done.reported", page);
    }

    /** By whoever answers for the organisation; by the mediator when nobody of it signs in, with when and how it was said. */
    @PostMapping(ONE + "/accepter")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView accept(UUID id, Form form, Visitor me, Page page) {
        var it = access.readable(id, me);
        boolean answers = me.sits(it.organisation(), Seat.REFERENT);
        if (!answers && !spoken(it, me)) throw Problem.forbidden();
        var note = answers ? form.value("note") : CaseForms.words(form, "note", page);
        if (form.wrong()) return screen.wrong(it, form, page);
        var done = cases.decide(
                it.id(), CaseForms.version(form), me.party(), now -> now.accept(note, me.party(), clock.instant()));
        return screen.answer(done, it, "cases.case.done.accepted", page);
    }

    @PostMapping(ONE + "/corriger")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView correct(UUID id, Form form, Visitor me, Page page) {
        var it = speaking(id, me);
        var words = CaseForms.words(form, "correction", page);
        if (form.wrong()) return screen.wrong(it, form, page);
        var done = contests.askToCorrect(it.id(), CaseForms.version(form), words, me.party());
        return screen.answer(done, it, "cases.case.done.correction", page);
    }

    /** Who speaks for the organisation: its people, or the mediator while it has none here. */
    private Case speaking(UUID id, Visitor me) {
        var it = access.readable(id, me);
        if (CaseAccess.belongs(me, it) || spoken(it, me)) return it;
        throw Problem.forbidden();
    }

    private boolean spoken(Case it, Visitor me) {
        return CaseAccess.staff(me, it) && seats.in(it.organisation()).isEmpty();
    }
}
