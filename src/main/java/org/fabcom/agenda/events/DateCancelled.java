package org.fabcom.agenda.events;

import module java.base;

/** A date does not take place; who had registered is told. */
public record DateCancelled(UUID occurrence, Instant at) {}
