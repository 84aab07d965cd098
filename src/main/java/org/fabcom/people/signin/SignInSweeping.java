package org.fabcom.people.signin;

import org.fabcom.kernel.Sql;
import org.fabcom.kernel.jobs.Duties;
import org.fabcom.kernel.jobs.Job;
import org.fabcom.web.access.RateLimits;
import org.springframework.stereotype.Component;

/** Forgets each night what has expired: sessions, links, accounts never confirmed, counts of tries. */
@Component
class SignInSweeping extends Job {

    private final Sessions sessions;
    private final SignUps signUps;
    private final MailedLinks links;
    private final RateLimits limits;
    private final Sql db;

    SignInSweeping(Sessions sessions, SignUps signUps, MailedLinks links, RateLimits limits, Sql db) {
        super("people.sign-in-sweeping", daily(3, 10));
        this.sessions = sessions;
        this.signUps = signUps;
        this.links = links;
        this.limits = limits;
        this.db = db;
    }

    @Override
    public void run() {
        Duties.all(
                sessions::sweep,
                signUps::sweep,
                links::sweep,
                limits::sweep,
                () -> expired("people.claim"),
                () -> expired("people.passkey_challenge"),
                () -> expired("people.half_sign_in"),
                () -> expired("people.oidc_arrival"));
    }

    private void expired(String table) {
        db.sql("delete from " + table + " where expires_at < :now").update();
    }
}
