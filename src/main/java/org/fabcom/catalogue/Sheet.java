package org.fabcom.catalogue;

import module java.base;
import org.fabcom.catalogue.licences.Freeness;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as its sources, merged, describe it: a commons, or a service that people may want to leave. What no source says
 * is null or empty, and shown as unknown.
 */
public record Sheet(
        SheetId id,
        String slug,
        boolean commons,
        String kind,
        String name,
        @Nullable String usage,
        @Nullable String summary,
        @Nullable String site,
        @Nullable String repository,
        @Nullable String licence,
        Freeness freeness,
        List<String> needs,
        List<String> platforms,
        @Nullable String hosting,
        List<String> audience) {

    public Sheet {
        needs = List.copyOf(needs);
        platforms = List.copyOf(platforms);
        audience = List.copyOf(audience);
    }

    /** A program on one’s own computer: it is entered without an account. */
    public boolean installed() {
        return "desktop".equals(hosting);
    }

    /** Address of its page. */
    public String url() {
        return "/catalogue/" + slug;
    }
}
