package org.fabcom.acts;

import java.util.Map;
import java.util.UUID;
import org.fabcom.cases.CaseId;

/** Port: the items of an accompaniment’s plan, by number, each with a few words; answered by the plan. */
public interface ActItems {

    Map<UUID, String> of(CaseId id);
}
