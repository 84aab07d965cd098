package org.fabcom.market.posts;

import module java.base;
import org.fabcom.kernel.PartyId;

/** An offer or a want is up, for the first time or again. */
public record PostPublished(UUID post, PartyId owner, Instant at) {}
