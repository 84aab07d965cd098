package org.fabcom.people.tokens;

import org.fabcom.kernel.backup.AfterRestore;
import org.fabcom.people.KnownVisitors;
import org.fabcom.people.signin.Reclaimed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tokens that somebody else may have made, or that were revoked since a backup, serve no more. */
@Component
record TokenDisarming(ApiTokens tokens, KnownVisitors known) implements AfterRestore {

    /** Which ones were revoked since, nobody knows any more: all are, and made anew where they are missed. */
    @Override
    public void restored() {
        tokens.all().forEach(it -> tokens.retire(it, it.person()));
        known.clear();
    }

    /** The owner of an account took it back. */
    @EventListener
    void reclaimed(Reclaimed event) {
        tokens.of(event.person()).stream()
                .filter(it -> !it.createdAt().isBefore(event.since()))
                .forEach(it -> tokens.revoke(it, event.person()));
    }
}
