package org.fabcom.agenda.events;

import module java.base;

/** A date has more places than before, or no limit any more. */
public record PlacesChanged(UUID occurrence, Instant at) {}
