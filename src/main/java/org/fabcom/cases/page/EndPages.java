package org.fabcom.cases.page;

import module java.base;
import org.fabcom.cases.Case;
import org.fabcom.cases.Case.Closing;
import org.fabcom.cases.CaseAccess;
import org.fabcom.cases.CaseCorrection;
import org.fabcom.cases.CaseRefusal;
import org.fabcom.cases.CaseState;
import org.fabcom.cases.Cases;
import org.fabcom.cases.Decision;
import org.fabcom.cases.ToCome;
import org.fabcom.cases.work.FollowUps;
import org.fabcom.diagnosis.library.Accompaniment;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.People;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.field.TypedDuration;
import org.fabcom.web.look.OptionView;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The moving, its follow-up, the end with its real cost, and the way back. */
@Controller
record EndPages(
        CaseAccess access,
        Cases cases,
        FollowUps followUps,
        CaseScreen screen,
        CostPart cost,
        People people,
        Accompaniment accompaniment,
        ToCome toCome,
        Clock clock) {

    private static final String ONE = Case.PATH + "/{id}";
    private static final int MOST_MINUTES = 1_000_000;
    /** More than this is rare enough to be a slip: a hundred hours. */
    private static final int MUCH = 100 * 60;

    private static final String SURE = "temps-vu";
    /** The meetings that do not take place. */
    private static final String OFF = "annuler";

    private static final int MOST_EUROS = 10_000_000;

    @PostMapping(ONE + "/en-route")
    @Access(instance = {InstanceRole.MEDIATOR, InstanceRole.COORDINATOR})
    ModelAndView begin(UUID id, Form form, Visitor me, Page page) {
        var it = access.accompanied(id, me);
        var done = cases.decide(it.id(), CaseForms.version(form), me.party(), now -> now.begin(form.value("note")));
        return screen.answer(done, it, "cases.case.done.begun", page);
    }

    @PostMapping(ONE + "/suivis")
    @Access(instance = {InstanceRole.MEDIATOR, InstanceRole.COORDINATOR})
    ModelAndView follow(UUID id, Form form, Visitor me, Page page) {
        var it = access.accompanied(id, me);
        var done = followUps.follow(it.id(), CaseForms.version(form), accompaniment.today(), me.party());
        return screen.answer(done, it, "cases.case.done.followed", page);
    }

    @GetMapping(ONE + "/terminer")
    @Access(instance = {InstanceRole.MEDIATOR, InstanceRole.COORDINATOR})
    ModelAndView closing(UUID id, Visitor me, Page page) {
        var it = access.accompanied(id, me);
        return endless(it)
                .map(why -> page.redirectWithCare(it.url(), why.why().key()))
                .orElseGet(() -> page.show("cases/caseclose", view(it, proposed(it), page)));
    }

    @PostMapping(ONE + "/terminer")
    @Access(instance = {InstanceRole.MEDIATOR, InstanceRole.COORDINATOR})
    ModelAndView close(UUID id, Form form, Visitor me, Page page) {
        var it = access.accompanied(id, me);
        var never = endless(it);
        if (never.isPresent()) return screen.answer(never.get(), it, "", page);
        var outcome = Arrays.stream(Case.Outcome.values())
                .filter(one -> one.name().equals(form.value("issue")))
                .findFirst();
        if (outcome.isEmpty()) form.reject("issue", page.t("cases.case.close.outcome.missing"));
        int minutes = minutes(form, page);
        long cents = cents(form, page);
        var why = CaseForms.atMost(form, "raison", CaseForms.WORDS, page);
        if (outcome.isPresent() && !outcome.get().needsNoReason() && why.isBlank())
            form.reject("raison", page.t("cases.case.close.reason.missing"));
        if (!form.wrong()) sure(form, minutes, page);
        if (form.wrong() || outcome.isEmpty()) return page.refuse("cases/caseclose", view(it, form, page));
        var how = new Closing(outcome.get(), minutes, cents, clock.instant());
        var closed = followUps.close(
                it, CaseForms.version(form), how, why, form.all(OFF), accompaniment.today(), me.party());
        var done = closed.decision();
        if (done instanceof Decision.Refused no) {
            form.reject("issue", page.t(no.why().key(), no.with().toArray()));
            return page.refuse(409, "cases/caseclose", view(it, form, page));
        }
        if (closed.off() > 0) return page.redirect(it.url(), "cases.case.done.closed.off", closed.off());
        return screen.answer(done, it, "cases.case.done.closed", page);
    }

    @GetMapping(ONE + "/cout")
    @Access(instance = {InstanceRole.MEDIATOR, InstanceRole.COORDINATOR})
    ModelAndView correcting(UUID id, Visitor me, Page page) {
        var it = access.accompanied(id, me);
        var closing = it.closing();
        if (closing == null || it.merged()) return page.redirect(it.url());
        return page.show("cases/casecorrect", view(it, typed(closing.minutes(), closing.cents()), page));
    }

    @PostMapping(ONE + "/cout")
    @Access(instance = {InstanceRole.MEDIATOR, InstanceRole.COORDINATOR})
    ModelAndView correct(UUID id, Form form, Visitor me, Page page) {
        var it = access.accompanied(id, me);
        int minutes = minutes(form, page);
        long cents = cents(form, page);
        if (!form.wrong()) sure(form, minutes, page);
        if (form.wrong()) return page.refuse("cases/casecorrect", view(it, form, page));
        var done = cases.decide(
                it.id(), CaseForms.version(form), me.party(), now -> CaseCorrection.of(now, minutes, cents));
        if (done instanceof Decision.Refused no && no.why() == CaseRefusal.UNCHANGED)
            return page.redirect(it.url(), no.why().key());
        return screen.answer(done, it, "cases.case.done.corrected", page);
    }

    @PostMapping(ONE + "/rouvrir")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView reopen(UUID id, Form form, Visitor me, Page page) {
        var it = access.readable(id, me);
        var why = CaseForms.words(form, "reprise", page);
        if (form.wrong()) return screen.wrong(it, form, page);
        var done = cases.decide(it.id(), CaseForms.version(form), me.party(), now -> now.reopen(why));
        return screen.answer(done, it, "cases.case.done.reopened", page);
    }

    /** Whatever can be ended can be given up: where that is refused nothing is to be ended. */
    private Optional<Decision.Refused> endless(Case it) {
        return followUps.endings(it, accompaniment.today()).get(Case.Outcome.ABANDONED) instanceof Decision.Refused no
                ? Optional.of(no)
                : Optional.empty();
    }

    /** What is known of the cost, to be corrected; nothing where nothing is. */
    private Form proposed(Case it) {
        var known = cost.of(it.id());
        if (!known.known()) return Form.empty();
        return typed(known.minutes(), known.cents());
    }

    private static Form typed(int minutes, long cents) {
        return Form.empty()
                .with("heures", TypedDuration.typed(minutes))
                .with("euros", BigDecimal.valueOf(cents, 2).toPlainString());
    }

    private static long cents(Form form, Page page) {
        long cents = CaseForms.hundredths(form, "euros", MOST_EUROS, page).orElse(-1L);
        if (cents < 0) form.reject("euros", page.t("cases.case.close.euros.missing"));
        return cents;
    }

    /** So much time is asked about once: sent again, it is meant. */
    private static void sure(Form form, int minutes, Page page) {
        if (minutes > MUCH)
            form.sure(SURE, "heures", minutes, page.t("cases.case.close.hours.sure", page.duration(minutes)));
    }

    /** Hours as they are said; nothing typed is not zero. */
    private static int minutes(Form form, Page page) {
        var read = CaseForms.hours(form, "heures", MOST_MINUTES / 60, page);
        if (form.value("heures").isBlank()) form.reject("heures", page.t("cases.case.close.hours.missing"));
        return read.orElse(0);
    }

    private CloseView view(Case it, Form form, Page page) {
        var endings = followUps.endings(it, accompaniment.today());
        var outcomes = new ArrayList<OptionView>();
        var impossible = new ArrayList<String>();
        endings.forEach((one, ending) -> {
            var label = page.t("cases.case.outcome." + one);
            if (ending instanceof Decision.Refused no)
                impossible.add(page.t(
                        "cases.case.close.impossible",
                        label,
                        page.t(no.why().key(), no.with().toArray())));
            else outcomes.add(new OptionView(one.name(), label, page.t("cases.case.outcome." + one + ".help")));
        });
        var ups = followUps.of(it.id());
        int due = (int)
                ups.stream().filter(one -> one.dueBy(accompaniment.today())).count();
        boolean unasked = it.state() == CaseState.UNDER_WAY && ups.stream().allMatch(one -> one.answer() != null);
        return new CloseView(
                it,
                people.name(it.organisation()).orElse(""),
                due,
                unasked,
                toCome.of(it, page),
                followUps.stillOpen(it.id()),
                outcomes,
                impossible,
                cost.view(it, page),
                form);
    }
}
