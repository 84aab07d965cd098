package org.fabcom.accompaniment.cases;

import java.time.Instant;
import org.fabcom.kernel.PartyId;

/** An organisation asks for help. */
public record CaseOpened(CaseId id, PartyId organisation, PartyId by, Instant at) {}
