package org.fabcom.accompaniment.cases;

import java.time.Instant;
import java.util.UUID;
import org.fabcom.kernel.PartyId;

/** The sheet was handed back to the organisation. */
public record CaseReported(CaseId id, PartyId organisation, UUID diagnosis, Instant at) {}
