package org.fabcom.flows.totals;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/** Port: an upper room adds its keys to the totals of organisations, as the till adds sales and payments. */
public interface TotalsPart {

    /** Among the owners asked: also what belongs to no organisation known here, as an import may leave it. For the host only. */
    PartyId NOBODY = new PartyId(new UUID(0, 0));

    /**
     * Keys with their values, in their order; as JSON shows them.
     *
     * @param owners organisations that are read whole
     * @param sites further sites, each alone
     * @param from first day; null: from the beginning
     * @param to last day; null: to the end
     */
    Map<String, Object> part(Set<PartyId> owners, Set<UUID> sites, @Nullable LocalDate from, @Nullable LocalDate to);
}
