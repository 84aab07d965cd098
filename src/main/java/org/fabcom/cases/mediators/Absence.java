package org.fabcom.cases.mediators;

import module java.base;
import org.fabcom.kernel.PartyId;

/** Days on which a mediator is away; both ends count. */
public record Absence(UUID id, PartyId mediator, LocalDate from, LocalDate to) {}
