package org.fabcom.talk;

import org.fabcom.kernel.PartyId;

/** A person who takes part in a thread; {@code team} if they also read its internal notes. */
public record Participant(PartyId person, boolean team) {}
