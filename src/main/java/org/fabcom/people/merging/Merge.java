package org.fabcom.people.merging;

import module java.base;
import org.fabcom.kernel.PartyId;

/** Two organisations that are one: {@code gone} is another name of {@code kept}. */
record Merge(UUID id, PartyId kept, PartyId gone, String formerName, String by, Instant at) {}
