package org.fabcom.people.merging;

import java.time.Instant;
import java.util.UUID;
import org.fabcom.kernel.PartyId;

/** Two organisations that are one: {@code gone} is another name of {@code kept}. */
record Merge(UUID id, PartyId kept, PartyId gone, String formerName, String by, Instant at) {}
