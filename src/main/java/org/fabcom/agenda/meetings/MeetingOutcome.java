package org.fabcom.agenda.meetings;

import org.fabcom.agenda.Span;
import org.fabcom.kernel.PartyId;

/** What came of a decision about a meeting. */
public sealed interface MeetingOutcome {

    record Done(Meeting meeting) implements MeetingOutcome {}

    /** Somebody was faster: this is how it stands now. */
    record Settled(Meeting now) implements MeetingOutcome {}

    /**
     * Nobody is at two meetings at once.
     *
     * @param person who has one already
     * @param wanted the time that was asked for; {@code taken} when the other meeting is
     */
    record Busy(PartyId person, Span wanted, Span taken) implements MeetingOutcome {}

    /** The time is past, or there is no such slot. */
    record NotPossible() implements MeetingOutcome {}
}
