package org.fabcom.cases.together;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.fabcom.agenda.ComingAppointment;
import org.fabcom.agenda.When;
import org.fabcom.agenda.meetings.Meeting;
import org.fabcom.agenda.meetings.Meetings;
import org.fabcom.cases.CasePart;
import org.fabcom.cases.day.DayPart;
import org.fabcom.cases.together.MeetingCardView.MeetingLineView;
import org.fabcom.web.Page;
import org.fabcom.web.access.Rooms;
import org.springframework.stereotype.Component;

/** My meetings, and my appointments kept elsewhere, on the mediator’s day. */
@Component
class DayMeetings implements DayPart {

    private static final int MOST = 10;
    private static final int TO_SAY = 5;
    /** How long one is asked what became of a meeting. */
    private static final Duration BACK = Duration.ofDays(60);

    private final Meetings meetings;
    private final ComingAppointment.Register appointments;
    private final When when;
    private final Optional<Rooms> rooms;
    private final Clock clock;

    DayMeetings(
            Meetings meetings, ComingAppointment.Register appointments, When when, Optional<Rooms> rooms, Clock clock) {
        this.meetings = meetings;
        this.appointments = appointments;
        this.when = when;
        this.rooms = rooms;
        this.clock = clock;
    }

    private record Line(Instant at, MeetingLineView view) {}

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<CasePart.Card> card(Page page) {
        if (rooms.isPresent() && !rooms.get().open("agenda")) return Optional.empty();
        var me = page.visitor().party();
        var now = clock.instant();
        var lines = Stream.concat(
                        Stream.concat(
                                        meetings.toSay(me, now.minus(BACK)).stream()
                                                .limit(TO_SAY),
                                        meetings.of(me, now).stream())
                                .distinct()
                                .map(it -> line(it, now, page)),
                        appointments.coming(me, now, page).stream().map(DayMeetings::line))
                .sorted(Comparator.comparing(Line::at))
                .limit(MOST)
                .map(Line::view)
                .toList();
        return Optional.of(new CasePart.Card("cases/casemeetings", new MeetingCardView(lines, "", "")));
    }

    /** What still waits for a slot stands before what has its time. */
    private Line line(Meeting it, Instant now, Page page) {
        var span = it.span();
        return new Line(span == null ? Instant.MIN : span.startsAt(), MeetingCard.line(it, true, when, now, page));
    }

    private static Line line(ComingAppointment it) {
        return new Line(
                it.at(), new MeetingLineView(it.title(), it.when(), it.where(), it.kind(), it.status(), it.url()));
    }
}
