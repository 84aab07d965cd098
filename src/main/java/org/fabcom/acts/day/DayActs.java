package org.fabcom.acts.day;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fabcom.acts.day.DayActsView.DueActView;
import org.fabcom.acts.origins.WorkshopActs;
import org.fabcom.agenda.When;
import org.fabcom.agenda.meetings.Meeting;
import org.fabcom.agenda.meetings.Meetings;
import org.fabcom.cases.CasePart;
import org.fabcom.cases.day.DayPart;
import org.fabcom.web.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Acts to write, on the mediator’s day: meetings of the last weeks that took place and of which nothing was noted; workshops too. */
@Component
class DayActs implements DayPart {

    private static final Duration BACK = Duration.ofDays(30);

    private final Meetings meetings;
    private final WorkshopActs workshops;
    private final When when;
    private final JdbcClient db;
    private final Clock clock;

    DayActs(Meetings meetings, WorkshopActs workshops, When when, JdbcClient db, Clock clock) {
        this.meetings = meetings;
        this.workshops = workshops;
        this.when = when;
        this.db = db;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<CasePart.Card> card(Page page) {
        var over = meetings.of(page.visitor().party(), clock.instant().minus(BACK)).stream()
                .filter(this::over)
                .toList();
        var noted = noted(over);
        var due = new ArrayList<DueActView>();
        over.stream()
                .filter(it -> !noted.contains(it.id()))
                .map(it -> line(it, page))
                .forEach(due::add);
        for (var it : workshops.due(page.visitor()))
            due.add(new DueActView(it.title(), page.date(it.day()), WorkshopActs.url(it)));
        return Optional.of(new CasePart.Card("acts/dayacts", new DayActsView(due)));
    }

    private boolean over(Meeting it) {
        return it.state() == Meeting.State.PLANNED
                && it.span() != null
                && it.span().endsAt().isBefore(clock.instant());
    }

    private Set<UUID> noted(List<Meeting> over) {
        return new HashSet<>(db.sql("select meeting from acts.act where meeting = any (:meetings)")
                .param("meetings", over.stream().map(Meeting::id).toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    private DueActView line(Meeting it, Page page) {
        var span = it.span();
        return new DueActView(
                it.title(), span == null ? "" : when.words(span, page.locale()), "/actes/nouveau?reunion=" + it.id());
    }
}
