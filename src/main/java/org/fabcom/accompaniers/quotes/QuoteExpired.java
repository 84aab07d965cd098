package org.fabcom.accompaniers.quotes;

import java.time.Instant;
import java.util.UUID;

/** The last day of the newest version, number {@code n}, is over and nobody decided; both sides are told. */
public record QuoteExpired(UUID quote, int n, Instant at) {}
