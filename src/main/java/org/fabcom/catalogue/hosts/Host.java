package org.fabcom.catalogue.hosts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who runs free software for others. */
public record Host(
        UUID id, String slug, String name, @Nullable String site) {

    /** Its place on the page of all hosts. */
    public String url() {
        return "/catalogue/hebergeurs#" + slug;
    }
}
