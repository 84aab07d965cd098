package org.fabcom.accompaniers.demo;

import module java.base;
import org.fabcom.accompaniers.Availability;
import org.fabcom.accompaniers.Price;
import org.jspecify.annotations.Nullable;

/**
 * A line of {@code demo/accompaniers.yml}.
 *
 * @param funder null for a mediator, who declared it in {@code demo/mediators.yml}
 */
record InventedAccompanier(
        String name,
        String by,
        int day,
        String words,
        @Nullable String site,
        Availability availability,
        @Nullable Integer until,
        String commune,
        boolean remote,
        List<String> tags,
        List<String> tools,
        List<InventedPrice> prices,
        InventedUsual usual,
        @Nullable String funder,
        @Nullable String links) {

    record InventedPrice(
            Price.Kind kind,
            String words,
            long cents,
            int vat,
            @Nullable String condition) {}

    record InventedUsual(
            @Nullable Long least,
            @Nullable Long most,
            @Nullable Integer theirs,
            @Nullable Integer yours,
            String resources) {}
}
