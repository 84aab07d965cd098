package org.fabcom.accompaniment.cases;

import java.time.Instant;
import org.fabcom.kernel.PartyId;

/** The organisation agrees with what was handed back; {@code by}: who said so. */
public record CaseAccepted(CaseId id, PartyId by, Instant at) {}
