package org.fabcom.agenda.meetings;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/** It takes place at another time or elsewhere. */
public record MeetingMoved(
        UUID meeting, Subject subject, @Nullable PartyId by, Instant at) {}
