package org.fabcom.agenda.events;

import java.time.Instant;
import java.util.UUID;

/** A date does not take place; who had registered is told. */
public record DateCancelled(UUID occurrence, Instant at) {}
