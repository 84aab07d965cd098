package org.fabcom.market.deals;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/** Something happened in a deal; {@code by} is null when a day had passed. */
public record DealMoved(UUID deal, Step.Kind what, @Nullable PartyId by, Instant at) {}
