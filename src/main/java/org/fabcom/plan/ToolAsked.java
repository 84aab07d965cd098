package org.fabcom.plan;

import module java.base;
import org.fabcom.cases.CaseId;
import org.fabcom.kernel.PartyId;

/** Tools joined a plan that the organisation had accepted: it is asked whether it wants them. */
public record ToolAsked(UUID plan, CaseId caseId, PartyId organisation, List<String> tools, PartyId by, Instant at) {

    public ToolAsked {
        tools = List.copyOf(tools);
    }
}
