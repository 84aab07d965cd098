package org.fabcom.imports;

import module java.base;

/** A file that was sent and waits to be imported; its bytes are asked for when they are needed. */
public record Upload(UUID id, String name, long size, Instant sentAt) {

    /** The page on which it waits. */
    public String path() {
        return Imports.HOME + "/envois/" + id;
    }
}
