package org.fabcom.people.guard;

import java.util.UUID;

/** Something that opens an account without its password: a token of a program, or a passkey. */
public record AccountKey(UUID id, Kind kind, String label) {

    public enum Kind {
        TOKEN,
        PASSKEY
    }
}
