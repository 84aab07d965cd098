package org.fabcom.circles.joining;

import module java.base;
import org.fabcom.circles.GroupId;
import org.fabcom.kernel.PartyId;

/** An invitation into a group that still serves, for one person, once. */
record GroupInvitation(UUID id, GroupId group, String email, PartyId invitedBy, Instant expiresAt) {}
