package org.fabcom.accompaniers.directory;

import module java.base;
import org.fabcom.accompaniers.Accompanier;
import org.fabcom.accompaniers.Availability;
import org.fabcom.accompaniers.Description.Area;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the directory as a list needs them.
 *
 * @param availability as it stands today
 * @param skills categories as ids and words of their own, each as one text
 * @param tools sheets of the catalogue
 */
record Entry(
        UUID id,
        @Nullable UUID party,
        Accompanier.Kind kind,
        String name,
        Availability availability,
        @Nullable LocalDate until,
        Area area,
        Set<String> skills,
        Set<String> tools,
        boolean pointed) {

    /** Among the kinds of prices: one that is not for everybody, or none at all. */
    static final String SOLIDARITY = "SOLIDARITY";

    static final String NONE = "NONE";

    String url() {
        return Accompanier.PATH + "/" + id;
    }
}
