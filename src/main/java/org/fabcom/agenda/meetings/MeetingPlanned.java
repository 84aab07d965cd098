package org.fabcom.agenda.meetings;

import java.time.Instant;
import java.util.UUID;
import org.fabcom.kernel.PartyId;

/** A time was chosen, or given from the start. */
public record MeetingPlanned(UUID meeting, Subject subject, PartyId by, Instant at) {}
