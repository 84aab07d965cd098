package org.fabcom.cases.day;

import module java.base;
import org.fabcom.cases.CaseId;
import org.fabcom.cases.CaseState;
import org.fabcom.cases.Cases;
import org.fabcom.cases.DayPart;
import org.fabcom.cases.coordination.Ages;
import org.fabcom.cases.listing.CaseFilter;
import org.fabcom.cases.listing.CaseListing;
import org.fabcom.cases.listing.CaseListing.Order;
import org.fabcom.cases.mediators.Mediators;
import org.fabcom.cases.work.FollowUp;
import org.fabcom.cases.work.FollowUps;
import org.fabcom.diagnosis.library.Accompaniment;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Visitor;
import org.fabcom.kernel.counts.SharedAnswers;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.render.Templates;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What a mediator sees in the morning. */
@Controller
record DayPages(
        CaseListing listing,
        FollowUps followUps,
        Cases cases,
        Mediators mediators,
        List<DayPart> parts,
        Templates templates,
        Accompaniment accompaniment,
        Clock clock,
        SharedAnswers shared) {

    static final String PATH = "/accompagnement/journee";
    private static final int MOST = 200;
    private static final int AHEAD = 7;

    @GetMapping(PATH)
    @Access(instance = InstanceRole.MEDIATOR)
    ModelAndView day(Visitor me, Page page) {
        return page.show("cases/day", shared.during(() -> view(me, page)));
    }

    private DayView view(Visitor me, Page page) {
        var mine = CaseFilter.all().in(CaseState.ACCOMPANIED).of(me.party());
        var rows = listing.rows(mine, Order.NEXT, 0, MOST).stream()
                .map(it -> Ages.row(it, clock.instant(), page))
                .toList();
        var cards = parts.stream()
                .flatMap(it -> it.card(page).stream())
                .map(it -> templates.content(it.template(), it.view(), page))
                .toList();
        var due = followUps.dueFor(me.party(), accompaniment.today().plusDays(AHEAD));
        var names = cases.names(due.stream().map(FollowUp::caseId).toList());
        return new DayView(
                due.stream().map(it -> due(it, names, page)).toList(),
                rows,
                cards,
                mediators.declaration(me.party()).isPresent(),
                "/accompagnement/mediation/" + me.party(),
                page.date(accompaniment.today()));
    }

    private DayView.DueView due(FollowUp it, Map<CaseId, String> names, Page page) {
        return new DayView.DueView(
                names.getOrDefault(it.caseId(), ""),
                page.t("cases.case.followup.title", it.days()),
                page.shortDate(it.due()),
                it.dueBy(accompaniment.today()),
                it.url());
    }
}
