package org.fabcom.catalogue;

import java.util.UUID;

/** Identity of a sheet of the catalogue. */
public record SheetId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
