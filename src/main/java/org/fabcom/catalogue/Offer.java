package org.fabcom.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a host offers on a commons. {@code status} is open, full, closing or unknown; the price, in cents for a period
 * (month, year, once), is null when unknown; {@code closesOn} only when a closing host says its day.
 */
public record Offer(
        SheetId commons,
        String hostSlug,
        String host,
        @Nullable String by,
        @Nullable String hostSite,
        @Nullable String country,
        @Nullable String collective,
        String status,
        String text,
        @Nullable Long priceCents,
        @Nullable String currency,
        @Nullable String period,
        Fact.Source source,
        LocalDate readOn,
        @Nullable LocalDate asOf,
        boolean verified,
        @Nullable LocalDate closesOn) {

    public Offer(
            SheetId commons,
            String hostSlug,
            String host,
            @Nullable String by,
            @Nullable String hostSite,
            @Nullable String country,
            @Nullable String collective,
            String status,
            String text,
            @Nullable Long priceCents,
            @Nullable String currency,
            @Nullable String period,
            Fact.Source source,
            LocalDate readOn) {
        this(
                commons,
                hostSlug,
                host,
                by,
                hostSite,
                country,
                collective,
                status,
                text,
                priceCents,
                currency,
                period,
                source,
                readOn,
                null,
                true,
                null);
    }
}
