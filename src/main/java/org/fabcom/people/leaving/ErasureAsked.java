package org.fabcom.people.leaving;

import org.fabcom.kernel.PartyId;

/** Somebody wants to be erased; until their day they may come back, but are not counted on. */
public record ErasureAsked(PartyId person) {}
