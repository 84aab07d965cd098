package org.fabcom.agenda.meetings;

import module java.base;

/** How far a meeting is, and what became of it: what lists of meetings count. */
public enum MeetingEnd {
    PROPOSED,
    COMING,
    TO_SAY,
    CAME,
    EXCUSED,
    ABSENT,
    OFF_TEAM,
    OFF_GUEST,
    OFF;

    /** The same in SQL, of meetings {@code m} at the moment {@code :now}. */
    public static final String SQL = """
            case m.state when 'PROPOSED' then 'PROPOSED' when 'CANCELLED' then concat_ws('_', 'OFF', m.called_off_for)
                else coalesce(m.turnout, case when m.starts_at > :now then 'COMING' else 'TO_SAY' end) end""";

    public static MeetingEnd of(Meeting it, Instant now) {
        return switch (it.state()) {
            case PROPOSED -> PROPOSED;
            case CANCELLED -> it.calledOffFor() == null ? OFF : valueOf("OFF_" + it.calledOffFor());
            case PLANNED -> it.turnout() != null ? valueOf(it.turnout().name()) : it.begun(now) ? TO_SAY : COMING;
        };
    }

    /** Its words: what is still to be said is asked of those who accompany alone. */
    public String key(boolean team) {
        return this == TO_SAY && !team ? "agenda.meeting.over" : "agenda.meeting.end." + this;
    }
}
