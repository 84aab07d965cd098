package org.fabcom.cases.page;

import module java.base;
import gg.jte.Content;
import org.fabcom.cases.Case;
import org.fabcom.cases.CaseAccess;
import org.fabcom.cases.CasePart;
import org.fabcom.cases.CaseState;
import org.fabcom.cases.Cases;
import org.fabcom.cases.Decision;
import org.fabcom.cases.work.ConstraintDates;
import org.fabcom.cases.work.FollowUp;
import org.fabcom.cases.work.FollowUps;
import org.fabcom.cases.work.Priorities;
import org.fabcom.diagnosis.library.Accompaniment;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.People;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.render.Templates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Gathers what the page of a case shows to this visitor, and answers what came of an act. */
@Component
public class CaseScreen {

    private final CaseAccess access;
    private final Cases cases;
    private final People people;
    private final Priorities priorities;
    private final ConstraintDates dates;
    private final FollowUps followUps;
    private final SheetSection sheet;
    private final NowSection now;
    private final StorySection story;
    private final List<CasePart> parts;
    private final Templates templates;
    private final Accompaniment accompaniment;

    CaseScreen(
            CaseAccess access,
            Cases cases,
            People people,
            Priorities priorities,
            ConstraintDates dates,
            FollowUps followUps,
            SheetSection sheet,
            NowSection now,
            StorySection story,
            List<CasePart> parts,
            Templates templates,
            Accompaniment accompaniment) {
        this.access = access;
        this.cases = cases;
        this.people = people;
        this.priorities = priorities;
        this.dates = dates;
        this.followUps = followUps;
        this.sheet = sheet;
        this.now = now;
        this.story = story;
        this.parts = parts;
        this.templates = templates;
        this.accompaniment = accompaniment;
    }

    /** The page as it stands. */
    ModelAndView show(Case it, Page page) {
        return page.show("cases/case", view(it, page.visitor(), null, Form.empty(), page));
    }

    /** A field was left out or too long: the page with the form as it was typed. */
    ModelAndView wrong(Case it, Form form, Page page) {
        return page.refuse("cases/case", view(it, page.visitor(), null, form, page));
    }

    /** After an act: back to the page with a sentence, or the page as it is now with why not (409). */
    public ModelAndView answer(Decision decision, Case it, String notice, Page page) {
        return switch (decision) {
            case Decision.Done done -> page.redirect(it.url(), notice);
            case Decision.Refused no ->
                refused(it, page.t(no.why().key(), no.with().toArray()), page);
            case Decision.TooLate late -> refused(it, story.tooLate(late.last(), page), page);
        };
    }

    /** The page as it is now, with why not. */
    public ModelAndView refused(Case it, String why, Page page) {
        var fresh = cases.find(it.id()).orElseThrow();
        return page.refuse(409, "cases/case", view(fresh, page.visitor(), why, Form.empty(), page));
    }

    private CaseView view(Case it, Visitor me, @Nullable String refusal, Form form, Page page) {
        boolean staff = access.works(me, it);
        boolean belongs = CaseAccess.belongs(me, it);
        var name = people.name(it.organisation()).orElse("");
        var ups = followUps.of(it.id());
        return new CaseView(
                it,
                staff ? name : page.t("cases.case.own", name),
                CaseWords.chip(it.state(), page),
                story.meta(it, staff, page),
                staff,
                CaseAccess.coordinates(me),
                CaseAccess.prioritises(me, it),
                refusal,
                now.of(it, me, ups, next(it, page), page),
                story.asked(it, page),
                sheet.of(it, staff, belongs, page),
                priorities.current(it.id()).orElse(null),
                dates.of(it.id()),
                CaseWords.followUps(ups, accompaniment.today(), page),
                now.notYet(it, staff, page),
                story.trail(it, page),
                story.mediator(it, page),
                story.events(it, page),
                cards(it, page),
                form);
    }

    /** What the reader has to do in each of these will be asked within one page. */
    void ahead(List<Case> cases) {
        people.names(Cases.parties(cases));
        parts.forEach(it -> it.ahead(cases));
    }

    /** What the reader has to do, as the page of the case says it. */
    CaseView.NowView now(Case it, Page page) {
        var ups = it.state() == CaseState.FOLLOW_UP ? followUps.of(it.id()) : List.<FollowUp>of();
        return now.of(it, page.visitor(), ups, next(it, page), page);
    }

    private CasePart.@Nullable Step next(Case it, Page page) {
        return parts.stream()
                .flatMap(one -> one.next(it, page).stream())
                .findFirst()
                .orElse(null);
    }

    private List<Content> cards(Case it, Page page) {
        return parts.stream()
                .filter(one -> !it.merged() || one.stays())
                .flatMap(one -> one.card(it, page).stream())
                .map(card -> templates.content(card.template(), card.view(), page))
                .toList();
    }
}
