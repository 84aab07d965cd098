package org.fabcom.agenda.registrations;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.agenda.Forgetting;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.people.contacts.Phone;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The lists of who comes. Runs in the caller's transaction. */
@Repository
public class Registrations implements Forgetting {

    static final String SELECT = """
        select r.id, r.occurrence, r.person, r.name, r.email, r.language, r.state, r.offered_until, r.created_at, r.phone
        from agenda.registration r
        """;

    private final Sql db;

    Registrations(Sql db) {
        this.db = db;
    }

    public Optional<Registration> find(UUID id) {
        return db.sql(SELECT + " where r.id = :id").param("id", id).optional(Registrations::read);
    }

    /** The one that has not ended, of this person or of this address. */
    Optional<Registration> alive(UUID occurrence, @Nullable PartyId person, String email) {
        return db.sql(SELECT + """
             where r.occurrence = :occurrence and r.state not in ('CANCELLED', 'EXPIRED')
               and (r.person = :person or r.email_folded = :email)
            order by r.person is null limit 1
            """)
                .param("occurrence", occurrence)
                .param("person", Rows.value(person), java.sql.Types.OTHER)
                .param("email", fold(email))
                .optional(Registrations::read);
    }

    /** The one that has not ended, of this person by their account. */
    Optional<Registration> of(UUID occurrence, PartyId person) {
        return db.sql(SELECT + """
                 where r.occurrence = :occurrence and r.person = :person and r.state not in ('CANCELLED', 'EXPIRED')
                """)
                .param("occurrence", occurrence, "person", person.value())
                .optional(Registrations::read);
    }

    /** All of a date: places first, then the waiting list in its order, then the others. */
    public List<Registration> of(UUID occurrence) {
        return db.sql(SELECT + """
                 where r.occurrence = :occurrence
                order by case when agenda.holds_a_place(r.state) then 0 when r.state = 'WAITING' then 1 else 2 end,
                    case when r.state = 'WAITING' then r.queued end, lower(r.name), r.id
                """).param("occurrence", occurrence).list(Registrations::read);
    }

    /** Of a date, or of all dates of an event that are to come: who holds a place and has no address, so that they are called. */
    public List<Registration> unwritten(UUID dateOrEvent) {
        return db.sql(SELECT + """
                     join agenda.occurrence o on o.id = r.occurrence
                    where :id in (o.id, o.event) and o.starts_at > :now and agenda.holds_a_place(r.state)
                    order by o.starts_at, lower(r.name), r.id
                    """).param("id", dateOrEvent).list(Registrations::read).stream()
                .filter(it -> !it.written())
                .toList();
    }

    /** The one that has not ended, of who called: of their address, or with this name from this number. */
    Optional<Registration> caller(UUID occurrence, String name, String email, String phone) {
        if (!email.isEmpty()) return alive(occurrence, null, email);
        return of(occurrence).stream()
                .filter(it -> !it.state().ended() && !it.written())
                .filter(it -> Fold.words(it.name()).equals(Fold.words(name)) && Phone.same(it.phone(), phone))
                .findFirst();
    }

    /** Of a person, those that have not ended, by date. */
    public List<Registration> of(PartyId person, Instant from) {
        return db.sql(SELECT + """
                 join agenda.occurrence o on o.id = r.occurrence
                where r.person = :person and r.state in ('WAITING', 'OFFERED', 'CONFIRMED', 'CAME', 'NO_SHOW', 'EXCUSED') and o.ends_at > :from
                order by o.starts_at
                """)
                .param("person", person.value(), "from", from)
                .list(Registrations::read);
    }

    /** Of a person or their address, those of dates to come that have not ended. */
    public List<UUID> toCome(PartyId person, String email) {
        return db.sql("""
                select r.id from agenda.registration r join agenda.occurrence o on o.id = r.occurrence
                where (r.person = :person or r.email_folded = :email) and o.starts_at > :now
                  and r.state not in ('CANCELLED', 'EXPIRED')
                order by o.starts_at, r.id
                """).param("person", person.value(), "email", fold(email)).list((row, n) -> Rows.id(row, "id"));
    }

    /** Those who must hear when something changes. */
    List<Registration> concerned(UUID occurrence) {
        return db.sql(SELECT + " where r.occurrence = :occurrence and r.state in ('CONFIRMED', 'OFFERED', 'WAITING')"
                        + " order by r.id")
                .param("occurrence", occurrence)
                .list(Registrations::read);
    }

    /** Who has waited longest. */
    Optional<Registration> nextWaiting(UUID occurrence) {
        return db.sql(SELECT + " where r.occurrence = :occurrence and r.state = 'WAITING' order by r.queued limit 1")
                .param("occurrence", occurrence)
                .optional(Registrations::read);
    }

    /** Counted from 1. */
    int placeInQueue(UUID id) {
        return db.sql("""
                select count(*) from agenda.registration me join agenda.registration r on r.occurrence = me.occurrence
                where me.id = :id and r.state = 'WAITING' and r.queued <= me.queued
                """).param("id", id).single(Integer.class);
    }

    UUID insert(UUID occurrence, Registration.Who who, State state) {
        var id = Ids.next();
        db.sql("""
            insert into agenda.registration (id, occurrence, person, name, email, email_folded, language, state,
                created_at, changed_at)
            values (:id, :occurrence, :person, :name, :email, :folded, :language, :state, :now, :now)
            """)
                .param("id", id)
                .param("occurrence", occurrence)
                .param("person", Rows.value(who.person()), java.sql.Types.OTHER)
                .param("name", who.name())
                .param("email", who.email())
                .param("folded", fold(who.email()))
                .param("language", who.language())
                .param("state", state.name())
                .update();
        return id;
    }

    /** Somebody who called. */
    void called(UUID id, String name, String phone, PartyId by) {
        db.sql("update agenda.registration set name = :name, phone = :phone, added_by = :by where id = :id")
                .param("name", name, "phone", phone, "by", by.value(), "id", id)
                .update();
    }

    /** Whether the organisers registered somebody that called. */
    boolean called(UUID id) {
        return db.sql("select added_by is not null from agenda.registration where id = :id")
                .param("id", id)
                .single(Boolean.class);
    }

    void become(UUID id, State state) {
        become(id, state, null);
    }

    void become(UUID id, State state, @Nullable Instant offeredUntil) {
        db.sql("""
                update agenda.registration set state = :state, offered_until = :until, changed_at = :now where id = :id
                """)
                .param("state", state.name(), "until", offeredUntil, "id", id)
                .update();
    }

    /** Several of one date, which is locked. */
    void become(Collection<UUID> ids, State state) {
        db.sql("""
                update agenda.registration set state = :state, offered_until = null, changed_at = :now where id = any (:ids)
                """)
                .param("state", state.name(), "ids", ids.toArray(UUID[]::new))
                .update();
    }

    /** Who asks by address wrote their name anew. */
    void named(UUID id, String name) {
        db.sql("update agenda.registration set name = :name where id = :id")
                .param("name", name, "id", id)
                .update();
    }

    /** Somebody who asked by address turns out to have an account; until the link was followed anybody may have typed the name. */
    void belongsTo(UUID id, PartyId person, String name) {
        db.sql(
                        "update agenda.registration set person = :person, name = case state when 'PENDING' then :name else name end"
                                + " where id = :id")
                .param("person", person.value(), "name", name, "id", id)
                .update();
    }

    /** Offers and links whose time is over. */
    List<Registration> overdue(Instant now, Instant askedBefore) {
        return db.sql(SELECT + """
                 where r.state = 'OFFERED' and r.offered_until <= :now or r.state = 'PENDING' and r.created_at < :asked
                order by r.id limit 500
                """).param("now", now, "asked", askedBefore).list(Registrations::read);
    }

    /** Dates with a free place and somebody who waits for it, as when an account is erased that held one. */
    List<UUID> freeAndWaitedFor(Instant now) {
        return db.sql("""
                select o.id from agenda.occurrence o
                where o.starts_at > :now and o.cancelled_at is null and (o.capacity is null or o.taken < o.capacity)
                  and exists (select from agenda.registration r where r.occurrence = o.id and r.state = 'WAITING')
                order by o.id
                """).param("now", now).list((row, n) -> row.getObject(1, UUID.class));
    }

    /** Names and addresses of dates long over go; the counts stay. */
    @Override
    public int forget(Instant endedBefore) {
        return db.sql("""
                update agenda.registration r set name = '…', phone = '', email = r.id || '@oubli.invalid', person = null,
                    email_folded = r.id || '@oubli.invalid'
                from agenda.occurrence o where o.id = r.occurrence and o.ends_at < :before and r.name <> '…'
                """).param("before", endedBefore).update();
    }

    private static String fold(String email) {
        return email.toLowerCase(Locale.ROOT);
    }

    static Registration read(ResultSet row, int n) throws SQLException {
        return new Registration(
                Rows.id(row, "id"),
                Rows.id(row, "occurrence"),
                Rows.partyIfAny(row, "person"),
                row.getString("name"),
                row.getString("email"),
                row.getString("language"),
                State.valueOf(row.getString("state")),
                Times.readIfAny(row, "offered_until"),
                Times.read(row, "created_at"),
                row.getString("phone"));
    }
}
