package org.fabcom.accompaniers.quotes;

import module java.base;

/** The last day of the newest version, number {@code n}, is over and nobody decided; both sides are told. */
public record QuoteExpired(UUID quote, int n, Instant at) {}
