package org.fabcom.people.passkeys;

import org.fabcom.kernel.backup.AfterRestore;
import org.fabcom.people.signin.Reclaimed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keys that somebody else may have made go when the owner takes the account back; those of a backup rest until they are woken. */
@Component
record PasskeyDisarming(Passkeys passkeys) implements AfterRestore {

    /** One that was taken away since the backup would open the account again. */
    @Override
    public void restored() {
        passkeys.rest();
    }

    @EventListener
    void reclaimed(Reclaimed event) {
        passkeys.of(event.person()).stream()
                .filter(it -> !it.createdAt().isBefore(event.since()))
                .forEach(it -> passkeys.remove(event.person(), it.id()));
    }
}
