package org.fabcom.acts.day;

import module java.base;
import org.fabcom.acts.day.DayActsView.DueActView;
import org.fabcom.acts.origins.WorkshopActs;
import org.fabcom.agenda.When;
import org.fabcom.agenda.meetings.Meeting;
import org.fabcom.cases.CasePart;
import org.fabcom.cases.DayPart;
import org.fabcom.web.Page;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Acts to write, on the mediator’s day, but the one that stands on top of it: of meetings, and of workshops. */
@Component
@Order(20)
record DayActs(DueMeetings meetings, WorkshopActs workshops, When when) implements DayPart {

    @Override
    public Optional<CasePart.Card> card(Page page) {
        var due = new ArrayList<DueActView>();
        var over = meetings.of(page.visitor().party());
        over.stream().skip(1).map(it -> line(it, page)).forEach(due::add);
        for (var it : workshops.due(page.visitor()))
            due.add(new DueActView(it.title(), page.date(it.day()), WorkshopActs.url(it), ""));
        return Optional.of(new CasePart.Card("acts/dayacts", new DayActsView(due, !over.isEmpty())));
    }

    private DueActView line(Meeting it, Page page) {
        var span = it.span();
        return new DueActView(
                it.title(),
                span == null ? "" : when.words(span, page.locale()),
                DueMeetings.url(it),
                it.turnout() == null ? it.url() : "");
    }
}
