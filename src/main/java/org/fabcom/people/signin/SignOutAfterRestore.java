package org.fabcom.people.signin;

import org.fabcom.kernel.Sql;
import org.fabcom.kernel.backup.AfterRestore;
import org.fabcom.people.KnownVisitors;
import org.springframework.stereotype.Component;

/** A restored base knows sessions and links that may have been ended since: all sign in anew. */
@Component
record SignOutAfterRestore(Sql db, KnownVisitors known) implements AfterRestore {

    @Override
    public void restored() {
        db.sql("delete from people.session").update();
        db.sql("delete from people.mailed_link").update();
        db.sql("delete from people.sign_up").update();
        db.sql("delete from people.claim").update();
        db.sql("delete from people.passkey_challenge").update();
        known.clear();
    }
}
