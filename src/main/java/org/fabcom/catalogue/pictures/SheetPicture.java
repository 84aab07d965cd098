package org.fabcom.catalogue.pictures;

import module java.base;
import org.jspecify.annotations.Nullable;

/** One picture of a sheet: what one sees, under which licence, whom to thank and where it was found. */
public record SheetPicture(
        UUID id, String licence, String credit, @Nullable String sourceUrl, String shows) {

    public String url() {
        return "/catalogue/images/" + id;
    }
}
