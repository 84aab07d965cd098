package org.fabcom.catalogue;

import module java.base;
import org.jspecify.annotations.Nullable;

/**
 * What a host offers on a commons. {@code status} is open, full, closing or unknown; the price, in cents for a period
 * (month, year, once), is null when unknown; {@code closesOn} only when a closing host says its day. {@code forWhom}: whom
 * alone the host takes (persons, or agents of the State), null for anybody. {@code asOfTo} says how exactly {@code asOf} is known.
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
        @Nullable LocalDate closesOn,
        @Nullable String forWhom,
        Precision asOfTo) {

    public Offer {
        asOfTo = Objects.requireNonNullElse(asOfTo, Precision.DAY);
    }

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
                null,
                null,
                Precision.DAY);
    }
    /** What the host keeps for others than associations and shops. */
    public boolean takesStructures() {
        return forWhom == null;
    }

    /** The same without its price, which is then unknown. */
    public Offer unpriced() {
        return new Offer(
                commons,
                hostSlug,
                host,
                by,
                hostSite,
                country,
                collective,
                status,
                text,
                null,
                null,
                null,
                source,
                readOn,
                asOf,
                verified,
                closesOn,
                forWhom,
                asOfTo);
    }

    /** Its price may be said first, alone: see {@link Fact#headline}. */
    public boolean headline() {
        return verified && source.rank() != Fact.Rank.OTHER;
    }
}
