package org.fabcom.catalogue.licences;

import org.jspecify.annotations.Nullable;

/** A licence of the SPDX list: approved by the OSI, free for the FSF (null when the list read does not say). */
public record Licence(
        String id, String name, boolean osi, @Nullable Boolean fsf, boolean deprecated) {

    /** Statement C18: one body is enough. */
    boolean free() {
        return osi || Boolean.TRUE.equals(fsf);
    }
}
