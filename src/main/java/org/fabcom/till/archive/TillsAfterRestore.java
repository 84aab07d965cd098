package org.fabcom.till.archive;

import org.fabcom.kernel.backup.AfterRestore;
import org.fabcom.till.Tills;
import org.fabcom.till.sessions.Sessions;
import org.springframework.stereotype.Component;

/** A base that was laid back from a backup says so in the journal of each till that had one. */
@Component
class TillsAfterRestore implements AfterRestore {

    private final Tills tills;
    private final Sessions sessions;

    TillsAfterRestore(Tills tills, Sessions sessions) {
        this.tills = tills;
        this.sessions = sessions;
    }

    @Override
    public void restored() {
        for (var it : tills.all()) sessions.restored(it.id(), "backup", "");
    }
}
