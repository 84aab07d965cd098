package org.fabcom.people.guard;

import module java.base;

/** Something that opens an account without its password: a token of a program, a passkey, or the account of another house. */
public record AccountKey(UUID id, Kind kind, String label, Instant made) {

    public enum Kind {
        TOKEN,
        PASSKEY,
        ELSEWHERE
    }

    /** True if another of these is called the same: then only the moment tells them apart. */
    boolean doubled(List<AccountKey> all) {
        return all.stream().anyMatch(it -> !it.id.equals(id) && it.kind == kind && it.label.equalsIgnoreCase(label));
    }
}
