package org.fabcom.talk;

import module java.base;
import org.fabcom.kernel.PartyId;

/** Somebody says something in a thread, to everyone or to the team. Bears no words: they may be withdrawn meanwhile. */
public record MessagePosted(
        UUID message, Subject subject, PartyId author, Audience audience, Set<PartyId> mentioned, Instant at) {}
