package org.fabcom.catalogue;

import module java.base;
import org.jspecify.annotations.Nullable;

/**
 * What one source says of one thing, before it meets the other sources: the fields of a sheet, as given. Written as JSON in
 * the source's record. {@code nature} is commons or service as the source sees it; editors, who correct a field here and
 * there, leave it empty, and then the name may be empty too.
 */
public record Draft(
        String nature,
        String kind,
        String name,
        @Nullable String usage,
        @Nullable String summary,
        @Nullable String site,
        @Nullable String repository,
        @Nullable String licence,
        @Nullable Page licenceSource,
        List<String> needs,
        List<String> platforms,
        @Nullable String hosting,
        List<String> audience,
        List<String> aliases,
        List<String> tags) {

    /** Nothing said yet: where an editor begins. */
    static final Draft SILENT = new Draft(
            "", "", "", null, null, null, null, null, null, List.of(), List.of(), null, List.of(), List.of(),
            List.of());

    /** A page where something was read. */
    public record Page(String url, String title) {}

    public Draft {
        if (name.isBlank() && !nature.isEmpty()) throw new IllegalArgumentException("name");
        needs = List.copyOf(needs);
        platforms = List.copyOf(platforms);
        audience = List.copyOf(audience);
        aliases = List.copyOf(aliases);
        tags = List.copyOf(tags);
    }
}
