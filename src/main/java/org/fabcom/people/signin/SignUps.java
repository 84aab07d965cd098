package org.fabcom.people.signin;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Secrets;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Email;
import org.springframework.stereotype.Repository;

/** Accounts asked for and not yet confirmed. */
@Repository
public class SignUps {

    public static final Duration LIFE = Duration.ofHours(48);

    /** What somebody asked for; {@code browserDigest} is that of the token left in their browser. */
    public record Asked(
            String browserDigest, String name, Email email, String passwordHash, String language, String returnTo) {}

    private final Sql db;
    private final Clock clock;

    SignUps(Sql db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Keeps it and returns the token of the link. */
    public String keep(Asked asked) {
        var token = Ids.token();
        db.sql("""
                insert into people.sign_up
                    (id, token_digest, browser_digest, name, email, password_hash, language, return_to, expires_at)
                values (:id, :digest, :browser, :name, :email, :hash, :language, :returnTo, :expires)
                """)
                .param("id", Ids.next())
                .param("digest", Secrets.digest(token))
                .param("browser", asked.browserDigest())
                .param("name", asked.name())
                .param("email", asked.email().text())
                .param("hash", asked.passwordHash())
                .param("language", asked.language())
                .param("returnTo", asked.returnTo())
                .param("expires", clock.instant().plus(LIFE))
                .update();
        return token;
    }

    public Optional<Asked> find(String token) {
        return db.sql("""
                select browser_digest, name, email, password_hash, language, return_to from people.sign_up
                where token_digest = :digest and expires_at > :now
                """).param("digest", Secrets.digest(token)).optional(SignUps::read);
    }

    /** All that was asked for an address: once one is confirmed the others are void. */
    public void forget(Email email) {
        db.sql("delete from people.sign_up where lower(email) = :email")
                .param("email", email.folded())
                .update();
    }

    int sweep() {
        return db.sql("delete from people.sign_up where expires_at < :now").update();
    }

    private static Asked read(ResultSet row, int n) throws SQLException {
        return new Asked(
                row.getString("browser_digest"),
                row.getString("name"),
                new Email(row.getString("email")),
                row.getString("password_hash"),
                row.getString("language"),
                row.getString("return_to"));
    }
}
