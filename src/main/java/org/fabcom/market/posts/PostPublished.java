package org.fabcom.market.posts;

import java.time.Instant;
import java.util.UUID;
import org.fabcom.kernel.PartyId;

/** An offer or a want is up, for the first time or again. */
public record PostPublished(UUID post, PartyId owner, Instant at) {}
