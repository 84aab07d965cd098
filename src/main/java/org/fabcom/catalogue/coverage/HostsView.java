package org.fabcom.catalogue.coverage;

import module java.base;
import org.fabcom.catalogue.Fact;
import org.fabcom.catalogue.Precision;
import org.jspecify.annotations.Nullable;

/** The hosts and what they offer. */
public record HostsView(List<Host> hosts) {

    /** Who hosts. */
    public record Host(
            String slug,
            String name,
            @Nullable String by,
            @Nullable String site,
            @Nullable String country,
            @Nullable String collective,
            List<Offer> offers) {}

    /** What is offered on one commons. */
    public record Offer(
            String commons,
            String url,
            String status,
            String text,
            @Nullable Long cents,
            @Nullable String currency,
            @Nullable String period,
            Fact.Source source,
            LocalDate readOn,
            @Nullable LocalDate asOf,
            boolean verified,
            @Nullable LocalDate closesOn,
            Precision asOfTo) {}
}
