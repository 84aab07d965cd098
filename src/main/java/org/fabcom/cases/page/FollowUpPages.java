package org.fabcom.cases.page;

import module java.base;
import org.fabcom.cases.Case;
import org.fabcom.cases.CaseAccess;
import org.fabcom.cases.CaseRefusal;
import org.fabcom.cases.Decision;
import org.fabcom.cases.work.FollowUp;
import org.fabcom.cases.work.FollowUps;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.People;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** News after 30, 90 and 365 days: told by the organisation or written down by whoever accompanies. */
@Controller
record FollowUpPages(
        CaseAccess access, FollowUps followUps, StorySection story, CaseScreen screen, People people, Clock clock) {

    private static final String ONE = Case.PATH + "/{id}/suivis/{days}";
    private static final String EARLY = CaseRefusal.NEWS_EARLY.key();
    private static final Set<CaseRefusal> AGAIN = EnumSet.of(CaseRefusal.NEWS_PAST, CaseRefusal.NEWS_FAR);
    private static final String READ = "lu";
    private static final int MOST_PEOPLE = 100_000;

    @GetMapping(ONE)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView ask(UUID id, int days, Visitor me, Page page) {
        var it = access.readable(id, me);
        var asked = find(it, days);
        if (early(asked)) return page.redirectWithCare(it.url(), EARLY, page.date(asked.due()));
        return page.show("cases/casefollowup", view(it, asked, told(asked), page));
    }

    @PostMapping(ONE)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView answer(UUID id, int days, Form form, Visitor me, Page page) {
        var it = access.readable(id, me);
        var asked = find(it, days);
        if (early(asked)) return screen.refused(it, page.t(EARLY, page.date(asked.due())), page);
        var used = chosen(FollowUp.Used.values(), form, "utilise", page);
        var old = chosen(FollowUp.OldAccount.values(), form, "ancien", page);
        var count = CaseForms.whole(form, "personnes", MOST_PEOPLE, page);
        var problems = CaseForms.atMost(form, "soucis", CaseForms.WORDS, page);
        if (form.wrong() || used == null || old == null)
            return page.refuse("cases/casefollowup", view(it, asked, form, page));
        var before = asked.answer();
        if (before != null && !form.has(READ, before.at().toString()))
            return page.refuse(409, "cases/casefollowup", view(it, asked, form.with(READ, before.at()), page));
        var said = new FollowUp.Answer(used, count.orElse(null), old, problems, me.name(), clock.instant());
        var done = before == null
                ? followUps.answer(it.id(), days, said, me.party())
                : followUps.correct(it.id(), days, before, said, me.party());
        return screen.answer(done, it, "cases.case.done.news", page);
    }

    /** Nobody answered: when to try again, whatever was typed above. */
    @PostMapping(ONE + "/sans-reponse")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView later(UUID id, int days, Form form, Visitor me, Page page) {
        var it = access.accompanied(id, me);
        var asked = find(it, days);
        var day = CaseForms.dayNeeded(form, "jour", page).orElse(null);
        if (day == null) return page.refuse("cases/casefollowup", view(it, asked, form, page));
        var done = followUps.later(it.id(), days, day, me.party());
        if (done instanceof Decision.Refused no && AGAIN.contains(no.why())) {
            form.reject("jour", page.t(no.why().key()));
            return page.refuse("cases/casefollowup", view(it, asked, form, page));
        }
        return screen.answer(done, it, "cases.case.done.tried", page);
    }

    private boolean early(FollowUp asked) {
        return asked.answer() == null && asked.early(Days.today(clock));
    }

    /** What was said, to be corrected. */
    private static Form told(FollowUp asked) {
        var said = asked.answer();
        if (said == null) return Form.empty();
        return Form.empty()
                .with(READ, said.at())
                .with("utilise", said.used())
                .with("personnes", said.people())
                .with("ancien", said.oldAccount())
                .with("soucis", said.problems());
    }

    private FollowUp find(Case it, int days) {
        return followUps.asked(it.id(), days).orElseThrow(Problem::notFound);
    }

    private static <E extends Enum<E>> @Nullable E chosen(E[] values, Form form, String field, Page page) {
        var found = Arrays.stream(values)
                .filter(one -> one.name().equals(form.value(field)))
                .findFirst()
                .orElse(null);
        if (found == null) form.reject(field, page.t("cases.case.followup.choose"));
        return found;
    }

    private FollowUpFormView view(Case it, FollowUp asked, Form form, Page page) {
        return new FollowUpFormView(
                it,
                asked,
                people.name(it.organisation()).orElse(""),
                asked.answer() == null
                        ? ""
                        : CaseWords.followUp(asked, asked.due(), page).text(),
                CaseAccess.staff(page.visitor(), it) ? story.whom(it, page) : List.of(),
                String.join(" · ", followUps.moved(it.id())),
                OptionView.all(FollowUp.Used.values(), one -> page.t("cases.case.followup.used." + one)),
                OptionView.all(FollowUp.OldAccount.values(), one -> page.t("cases.case.followup.old." + one)),
                form);
    }
}
