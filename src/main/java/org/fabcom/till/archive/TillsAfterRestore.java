package org.fabcom.till.archive;

import org.fabcom.kernel.backup.AfterRestore;
import org.fabcom.till.Tills;
import org.fabcom.till.sessions.Sessions;
import org.springframework.stereotype.Component;

/** A base that was laid back from a backup says so in the journal of each till that had one. */
@Component
record TillsAfterRestore(Tills tills, Sessions sessions) implements AfterRestore {

    @Override
    public void restored() {
        for (var it : tills.all()) sessions.restored(it.id(), "backup", "");
    }
}
