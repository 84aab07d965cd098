package org.fabcom.accompaniers.quotes;

import module java.base;
import org.fabcom.kernel.PartyId;

/** Something happened to a quote; both sides are told, but for whoever did it. */
public record QuoteMoved(UUID quote, Quote.Act act, PartyId by, Instant at) {}
