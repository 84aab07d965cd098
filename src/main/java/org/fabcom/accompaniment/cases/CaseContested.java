package org.fabcom.accompaniment.cases;

import java.time.Instant;
import org.fabcom.kernel.PartyId;

/** The organisation does not agree with a line of its sheet, or asks to correct what was handed back. */
public record CaseContested(CaseId id, PartyId by, Instant at) {}
