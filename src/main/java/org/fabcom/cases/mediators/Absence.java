package org.fabcom.cases.mediators;

import java.time.LocalDate;
import java.util.UUID;
import org.fabcom.kernel.PartyId;

/** Days on which a mediator is away; both ends count. */
public record Absence(UUID id, PartyId mediator, LocalDate from, LocalDate to) {}
