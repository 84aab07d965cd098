package org.fabcom.governance.mandates;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * A role that somebody holds.
 *
 * @param circle "" where the role lies directly in its organisation
 * @param decision reference of the decision that gave it, "" without
 * @param answer of whoever was elected to it, ASKED: none yet, "" where nobody was asked
 * @param until its last day, included; null only for what was given before the organisation decided together
 */
record Mandate(
        UUID id,
        UUID role,
        PartyId person,
        String name,
        String roleName,
        String circle,
        LocalDate from,
        @Nullable LocalDate until,
        String decision,
        String answer) {

    boolean declined() {
        return answer.equals("DECLINED");
    }

    /** Elected to it, and did not say yet whether they take it. */
    boolean asked() {
        return answer.equals("ASKED");
    }
}
