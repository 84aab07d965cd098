package org.fabcom.acts.day;

import module java.base;
import org.fabcom.acts.Acts;
import org.fabcom.agenda.meetings.Meeting;
import org.fabcom.agenda.meetings.Meetings;
import org.fabcom.agenda.meetings.Turnout;
import org.fabcom.cases.OutcomesAsked;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.counts.AskedOnce;
import org.fabcom.web.list.Address;
import org.springframework.stereotype.Component;

/** Meetings of the last weeks that took place, at which somebody came unless nobody said it, and of which no act was noted. */
@Component
record DueMeetings(Meetings meetings, Sql db, Clock clock) implements OutcomesAsked {

    private static final Duration BACK = Duration.ofDays(30);

    static String url(Meeting it) {
        return Address.of(Acts.PATH + "/nouveau").with("reunion", it.id()).toString();
    }

    /** Those to which this person was invited by name, not an organisation in which they sit; the latest first. */
    List<Meeting> of(PartyId person) {
        return AskedOnce.of(List.of("acts.due", person), () -> asked(person));
    }

    private List<Meeting> asked(PartyId person) {
        var over = meetings.of(person, clock.instant().minus(BACK)).stream()
                .filter(this::over)
                .filter(it -> it.parties().contains(person))
                .toList();
        if (over.isEmpty()) return List.of();
        var noted = noted(over);
        return over.reversed().stream().filter(it -> !noted.contains(it.id())).toList();
    }

    @Override
    public Set<UUID> meetings(PartyId mediator) {
        return of(mediator).stream().map(Meeting::id).collect(Collectors.toSet());
    }

    private boolean over(Meeting it) {
        return it.state() == Meeting.State.PLANNED
                && it.span() != null
                && it.span().endsAt().isBefore(clock.instant())
                && (it.turnout() == null || it.turnout() == Turnout.CAME);
    }

    private Set<UUID> noted(List<Meeting> over) {
        return db.sql("select meeting from acts.act where meeting = any (:meetings)")
                .param("meetings", over.stream().map(Meeting::id).toArray(UUID[]::new))
                .set((row, n) -> Rows.id(row, "meeting"));
    }
}
