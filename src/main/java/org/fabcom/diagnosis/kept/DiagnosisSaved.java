package org.fabcom.diagnosis.kept;

import java.time.Instant;
import java.util.UUID;
import org.fabcom.kernel.PartyId;

/** An organisation keeps a diagnosis. */
public record DiagnosisSaved(UUID diagnosis, PartyId organisation, PartyId by, Instant at) {}
