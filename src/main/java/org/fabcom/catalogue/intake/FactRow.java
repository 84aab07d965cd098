package org.fabcom.catalogue.intake;

import module java.base;
import org.fabcom.catalogue.Fact;
import org.fabcom.kernel.Ids;
import org.jspecify.annotations.Nullable;

/**
 * A fact as a file states it, for its place on the shelves. {@code origin} is the source with its record, such as {@code
 * starter/trello}: what the record no longer states goes. The id is made of what is said, so it lasts.
 */
public record FactRow(
        UUID id,
        UUID sheet,
        String about,
        String text,
        Map<String, String> data,
        @Nullable LocalDate happenedOn,
        String url,
        String title,
        LocalDate readOn,
        @Nullable LocalDate asOf,
        boolean verified,
        String author,
        String origin,
        String rank,
        String happenedTo,
        String asOfTo) {

    public static UUID id(String origin, String about, String text, Fact.Source source) {
        var said = String.join("|", origin, about, text, source.url());
        return Ids.named(said);
    }
}
