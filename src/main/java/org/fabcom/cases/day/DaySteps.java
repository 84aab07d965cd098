package org.fabcom.cases.day;

import module java.base;
import org.fabcom.cases.CaseState;
import org.fabcom.cases.listing.CaseFilter;
import org.fabcom.cases.listing.CaseListing;
import org.fabcom.cases.work.FollowUp;
import org.fabcom.cases.work.FollowUps;
import org.fabcom.diagnosis.library.Accompaniment;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.web.NextSteps;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** On the home page of a mediator: follow-ups that are due, then the day. */
@Component
record DaySteps(FollowUps followUps, CaseListing listing, Accompaniment accompaniment) implements NextSteps {

    private static final int DUE = 12;
    private static final int DAY = 40;
    private static final int MOST = 2;

    @Override
    public List<Step> of(Page page) {
        var me = page.visitor();
        if (!me.is(InstanceRole.MEDIATOR)) return List.of();
        var due = followUps.firstFor(me.party(), accompaniment.today(), MOST);
        long mine = listing.count(CaseFilter.all().in(CaseState.ACCOMPANIED).of(me.party()));
        return Stream.concat(
                        due.stream().map(it -> due(it.followUp(), it.organisation(), page)),
                        mine == 0 ? Stream.of() : Stream.of(day(mine, page)))
                .toList();
    }

    private static Step due(FollowUp it, String name, Page page) {
        return new Step(
                DUE,
                page.t("cases.home.followup", name),
                page.t("cases.case.followup.title", it.days()) + " · " + page.shortDate(it.due()),
                it.url(),
                page.t("cases.home.followup.do"),
                "phone",
                "");
    }

    private static Step day(long mine, Page page) {
        return new Step(
                DAY, page.t("cases.home.day", mine), "", DayPages.PATH, page.t("cases.home.day.do"), "calendar", "");
    }
}
