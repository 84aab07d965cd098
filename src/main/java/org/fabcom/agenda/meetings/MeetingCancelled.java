package org.fabcom.agenda.meetings;

import java.time.Instant;
import java.util.UUID;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/** It does not take place. */
public record MeetingCancelled(
        UUID meeting, Subject subject, @Nullable PartyId by, Instant at) {}
