package org.fabcom.people.elsewhere;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.kernel.backup.AfterRestore;
import org.fabcom.people.guard.AccountKey;
import org.fabcom.people.guard.AccountKeys;
import org.fabcom.people.guard.GuardLetters;
import org.fabcom.people.signin.OtherDoor;
import org.fabcom.people.signin.Reclaimed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Accounts that open with that of the other house: one each, told by letter, retired with a new password like any key. Thread-safe. */
@Repository
class OidcLinks implements AccountKeys, AfterRestore {

    record Link(UUID id, Instant linkedAt, Instant usedAt) {}

    private final Sql db;
    private final OtherDoor door;
    private final GuardLetters letters;

    OidcLinks(Sql db, OtherDoor door, GuardLetters letters) {
        this.db = db;
        this.door = door;
        this.letters = letters;
    }

    Optional<PartyId> person(String subject) {
        return db.sql("select person from people.oidc_link where subject = :subject")
                .param("subject", subject)
                .optional((row, n) -> Rows.party(row, "person"));
    }

    Optional<Link> find(PartyId person) {
        return db.sql("select id, linked_at, used_at from people.oidc_link where person = :person")
                .param("person", person.value())
                .optional(OidcLinks::read);
    }

    /** False if either has another already. Its owner is told. */
    @Transactional
    boolean add(String subject, PartyId person) {
        int added = db.sql("""
                insert into people.oidc_link (id, subject, person, linked_at, used_at)
                values (:id, :subject, :person, :now, :now) on conflict do nothing
                """)
                .param("id", Ids.next(), "subject", subject, "person", person.value())
                .update();
        if (added == 1) letters.door(person, true, name());
        return added == 1;
    }

    void used(PartyId person) {
        db.sql("update people.oidc_link set used_at = :now where person = :person")
                .param("person", person.value())
                .update();
    }

    @Transactional
    boolean remove(PartyId person) {
        boolean removed = forget(person);
        if (removed) letters.door(person, false, name());
        return removed;
    }

    @Override
    public List<AccountKey> of(PartyId person) {
        return find(person).map(this::key).stream().toList();
    }

    @Override
    public List<AccountKey> retire(PartyId person, Set<UUID> kept) {
        return of(person).stream()
                .filter(it -> !kept.contains(it.id()) && forget(person))
                .toList();
    }

    /** Which ones were taken away since the backup, nobody knows any more. */
    @Override
    public void restored() {
        db.sql("delete from people.oidc_link").update();
        db.sql("delete from people.oidc_arrival").update();
    }

    @EventListener
    void reclaimed(Reclaimed event) {
        find(event.person())
                .filter(it -> !it.linkedAt().isBefore(event.since()))
                .ifPresent(it -> remove(event.person()));
    }

    private boolean forget(PartyId person) {
        return db.sql("delete from people.oidc_link where person = :person")
                .param("person", person.value())
                .updated();
    }

    private AccountKey key(Link it) {
        return new AccountKey(it.id(), AccountKey.Kind.ELSEWHERE, name(), it.linkedAt());
    }

    private String name() {
        return door.door("").map(OtherDoor.Door::name).orElse("");
    }

    private static Link read(ResultSet row, int n) throws SQLException {
        return new Link(Rows.id(row, "id"), Times.read(row, "linked_at"), Times.read(row, "used_at"));
    }
}
