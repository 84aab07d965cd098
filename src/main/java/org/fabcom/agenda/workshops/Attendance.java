package org.fabcom.agenda.workshops;

import module java.base;
import org.fabcom.agenda.registrations.Registering;
import org.fabcom.agenda.registrations.State;
import org.fabcom.kernel.PartyId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Who was there, registered or not, noted in one go: all of it or nothing. Thread-safe. */
@Component
public class Attendance {

    private final Registering registering;
    private final WalkIns walkIns;
    private final TransactionTemplate transaction;

    Attendance(Registering registering, WalkIns walkIns, TransactionTemplate transaction) {
        this.registering = registering;
        this.walkIns = walkIns;
        this.transaction = transaction;
    }

    /** What came of it. */
    public enum Noted {
        DONE,
        /** It has not begun, it was cancelled, or somebody is not registered any more. */
        NOT_NOW,
        /** More unannounced people than {@link WalkIns#MOST}. */
        TOO_MANY
    }

    /**
     * Only what this person changed.
     *
     * @param added names of who came unannounced
     * @param gone names that were taken off
     */
    public Noted note(UUID date, Map<UUID, State> said, Collection<String> added, Collection<String> gone, PartyId by) {
        return transaction.execute(status -> {
            if (!registering.taking(date)) return Noted.NOT_NOW;
            boolean fits = walkIns.note(date, added, gone, by);
            if (fits && registering.mark(date, said)) return Noted.DONE;
            status.setRollbackOnly();
            return fits ? Noted.NOT_NOW : Noted.TOO_MANY;
        });
    }
}
