package org.fabcom.till;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * A till of an organisation on one of its sites.
 *
 * @param number unique in the organisation: receipts carry it
 * @param trainingOf the real till whose twin for training this is
 * @param yearStarts the month with which its year begins, 1 to 12
 */
public record Till(
        UUID id,
        PartyId organisation,
        UUID site,
        int number,
        String name,
        @Nullable UUID trainingOf,
        int yearStarts,
        boolean closed) {

    /** What is done here counts nowhere, and is kept like all else. */
    public boolean training() {
        return trainingOf != null;
    }
}
