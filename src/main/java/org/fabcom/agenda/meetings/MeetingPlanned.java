package org.fabcom.agenda.meetings;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/** A time was chosen, or given from the start. */
public record MeetingPlanned(
        UUID meeting, Subject subject, @Nullable PartyId by, Instant at) {}
