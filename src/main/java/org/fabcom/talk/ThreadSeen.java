package org.fabcom.talk;

import org.fabcom.kernel.PartyId;

/** Somebody looks at a thread: what they were told of it is read. */
public record ThreadSeen(Subject subject, PartyId person) {}
