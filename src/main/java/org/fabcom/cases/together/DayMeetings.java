package org.fabcom.cases.together;

import module java.base;
import org.fabcom.agenda.ComingAppointment;
import org.fabcom.agenda.When;
import org.fabcom.agenda.meetings.Meeting;
import org.fabcom.agenda.meetings.Meetings;
import org.fabcom.cases.CaseId;
import org.fabcom.cases.CasePart;
import org.fabcom.cases.Cases;
import org.fabcom.cases.DayPart;
import org.fabcom.cases.OutcomesAsked;
import org.fabcom.cases.together.MeetingCardView.MeetingLineView;
import org.fabcom.cases.together.MeetingCardView.PartView;
import org.fabcom.kernel.Days;
import org.fabcom.web.Page;
import org.fabcom.web.access.Rooms;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** My meetings, and my appointments kept elsewhere, on the mediator’s day. */
@Component
@Order(10)
record DayMeetings(
        Meetings meetings,
        ComingAppointment.Register appointments,
        Cases cases,
        When when,
        Optional<Rooms> rooms,
        ObjectProvider<OutcomesAsked> asked,
        Clock clock)
        implements DayPart {

    private static final int MOST = 10;
    private static final int TO_SAY = 5;
    /** How long one is asked what became of a meeting. */
    private static final Duration BACK = Duration.ofDays(60);

    /** In this order. */
    private enum Part {
        SAY,
        CHOOSE,
        TODAY,
        LATER
    }

    private record Line(Instant at, Part part, MeetingLineView view) {}

    @Override
    public Optional<CasePart.Card> card(Page page) {
        if (rooms.isPresent() && !rooms.get().open("agenda")) return Optional.empty();
        var me = page.visitor().party();
        var now = clock.instant();
        var elsewhere = asked.stream().flatMap(it -> it.meetings(me).stream()).collect(Collectors.toSet());
        var past = meetings.toSay(me, now.minus(BACK)).reversed().stream()
                .filter(it -> !elsewhere.contains(it.id()))
                .toList();
        var shown = Stream.concat(
                        past.stream().limit(TO_SAY),
                        meetings.of(me, now).stream()
                                .filter(it -> !past.contains(it) && !elsewhere.contains(it.id()))
                                .limit(MOST))
                .toList();
        var names = cases.names(shown.stream().flatMap(it -> about(it).stream()).toList());
        var lines = Stream.of(
                        shown.stream().map(it -> line(it, names, now, page)),
                        appointments.coming(me, now, page).stream().limit(MOST).map(this::line))
                .flatMap(it -> it)
                .sorted(Comparator.comparing(Line::at))
                .collect(Collectors.groupingBy(
                        Line::part, TreeMap::new, Collectors.mapping(Line::view, Collectors.toList())));
        var parts = lines.entrySet().stream()
                .map(it -> new PartView(page.t("agenda.day.part." + it.getKey()), it.getValue()))
                .toList();
        return Optional.of(new CasePart.Card(
                "cases/casemeetings", new MeetingCardView(parts, Math.max(0, past.size() - TO_SAY), "", "")));
    }

    private Line line(Meeting it, Map<CaseId, String> names, Instant now, Page page) {
        var span = it.span();
        var named = about(it).map(one -> names.getOrDefault(one, "")).orElse("");
        var title = named.isEmpty() ? it.title() : named + "\u00a0: " + it.title();
        return new Line(
                span == null ? Instant.MIN : span.startsAt(),
                span == null ? Part.CHOOSE : part(span.startsAt(), now),
                MeetingCard.line(it, title, true, when, now, page));
    }

    private static Optional<CaseId> about(Meeting it) {
        return it.subject().kind().equals(CaseThread.KIND)
                ? Optional.of(new CaseId(it.subject().id()))
                : Optional.empty();
    }

    private Part part(Instant at, Instant now) {
        if (!at.isAfter(now)) return Part.SAY;
        return LocalDate.ofInstant(at, Days.ZONE).equals(Days.today(clock)) ? Part.TODAY : Part.LATER;
    }

    private Line line(ComingAppointment it) {
        return new Line(
                it.at(),
                part(it.at(), clock.instant()),
                new MeetingLineView(it.title(), it.when(), it.where(), it.kind(), it.status(), it.url()));
    }
}
