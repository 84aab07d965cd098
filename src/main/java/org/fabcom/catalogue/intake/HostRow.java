package org.fabcom.catalogue.intake;

import module java.base;
import org.jspecify.annotations.Nullable;

/** A host of the starter catalogue with its offers, for the shelves. */
public record HostRow(
        UUID id,
        String slug,
        String name,
        @Nullable String by,
        @Nullable String site,
        @Nullable String country,
        @Nullable String collective,
        String origin,
        List<Offered> offers) {

    public record Offered(
            UUID id,
            UUID host,
            UUID commons,
            String status,
            String text,
            @Nullable Long cents,
            @Nullable String currency,
            @Nullable String period,
            String url,
            String title,
            LocalDate readOn,
            @Nullable LocalDate asOf,
            boolean verified,
            String origin,
            String rank,
            String asOfTo,
            @Nullable String forWhom) {}
}
