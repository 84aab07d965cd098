package org.fabcom.people.passkeys;

import org.fabcom.people.signin.Reclaimed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keys that somebody else may have made go when the owner takes the account back. */
@Component
class PasskeyDisarming {

    private final Passkeys passkeys;

    PasskeyDisarming(Passkeys passkeys) {
        this.passkeys = passkeys;
    }

    @EventListener
    void reclaimed(Reclaimed event) {
        passkeys.of(event.person()).stream()
                .filter(it -> !it.createdAt().isBefore(event.since()))
                .forEach(it -> passkeys.remove(event.person(), it.id()));
    }
}
