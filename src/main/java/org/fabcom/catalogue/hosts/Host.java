package org.fabcom.catalogue.hosts;

import module java.base;
import org.jspecify.annotations.Nullable;

/** Who runs free software for others. */
public record Host(
        UUID id,
        String slug,
        String name,
        @Nullable String by,
        @Nullable String site,
        @Nullable String country,
        @Nullable String collective) {

    /** Its place on the page of all hosts. */
    public String url() {
        return "/catalogue/hebergeurs#" + slug;
    }
}
