package org.fabcom.people.tokens;

import org.fabcom.people.signin.Reclaimed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tokens that somebody else may have made are revoked when the owner takes the account back. */
@Component
class TokenDisarming {

    private final ApiTokens tokens;

    TokenDisarming(ApiTokens tokens) {
        this.tokens = tokens;
    }

    @EventListener
    void reclaimed(Reclaimed event) {
        tokens.of(event.person()).stream()
                .filter(it -> !it.createdAt().isBefore(event.since()))
                .forEach(it -> tokens.revoke(it, event.person()));
    }
}
