package org.fabcom.accompaniment.cases.together;

import java.time.Clock;
import java.util.Optional;
import org.fabcom.accompaniment.cases.CasePart;
import org.fabcom.accompaniment.cases.day.DayPart;
import org.fabcom.agenda.When;
import org.fabcom.agenda.meetings.Meetings;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** My meetings, on the mediator’s day. */
@Component
class DayMeetings implements DayPart {

    private static final int MOST = 10;

    private final Meetings meetings;
    private final When when;
    private final Clock clock;

    DayMeetings(Meetings meetings, When when, Clock clock) {
        this.meetings = meetings;
        this.when = when;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<CasePart.Card> card(Page page) {
        var mine = meetings.of(page.visitor().party(), clock.instant()).stream()
                .limit(MOST)
                .toList();
        return Optional.of(new CasePart.Card(
                "accompaniment/casemeetings",
                new MeetingCardView(MeetingCard.lines(mine, when, clock.instant(), page), "", "")));
    }
}
