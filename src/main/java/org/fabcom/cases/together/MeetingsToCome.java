package org.fabcom.cases.together;

import module java.base;
import org.fabcom.agenda.When;
import org.fabcom.agenda.meetings.Meeting;
import org.fabcom.agenda.meetings.MeetingEnd;
import org.fabcom.agenda.meetings.MeetingOutcome;
import org.fabcom.agenda.meetings.Meetings;
import org.fabcom.cases.Case;
import org.fabcom.cases.ToCome;
import org.fabcom.kernel.PartyId;
import org.fabcom.web.Page;
import org.fabcom.web.access.Rooms;
import org.fabcom.web.look.OptionView;
import org.springframework.stereotype.Component;

/** Meetings of a case that are to come, or wait for a choice. */
@Component
record MeetingsToCome(
        CaseMeetings about, Meetings meetings, BookedMeetings booked, When when, Optional<Rooms> rooms, Clock clock)
        implements ToCome {

    private static final Set<MeetingEnd> AHEAD = EnumSet.of(MeetingEnd.PROPOSED, MeetingEnd.COMING);

    @Override
    public List<OptionView> of(Case it, Page page) {
        if (closed()) return List.of();
        return ahead(it, page.visitor().party())
                .map(one -> new OptionView(one.id().toString(), one.title(), at(one, when, page)))
                .toList();
    }

    @Override
    public int callOff(Case it, List<String> ids, PartyId by) {
        var off = ahead(it, by).filter(one -> ids.contains(one.id().toString())).toList();
        return (int) off.stream()
                .map(one -> meetings.cancel(one.id(), "", Meeting.Side.TEAM, by))
                .filter(MeetingOutcome.Done.class::isInstance)
                .count();
    }

    /** The agenda has no door here. */
    boolean closed() {
        return rooms.isPresent() && !rooms.get().open("agenda");
    }

    /** Those that are over too. */
    Stream<Meeting> all(Case it, PartyId reader) {
        return Stream.concat(
                about.all(it).flatMap(one -> meetings.about(one).stream()), booked.of(it, reader).stream());
    }

    private Stream<Meeting> ahead(Case it, PartyId reader) {
        return all(it, reader).filter(one -> AHEAD.contains(MeetingEnd.of(one, clock.instant())));
    }

    /** When it is, or between how many times one chooses. */
    static String at(Meeting it, When when, Page page) {
        var span = it.span();
        return span == null ? page.t("cases.meeting.slots", it.slots().size()) : when.words(span, page.locale());
    }
}
