package org.fabcom.diagnosis.kept;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/** A kept diagnosis in a list: its figures as they were computed that day. */
public record KeptRow(
        UUID id,
        PartyId organisation,
        String organisationName,
        String byName,
        Instant at,
        int tools,
        String firstTool,
        @Nullable Long cents,
        int unknownCosts,
        @Nullable Long membersCents,
        @Nullable Long minutes,
        int high,
        int watch) {

    public String url() {
        return Kept.PATH + "/" + id;
    }
}
