package org.fabcom.agenda.meetings;

import java.time.Instant;
import java.util.UUID;
import org.fabcom.kernel.PartyId;

/** It does not take place. */
public record MeetingCancelled(UUID meeting, Subject subject, PartyId by, Instant at) {}
