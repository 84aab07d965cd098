package org.fabcom.people.organisations;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.jspecify.annotations.Nullable;

/** An invitation into an organisation that still serves. With an address it is for one person, without for whoever has the link. */
public record Invitation(
        UUID id, PartyId organisation, Seat seat, @Nullable String email, PartyId invitedBy, Instant expiresAt) {}
