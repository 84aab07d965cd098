package org.fabcom.people;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Plain;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.kernel.counts.AskedOnce;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Persons: found by id or address, named, added. Thread-safe. */
@Repository
public class People {

    private static final String PERSON = """
            select r.id, p.name, r.email, r.language, p.created_at, r.password_hash
            from people.person r join people.party p on p.id = r.id
            """;

    private final Sql db;
    private final RightsJournal journal;
    private final KnownVisitors known;
    private final Clock clock;

    People(Sql db, RightsJournal journal, KnownVisitors known, Clock clock) {
        this.db = db;
        this.journal = journal;
        this.known = known;
        this.clock = clock;
    }

    public Optional<Person> find(PartyId id) {
        return Optional.ofNullable(all(List.of(id)).get(id));
    }

    /** Those of these who have an account. */
    public Map<PartyId, Person> all(Collection<PartyId> ids) {
        return db
                .sql(PERSON + " where r.id = any (:ids) and r.email is not null and r.erased_at is null")
                .param("ids", ids.stream().map(PartyId::value).toArray(UUID[]::new))
                .list(People::read)
                .stream()
                .collect(Collectors.toMap(Person::id, it -> it));
    }

    public Optional<Person> byEmail(Email email) {
        return db.sql(PERSON + " where r.email_folded = :email and r.erased_at is null")
                .param("email", email.folded())
                .optional(People::read);
    }

    /** The name of a person or an organisation. */
    public Optional<String> name(PartyId party) {
        return Optional.ofNullable(names(List.of(party)).get(party));
    }

    /** The names of persons and organisations; unknown ids are left out. */
    public Map<PartyId, String> names(Collection<PartyId> parties) {
        return AskedOnce.each("people.name", parties, this::named);
    }

    private Map<PartyId, String> named(List<PartyId> parties) {
        return db.sql("select id, name from people.party where " + Rows.among("id", "ids"))
                .param("ids", Rows.ids(parties))
                .map(row -> new PartyId(row.getObject("id", UUID.class)), row -> row.getString("name"));
    }

    /** True until the set-up has made the first administrator. */
    public boolean none() {
        return !db.sql("select exists (select from people.person)").single(Boolean.class);
    }

    /** Whoever has an account, by address. */
    public List<Person> all() {
        return db.sql(PERSON + " where r.email is not null and r.erased_at is null order by r.email_folded")
                .list(People::read);
    }

    /** What is kept of a person's password. */
    public Optional<String> passwordHash(PartyId person) {
        return db.sql("select password_hash from people.person where id = :id")
                .param("id", person.value())
                .optional((row, n) -> Optional.ofNullable(row.getString(1)))
                .flatMap(it -> it);
    }

    /** Adds someone whose address is confirmed; empty if the address already has an account. */
    @Transactional
    public Optional<Person> add(String name, Email email, String passwordHash, String language) {
        var person = new Person(new PartyId(Ids.next()), Plain.line(name).strip(), email, language, now());
        return insert(person, passwordHash) ? Optional.of(person) : Optional.empty();
    }

    /** The person who sets the instance up. Empty if anybody is there already: then rights come from people only. */
    @Transactional
    public Optional<Person> firstAdministrator(String name, Email email, String passwordHash, String language) {
        db.sql("select pg_advisory_xact_lock(hashtext('people.person'))").single((row, n) -> 0);
        if (!none()) return Optional.empty();
        var person = new Person(new PartyId(Ids.next()), Plain.line(name).strip(), email, language, now());
        insert(person, passwordHash);
        db.sql("insert into people.instance_role (person, role, granted_by, granted_at) values (:id, :role, :id, :at)")
                .param("id", person.id().value(), "role", InstanceRole.ADMINISTRATOR.name(), "at", now())
                .update();
        journal.add(
                RightsChange.Act.ROLE_GRANTED, person.id(), person.id(), null, "", InstanceRole.ADMINISTRATOR.name());
        return Optional.of(person);
    }

    @Transactional
    public void rename(PartyId person, String name, String language) {
        db.sql("update people.party set name = :name where id = :id and kind = 'PERSON'")
                .param("name", Plain.line(name).strip(), "id", person.value())
                .update();
        db.sql("update people.person set language = :language where id = :id")
                .param("language", language, "id", person.value())
                .update();
        known.forget(person);
    }

    /** A group of an upper room gets a name and a number among parties: the same id. */
    public void addGroup(PartyId group, String name, Instant at) {
        db.sql("insert into people.party (id, kind, name, created_at) values (:id, 'GROUP', :name, :at)")
                .param("id", group.value(), "name", name, "at", at)
                .update();
    }

    public void renameGroup(PartyId group, String name) {
        db.sql("update people.party set name = :name where id = :id and kind = 'GROUP'")
                .param("name", name, "id", group.value())
                .update();
    }

    /** False if another account has this address. */
    public boolean moveTo(PartyId person, Email email) {
        try {
            return db.sql("update people.person set email = :email, email_folded = :folded where id = :id")
                    .param("email", email.text(), "folded", email.folded(), "id", person.value())
                    .updated();
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    public void changePassword(PartyId person, String passwordHash) {
        db.sql("update people.person set password_hash = :hash where id = :id")
                .param("hash", passwordHash, "id", person.value())
                .update();
    }

    /** False if the address is taken; nothing is left then. */
    private boolean insert(Person person, String passwordHash) {
        db.sql("insert into people.party (id, kind, name, created_at) values (:id, 'PERSON', :name, :at)")
                .param("id", person.id().value(), "name", person.name(), "at", person.createdAt())
                .update();
        int added = db.sql("""
                insert into people.person (id, email, email_folded, password_hash, language, confirmed_at)
                values (:id, :email, :folded, :hash, :language, :at) on conflict (email_folded) do nothing
                """)
                .param("id", person.id().value())
                .param("email", person.email().text())
                .param("folded", person.email().folded())
                .param("hash", passwordHash)
                .param("language", person.language())
                .param("at", person.createdAt())
                .update();
        if (added == 0) {
            db.sql("delete from people.party where id = :id")
                    .param("id", person.id().value())
                    .update();
        }
        return added == 1;
    }

    private Instant now() {
        return clock.instant();
    }

    private static Person read(ResultSet row, int n) throws SQLException {
        return new Person(
                new PartyId(row.getObject("id", UUID.class)),
                row.getString("name"),
                new Email(row.getString("email")),
                row.getString("language"),
                Times.read(row, "created_at"));
    }
}
