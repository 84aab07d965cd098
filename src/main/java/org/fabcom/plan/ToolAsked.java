package org.fabcom.plan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fabcom.cases.CaseId;
import org.fabcom.kernel.PartyId;

/** Tools joined a plan that the organisation had accepted: it is asked whether it wants them. */
public record ToolAsked(UUID plan, CaseId caseId, PartyId organisation, List<String> tools, PartyId by, Instant at) {

    public ToolAsked {
        tools = List.copyOf(tools);
    }
}
