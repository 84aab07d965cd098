package org.fabcom.agenda.meetings;

/** What came of a decision about a meeting. */
public sealed interface MeetingOutcome {

    record Done(Meeting meeting) implements MeetingOutcome {}

    /** Somebody was faster: this is how it stands now. */
    record Settled(Meeting now) implements MeetingOutcome {}

    /** The time is past, or there is no such slot. */
    record NotPossible() implements MeetingOutcome {}
}
