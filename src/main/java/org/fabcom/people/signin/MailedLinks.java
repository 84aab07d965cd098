package org.fabcom.people.signin;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Secrets;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Email;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Links mailed to people who have an account; each serves once. */
@Repository
public class MailedLinks {

    /** What a link is for, and how long it serves. */
    public enum Purpose {
        NEW_PASSWORD(Duration.ofHours(2)),
        NEW_EMAIL(Duration.ofHours(48)),
        SIGN_IN(Duration.ofMinutes(15)),
        STOP_MOVE(Duration.ofDays(7)),
        PROOF(Duration.ofMinutes(15));

        private final Duration life;

        Purpose(Duration life) {
            this.life = life;
        }

        public Duration life() {
            return life;
        }
    }

    /** A link that still serves; {@code email} is the new address to confirm, or the old one to go back to. */
    public record Link(PartyId person, @Nullable Email email, String returnTo) {}

    private final Sql db;
    private final Clock clock;

    MailedLinks(Sql db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Returns the token of the link. */
    public String keep(Purpose purpose, PartyId person, @Nullable Email email, String returnTo) {
        return keep(purpose, person, email, returnTo, purpose.life);
    }

    /** The same for another while than is usual. */
    public String keep(Purpose purpose, PartyId person, @Nullable Email email, String returnTo, Duration life) {
        var token = Ids.token();
        db.sql("""
                insert into people.mailed_link (id, token_digest, person, purpose, email, return_to, expires_at)
                values (:id, :digest, :person, :purpose, :email, :returnTo, :expires)
                """)
                .param("id", Ids.next())
                .param("digest", Secrets.digest(token))
                .param("person", person.value())
                .param("purpose", purpose.name())
                .param("email", email == null ? null : email.text())
                .param("returnTo", returnTo)
                .param("expires", clock.instant().plus(life))
                .update();
        return token;
    }

    public Optional<Link> find(Purpose purpose, String token) {
        return db.sql("""
                select person, email, return_to from people.mailed_link
                where token_digest = :digest and purpose = :purpose and expires_at > :now
                """)
                .param("digest", Secrets.digest(token), "purpose", purpose.name())
                .optional(MailedLinks::read);
    }

    /** The same, and it serves no more: of two who come at once, one gets it. */
    public Optional<Link> take(Purpose purpose, String token) {
        return db.sql("""
                delete from people.mailed_link where token_digest = :digest and purpose = :purpose and expires_at > :now
                returning person, email, return_to
                """)
                .param("digest", Secrets.digest(token), "purpose", purpose.name())
                .optional(MailedLinks::read);
    }

    /** After one was used, or the password changed, the person's other links of this kind are void. */
    public void forget(Purpose purpose, PartyId person) {
        db.sql("delete from people.mailed_link where person = :person and purpose = :purpose")
                .param("person", person.value(), "purpose", purpose.name())
                .update();
    }

    int sweep() {
        return db.sql("delete from people.mailed_link where expires_at < :now").update();
    }

    private static Link read(ResultSet row, int n) throws SQLException {
        var email = row.getString("email");
        return new Link(
                new PartyId(row.getObject("person", UUID.class)),
                email == null ? null : new Email(email),
                row.getString("return_to"));
    }
}
