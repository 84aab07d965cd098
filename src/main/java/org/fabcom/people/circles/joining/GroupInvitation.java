package org.fabcom.people.circles.joining;

import java.time.Instant;
import java.util.UUID;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.circles.GroupId;

/** An invitation into a group that still serves, for one person, once. */
record GroupInvitation(UUID id, GroupId group, String email, PartyId invitedBy, Instant expiresAt) {}
