package org.fabcom.files;

import java.time.Instant;
import java.util.UUID;

/** A file that a thing of an upper room holds. */
public record HeldFile(
        UUID id, String ownerKind, UUID owner, String name, String type, long size, String sha256, Instant addedAt) {

    public String url() {
        return FilePages.PATH + "/" + id;
    }
}
