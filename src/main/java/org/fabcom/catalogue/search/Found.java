package org.fabcom.catalogue.search;

import module java.base;
import org.fabcom.catalogue.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * A page of what was found, with the number of sheets that each value of each filter would leave.
 *
 * @param meant the services that the words name: the rows begin with what replaces them (C22)
 * @param maybe services that only begin like the words
 * @param approximate true if nothing holds all the words and the rows merely resemble
 */
public record Found(
        List<Row> rows,
        long total,
        Map<String, Map<String, Long>> counts,
        List<Sheet> meant,
        List<Sheet> maybe,
        boolean approximate) {

    /** One sheet, with what tells it from its neighbours. */
    public record Row(
            Sheet sheet,
            List<Target> replaces,
            int targets,
            int open,
            int full,
            @Nullable String host,
            List<Claim> claims,
            int alternatives,
            @Nullable String summarySource,
            List<String> sources,
            @Nullable Picture picture) {}

    /** Its picture, what one sees on it, and whom to thank. */
    public record Picture(String url, String shows, String credit) {}

    /** What a commons replaces; the slug is null if there is no sheet of it. */
    public record Target(String name, @Nullable String slug) {}

    /** Who says that it replaces what was asked for, and when that was read. */
    public record Claim(String target, String url, String title, LocalDate readOn, String origin, String rank) {}

    public Found {
        rows = List.copyOf(rows);
        meant = List.copyOf(meant);
        maybe = List.copyOf(maybe);
    }

    long count(String filter, String value) {
        return counts.getOrDefault(filter, Map.of()).getOrDefault(value, 0L);
    }
}
