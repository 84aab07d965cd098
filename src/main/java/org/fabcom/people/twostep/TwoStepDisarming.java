package org.fabcom.people.twostep;

import org.fabcom.kernel.Sql;
import org.fabcom.kernel.backup.AfterRestore;
import org.fabcom.people.signin.Reclaimed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Codes that somebody else may have set up, or that were spent since a backup, serve no more. */
@Component
record TwoStepDisarming(TwoSteps steps, Sql db) implements AfterRestore {

    /** The owner of an account took it back: whoever held it may have locked it with a telephone of theirs. */
    @EventListener
    void reclaimed(Reclaimed event) {
        steps.telephoneSince(event.person())
                .filter(it -> !it.isBefore(event.since()))
                .ifPresent(it -> steps.remove(event.person()));
    }

    /** A code on paper that was spent, or thrown away, since the backup would serve again: all are drawn anew by their owners. */
    @Override
    public void restored() {
        db.sql("delete from people.recovery_code").update();
        db.sql("delete from people.half_sign_in").update();
        db.sql("delete from people.two_step where confirmed_at is null").update();
        db.sql("update people.two_step set next_secret = null, next_in = null, next_at = null")
                .update();
    }
}
