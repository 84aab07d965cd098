package org.fabcom.agenda.openings;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.fabcom.agenda.Forgetting;
import org.fabcom.agenda.meetings.MeetingGuests;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.kernel.counts.Existence;
import org.fabcom.kernel.counts.Existences;
import org.fabcom.people.contacts.Phone;
import org.springframework.stereotype.Repository;

/** Who asked for a time. Runs in the caller’s transaction. */
@Repository
record SlotRequests(Sql db, Clock clock) implements Forgetting, Existence {

    private static final Duration UNANSWERED = Duration.ofDays(14);
    private static final String SELECT = """
            select r.id, r.opening, r.person, r.name, r.email, r.phone, r.organisation, r.words, r.language, r.starts, r.meeting
            from agenda.slot_request r
            """;

    Optional<SlotRequest> find(UUID id) {
        return db.sql(SELECT + " where r.id = :id").param("id", id).optional(SlotRequests::read);
    }

    /** Nobody else decides about it until the transaction ends. */
    SlotRequest lock(UUID id) {
        db.sql("select 1 from agenda.slot_request where id = :id for update")
                .param("id", id)
                .single((row, n) -> true);
        return find(id).orElseThrow();
    }

    List<SlotRequest> of(UUID meeting) {
        return db.sql(SELECT + " where r.meeting = :meeting")
                .param("meeting", meeting)
                .list(SlotRequests::read);
    }

    /** How many times to come this address or person has. */
    int coming(SlotRequest.Who who) {
        return db.sql("""
                select count(*) from agenda.slot_request r join agenda.meeting m on m.id = r.meeting
                where (r.email_folded = :email or r.person = :person) and m.state = 'PLANNED' and m.starts_at > :now
                """)
                .param("email", fold(who.email()))
                .param("person", Rows.value(who.person()), Types.OTHER)
                .single(Integer.class);
    }

    @Override
    public String exists() {
        return "select from agenda.slot_request where person = any (:parties)";
    }

    /** The meetings to come of a person. */
    List<UUID> meetings(PartyId person) {
        if (Existences.none(SlotRequests.class, person)) return List.of();
        return db.sql("""
                select m.id from agenda.slot_request r join agenda.meeting m on m.id = r.meeting
                where r.person = :person and m.state = 'PLANNED' and m.starts_at > :now
                """).param("person", person.value()).list((row, n) -> row.getObject(1, UUID.class));
    }

    /** What somebody took for this organisation or, unless it must be named, for none, as {@code who} says how they are known. */
    List<UUID> taken(MeetingGuests.Asker who) {
        return db.sql("""
                select r.meeting from agenda.slot_request r
                where r.meeting is not null and r.created_at >= :since
                    and (:until::timestamptz is null or r.created_at < :until)
                    and (lower(btrim(r.organisation)) = lower(:organisation) or not :named and btrim(r.organisation) = '')
                    and case when :guessed then
                        btrim(r.organisation) <> '' and lower(btrim(r.organisation)) = lower(:organisation)
                        or length(:phone) >= 8 and regexp_replace(r.phone, '[^0-9+]', '', 'g') = :phone
                    else r.person = :person or :email <> '' and r.email_folded = :email end
                order by r.created_at, r.id
                """)
                .param("since", who.since())
                .param("until", who.until() == null ? null : Times.sql(who.until()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("guessed", who.guessed())
                .param("named", who.named())
                .param("person", Rows.value(who.person()), Types.OTHER)
                .param("email", fold(who.email()))
                .param("organisation", who.organisation())
                .param("phone", Phone.dialled(who.phone()))
                .list((row, n) -> Rows.id(row, "meeting"));
    }

    /** They have an account: it is theirs by name from now on. */
    void known(UUID id, PartyId person) {
        db.sql("update agenda.slot_request set person = :person where id = :id and person is null")
                .param("person", person.value(), "id", id)
                .update();
    }

    /** The meetings to come at times of an opening. */
    List<UUID> booked(UUID opening) {
        return db.sql("""
                select m.id from agenda.slot_request r join agenda.meeting m on m.id = r.meeting
                where r.opening = :opening and m.state = 'PLANNED' and m.starts_at > :now order by m.starts_at, m.id
                """).param("opening", opening).list((row, n) -> Rows.id(row, "id"));
    }

    UUID insert(UUID opening, SlotRequest.Who who, LocalDateTime start) {
        var id = Ids.next();
        db.sql("""
                insert into agenda.slot_request (id, opening, person, name, email, email_folded, phone, organisation, words,
                    language, starts, created_at)
                values (:id, :opening, :person, :name, :email, :folded, :phone, :organisation, :words, :language, :start, :now)
                """)
                .param("id", id)
                .param("opening", opening)
                .param("person", Rows.value(who.person()), Types.OTHER)
                .param("name", who.name())
                .param("email", who.email())
                .param("folded", fold(who.email()))
                .param("phone", who.phone())
                .param("organisation", who.organisation())
                .param("words", who.words())
                .param("language", who.language())
                .param("start", start)
                .update();
        return id;
    }

    void has(UUID id, UUID meeting, OpenHours opening) {
        db.sql("update agenda.slot_request set meeting = :meeting, opening = :opening where id = :id")
                .param("meeting", meeting, "opening", opening.id(), "id", id)
                .update();
    }

    /** Names go a year after the meeting; what was asked for and never taken goes after two weeks. */
    @Override
    public int forget(Instant endedBefore) {
        int gone = db.sql("delete from agenda.slot_request where meeting is null and created_at < :before")
                .param("before", clock.instant().minus(UNANSWERED))
                .update();
        return gone + db.sql("""
                        update agenda.slot_request r set name = '…', email = r.id || '@oubli.invalid', phone = '',
                            email_folded = r.id || '@oubli.invalid', organisation = '', words = '', person = null
                        from agenda.meeting m where m.id = r.meeting and m.ends_at < :before and r.name <> '…'
                        """).param("before", endedBefore).update();
    }

    private static String fold(String email) {
        return email.toLowerCase(Locale.ROOT);
    }

    private static SlotRequest read(ResultSet row, int n) throws SQLException {
        return new SlotRequest(
                Rows.id(row, "id"),
                Rows.id(row, "opening"),
                new SlotRequest.Who(
                        Rows.partyIfAny(row, "person"),
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("phone"),
                        row.getString("organisation"),
                        row.getString("words"),
                        row.getString("language")),
                row.getObject("starts", LocalDateTime.class),
                Rows.idIfAny(row, "meeting"));
    }
}
