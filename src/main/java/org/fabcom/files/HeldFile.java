package org.fabcom.files;

import module java.base;

/**
 * A file that a thing of an upper room holds.
 *
 * @param shows what a picture shows, in words; empty if nobody said it
 */
public record HeldFile(
        UUID id,
        String ownerKind,
        UUID owner,
        String name,
        String type,
        long size,
        String sha256,
        String shows,
        Instant addedAt) {

    public static final int LONGEST_SHOWS = 200;

    public String url() {
        return FilePages.PATH + "/" + id;
    }
}
