package org.fabcom.agenda.events;

import module java.base;
import org.fabcom.agenda.Span;

/** A date takes place at another time or place than {@code before} and {@code place}; who had registered is told. */
public record DateMoved(UUID occurrence, Instant at, Span before, String place) {}
