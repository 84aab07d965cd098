package org.fabcom.people.passkeys;

import module java.base;

/** A key as its owner knows it. */
record Passkey(UUID id, String label, Instant createdAt, Instant lastUsedAt, boolean resting) {

    /** It was last used when it was made. */
    boolean unused() {
        return !lastUsedAt.isAfter(createdAt);
    }
}
