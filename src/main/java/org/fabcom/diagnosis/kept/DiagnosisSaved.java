package org.fabcom.diagnosis.kept;

import module java.base;
import org.fabcom.kernel.PartyId;

/** An organisation keeps a diagnosis. */
public record DiagnosisSaved(UUID diagnosis, PartyId organisation, PartyId by, Instant at) {}
