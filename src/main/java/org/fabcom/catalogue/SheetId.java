package org.fabcom.catalogue;

import module java.base;

/** Identity of a sheet of the catalogue. */
public record SheetId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
