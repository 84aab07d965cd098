package org.fabcom.catalogue.history;

import module java.base;
import org.fabcom.catalogue.Fact;
import org.fabcom.catalogue.SheetId;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an editor did, as the journal keeps it. {@code sheet} and {@code name} are those of then; {@code subject} is
 * what a fact is about, a field, the id of an offer, or the other sheet of a pair.
 */
public record Edit(
        UUID id,
        Instant at,
        PartyId by,
        SheetId sheet,
        String name,
        Act act,
        String subject,
        String was,
        String becomes,
        String why,
        Fact.@Nullable Source source) {

    public enum Act {
        FACT_ADDED,
        FACT_CORRECTED,
        FACT_CONFIRMED,
        FACT_RETIRED,
        FACT_SETTLED,
        FACT_RETURNED,
        FIELD_SET,
        FIELD_RETURNED,
        OFFER_SET,
        OFFER_RETURNED,
        MERGED,
        UNMERGED,
        REFUSED,
        PICTURE_SET,
        PICTURE_REMOVED
    }

    /** What is done, on what: before the journal gives it a number, an hour and a sheet. */
    public record Deed(Act act, String subject, String was, String becomes, String why, Fact.@Nullable Source source) {}
}
