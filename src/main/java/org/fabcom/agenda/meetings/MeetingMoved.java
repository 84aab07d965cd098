package org.fabcom.agenda.meetings;

import java.time.Instant;
import java.util.UUID;
import org.fabcom.kernel.PartyId;

/** It takes place at another time or elsewhere. */
public record MeetingMoved(UUID meeting, Subject subject, PartyId by, Instant at) {}
