package org.fabcom.people.served;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Secrets;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.people.Email;
import org.fabcom.people.Passwords;
import org.fabcom.people.People;
import org.fabcom.people.served.Act.Kind;
import org.fabcom.post.Letter;
import org.fabcom.post.Outbox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Claiming a record with the code on paper: an address and a password are chosen, the address is confirmed, and the record
 * becomes an account. Whoever tries learns nothing about who has one.
 */
@Component
class Claims {

    private static final Duration LIFE = Duration.ofHours(48);

    /** A claim whose address waits to be confirmed. */
    record Claim(PartyId person, Email email, String passwordHash, String language) {}

    private final ServedPeople served;
    private final People people;
    private final Passwords passwords;
    private final Outbox outbox;
    private final Settings settings;
    private final Sql db;
    private final Clock clock;

    Claims(
            ServedPeople served,
            People people,
            Passwords passwords,
            Outbox outbox,
            Settings settings,
            Sql db,
            Clock clock) {
        this.served = served;
        this.people = people;
        this.passwords = passwords;
        this.outbox = outbox;
        this.settings = settings;
        this.db = db;
        this.clock = clock;
    }

    /** A letter leaves in any case: with the link, or telling the owner of an account that they have one. */
    @Transactional
    void begin(Served who, Email email, String hash, String language) {
        var owner = people.byEmail(email);
        if (owner.isPresent()) {
            outbox.put(Letter.answering(
                    owner.get().email().text(),
                    owner.get().name(),
                    owner.get().language(),
                    "people.mail.already",
                    settings.url("/connexion"),
                    owner.get().name()));
            return;
        }
        var token = Ids.token();
        db.sql("delete from people.claim where expires_at < :now").update();
        db.sql("""
                insert into people.claim (id, token_digest, person, email, password_hash, language, expires_at)
                values (:id, :digest, :person, :email, :hash, :language, :expires)
                """)
                .param("id", Ids.next())
                .param("digest", Secrets.digest(token))
                .param("person", who.id().value())
                .param("email", email.text())
                .param("hash", hash)
                .param("language", language)
                .param("expires", clock.instant().plus(LIFE))
                .update();
        outbox.put(Letter.answering(
                email.text(), "", language, "people.mail.claim", settings.url("/reprendre/confirmer?jeton=" + token)));
    }

    Optional<Claim> find(String token) {
        return db.sql("""
                select c.person, c.email, c.password_hash, c.language from people.claim c
                join people.served s on s.person = c.person and s.claimed_at is null
                where c.token_digest = :digest and c.expires_at > :now
                """)
                .param("digest", Secrets.digest(token))
                .optional((row, n) -> new Claim(
                        new PartyId(row.getObject("person", UUID.class)),
                        new Email(row.getString("email")),
                        row.getString("password_hash"),
                        row.getString("language")));
    }

    boolean knowsPassword(Claim claim, String password) {
        return passwords.matches(password, claim.passwordHash());
    }

    /** False if it was claimed meanwhile, or the address has an account now. */
    @Transactional
    boolean complete(Claim claim) {
        if (people.byEmail(claim.email()).isPresent() || !open(claim)) return false;
        apart(claim.person());
        db.sql("""
                update people.served set claimed_at = :now, code_digest = null, code_expires_at = null where person = :person
                """).param("person", claim.person().value()).update();
        served.note(claim.person(), claim.person(), Kind.CLAIMED, "");
        db.sql("delete from people.claim where person = :person")
                .param("person", claim.person().value())
                .update();
        return true;
    }

    /** Whoever has an account is nobody’s other name and has none: records that were joined by staff stand by themselves again. */
    private void apart(PartyId person) {
        db.sql("""
                select person from people.served where person = any (people.records_of(:person)) order by person for update
                """).param("person", person.value()).list((row, n) -> true);
        db.sql("""
                update people.served_join set undone_at = :now, undone_by = :person
                where undone_at is null and (kept = :person or gone = :person)
                """).param("person", person.value()).update();
        db.sql("""
                update people.served set joined_into = null
                where joined_into is not null and (person = :person or joined_into = :person)
                """).param("person", person.value()).update();
    }

    private boolean open(Claim claim) {
        return db.sql("""
                update people.person set email = :email, email_folded = :folded, password_hash = :hash,
                    language = :language, confirmed_at = :now
                where id = :id and email is null and erased_at is null
                """)
                .param("email", claim.email().text())
                .param("folded", claim.email().folded())
                .param("hash", claim.passwordHash())
                .param("language", claim.language())
                .param("id", claim.person().value())
                .updated();
    }
}
