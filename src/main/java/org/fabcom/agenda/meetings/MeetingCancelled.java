package org.fabcom.agenda.meetings;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/** It does not take place. */
public record MeetingCancelled(
        UUID meeting, Subject subject, @Nullable PartyId by, Instant at) {}
