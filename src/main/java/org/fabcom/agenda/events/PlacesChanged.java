package org.fabcom.agenda.events;

import java.time.Instant;
import java.util.UUID;

/** A date has more places than before, or no limit any more. */
public record PlacesChanged(UUID occurrence, Instant at) {}
