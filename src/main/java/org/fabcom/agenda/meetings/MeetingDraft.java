package org.fabcom.agenda.meetings;

import module java.base;
import org.fabcom.agenda.Venue;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Plain;

/**
 * A meeting to be arranged.
 *
 * @param note what to bring, how to find the door; up to 2 000 characters
 * @param parties persons, or organisations: then those who speak for them (referent or manager) are written to
 */
public record MeetingDraft(Subject subject, String title, String note, Venue venue, Set<PartyId> parties) {

    public static final int LONGEST_TITLE = 160;
    public static final int LONGEST_NOTE = 2000;

    public MeetingDraft {
        parties = Set.copyOf(parties);
        title = Plain.line(title);
        if (title.length() < 3 || title.length() > LONGEST_TITLE) throw new IllegalArgumentException("title");
        if (note.length() > LONGEST_NOTE) throw new IllegalArgumentException("note");
    }
}
