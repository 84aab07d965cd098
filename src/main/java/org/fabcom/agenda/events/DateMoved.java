package org.fabcom.agenda.events;

import java.time.Instant;
import java.util.UUID;

/** A date takes place at another time or place; who had registered is told. */
public record DateMoved(UUID occurrence, Instant at) {}
