package org.fabcom.accompaniment.cases;

import java.time.Instant;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/** Somebody accompanies from now on; {@code instead} of somebody else, or of nobody. */
public record CaseAssigned(
        CaseId id, PartyId mediator, @Nullable PartyId instead, PartyId by, Instant at) {}
