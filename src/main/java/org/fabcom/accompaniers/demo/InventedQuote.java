package org.fabcom.accompaniers.demo;

import module java.base;
import org.jspecify.annotations.Nullable;

/** A line of {@code demo/quotes.yml}: a quote with its versions, and what became of it. */
record InventedQuote(
        String provider,
        String answers,
        String asker,
        String by,
        int day,
        String need,
        List<InventedVersion> versions,
        @Nullable Accepted accepted,
        @Nullable Took outcome) {

    record InventedVersion(
            int day, int until, String words, @Nullable String solidarity, List<InventedLine> lines) {}

    record InventedLine(
            String kind,
            String words,
            @Nullable Long cents,
            @Nullable Integer number,
            @Nullable Integer vat,
            @Nullable Integer minutes) {}

    record Accepted(int day, String by) {}

    record Took(int day, String by, long cents, int paid, int given, int asked, String things, String words) {}
}
