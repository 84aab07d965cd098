package org.fabcom.people.oidc;

import org.fabcom.kernel.backup.AfterRestore;
import org.fabcom.people.signin.Reclaimed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What tools hold of somebody whose account was in other hands, or may have been withdrawn since a backup, serves no more. */
@Component
record OidcDisarming(Grants grants) implements AfterRestore {

    /** Which agreements were withdrawn since, nobody knows any more: people are asked again. */
    @Override
    public void restored() {
        grants.endAll();
    }

    @EventListener
    void reclaimed(Reclaimed event) {
        grants.endAll(event.person());
    }
}
