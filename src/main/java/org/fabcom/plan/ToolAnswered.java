package org.fabcom.plan;

import module java.base;
import org.fabcom.cases.CaseId;
import org.fabcom.kernel.PartyId;

/** The organisation wants a tool that had joined its plan, or does not. */
public record ToolAnswered(
        UUID item, CaseId caseId, PartyId organisation, String tool, boolean wanted, PartyId by, Instant at) {}
