package org.fabcom.agenda.bookings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fabcom.agenda.Span;
import org.fabcom.agenda.bookings.Booking.State;
import org.fabcom.agenda.rooms.Rooms;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.people.invoicing.Tariffs.Per;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Who booked what. Whoever books has the room for themselves until the transaction is over. Thread-safe. */
@Repository
class Bookings {

    /** So many to come of one person. */
    static final int MOST = 50;

    /** So many days from now on. */
    static final int AHEAD = 366;

    /** Why a form that booked something else books nothing. */
    static final String AGAIN = "bookings.again";

    private static final String SELECT = """
            select b.*, coalesce(b.ended_at, b.made_at) as changed_at, r.name as room_name, r.organisation,
                concat_ws(', ', r.name, nullif(r.address, ''), r.commune_name) as place,
                h.name as house_name, p.name as person_name, w.name as payer_name
            from agenda.booking b join agenda.room r on r.id = b.room join people.party_card h on h.id = r.organisation
            join people.party_card p on p.id = b.person join people.party_card w on w.id = b.payer where\s""";

    private final Sql db;
    private final Rooms rooms;
    private final RoomTerms terms;
    private final Clock clock;

    Bookings(Sql db, Rooms rooms, RoomTerms terms, Clock clock) {
        this.db = db;
        this.rooms = rooms;
        this.terms = terms;
        this.clock = clock;
    }

    /**
     * What somebody wants to book.
     *
     * @param version of the terms that were shown
     * @param cents the price that was shown; null: nothing is asked
     */
    record Wish(
            UUID key,
            UUID room,
            int version,
            PartyId person,
            PartyId payer,
            Span span,
            long quantity,
            @Nullable Long cents,
            String note) {}

    /** What became of it. */
    sealed interface Outcome {
        /** {@code fresh}: false where the same form was sent before. */
        record Done(Booking booking, boolean fresh) implements Outcome {}

        /** A message says why. */
        record Refused(String key) implements Outcome {}
    }

    /** Instead of a former one of the same room, of which so many percent stay due: this one is booked, or asked for, and that one given back; or neither. */
    @Transactional
    Outcome replace(Booking former, int due, Wish it) {
        lock(it.room());
        boolean sent = find(it.key()).isPresent();
        if (!sent && !move(former, State.CANCELLED, due, "", it.person()))
            return new Outcome.Refused("bookings.changed");
        var outcome = book(it);
        if (outcome instanceof Outcome.Refused)
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return outcome;
    }

    private void lock(UUID room) {
        db.sql("select id from agenda.room where id = :room for update")
                .param("room", room)
                .optional(UUID.class);
    }

    @Transactional
    Outcome book(Wish it) {
        lock(it.room());
        var before = find(it.key());
        if (before.isPresent()) return again(before.get(), it);
        if (date(it.key())) return new Outcome.Refused("bookings.changed");
        var said = terms.open(it.room()).filter(one -> one.said().version() == it.version());
        if (said.isEmpty()) return new Outcome.Refused("bookings.changed");
        if (!it.span().startsAt().isAfter(clock.instant())) return new Outcome.Refused("bookings.past");
        if (it.span().start().toLocalDate().isAfter(Days.today(clock).plusDays(AHEAD)))
            return new Outcome.Refused("bookings.day.far");
        if (toCome(it.person()) >= MOST) return new Outcome.Refused("bookings.many");
        int desks = said.get().terms().desks();
        var desk = rooms.free(it.room(), desks, List.of(it.span()), null).getFirst().stream()
                .min(Integer::compare);
        if (desk.isEmpty()) return new Outcome.Refused("bookings.taken");
        insert(it, said.get().terms());
        db.sql("""
                insert into agenda.room_use (booking, room, desks, during)
                values (:booking, :room, int4range(:desk, :desk + 1), 'empty')
                """)
                .param("booking", it.key(), "room", it.room(), "desk", desk.get())
                .update();
        return new Outcome.Done(find(it.key()).orElseThrow(), true);
    }

    /** The same form, sent again: with another time or for somebody else it means another booking. */
    private static Outcome again(Booking before, Wish it) {
        if (!before.person().equals(it.person())) return new Outcome.Refused("bookings.changed");
        boolean same = before.room().equals(it.room())
                && before.span().equals(it.span())
                && before.payer().equals(it.payer());
        return same ? new Outcome.Done(before, false) : new Outcome.Refused(AGAIN);
    }

    /** Both stand in one table, each under its own id. */
    private boolean date(UUID key) {
        return db.sql("select exists (select from agenda.occurrence where id = :key)")
                .param("key", key)
                .single(Boolean.class);
    }

    private int toCome(PartyId person) {
        return db.sql(
                        "select count(*) from agenda.booking where person = :person and state in ('ASKED', 'HELD') and starts_at > :now")
                .param("person", person.value())
                .single(Integer.class);
    }

    private void insert(Wish it, Terms terms) {
        var starts = it.span().startsAt();
        db.sql("""
                insert into agenda.booking (id, room, person, payer, starts, ends, starts_at, ends_at, tariff, per, quantity, cents,
                    free_until, kept, state, note, made_at)
                values (:id, :room, :person, :payer, :starts, :ends, :starts_at, :ends_at, :tariff, :per, :quantity, :cents,
                    :free_until, :kept, :state, :note, :now)
                """)
                .param("id", it.key(), "room", it.room())
                .param("person", it.person().value(), "payer", it.payer().value())
                .param("starts", it.span().start(), "ends", it.span().end())
                .param("starts_at", starts, "ends_at", it.span().endsAt())
                .param("tariff", terms.tariff(), "per", terms.step().per().name(), "quantity", it.quantity())
                .param("cents", it.cents(), Types.BIGINT)
                .param("free_until", starts.minusSeconds(terms.freeHours() * 3600L), "kept", terms.kept())
                .param("state", (terms.atOnce() ? State.HELD : State.ASKED).name())
                .param("note", it.note())
                .update();
    }

    /** False if somebody was faster. A change of state gives its desk back where it no longer runs. */
    @Transactional
    boolean move(Booking it, State to, int due, String word, PartyId by) {
        return db.sql("""
                update agenda.booking set state = :state, due = :due, word = :word, ended_by = :by, ended_at = :now,
                    version = version + 1
                where id = :id and version = :version
                """)
                .param("state", to.name(), "due", due, "word", word, "by", by.value())
                .param("id", it.id(), "version", it.version())
                .updated();
    }

    Optional<Booking> find(UUID id) {
        return db.sql(SELECT + "b.id = :id").param("id", id).optional(Bookings::read);
    }

    /** What these pay, that ends after this moment, the next first. */
    List<Booking> of(Set<PartyId> payers, Instant from) {
        return db.sql(SELECT + "b.payer = any (:payers) and b.ends_at > :from order by b.starts_at, b.id limit 500")
                .param("payers", Rows.ids(payers), "from", from)
                .list(Bookings::read);
    }

    /** Those that begin until then and of which nobody was reminded; who booked within a day knows. */
    List<UUID> toRemind(Instant until) {
        return db.sql("""
                select id from agenda.booking where state = 'HELD' and reminded_at is null and starts_at > :now
                and starts_at < :until and made_at < cast(:now as timestamptz) - interval '1 day' order by starts_at, id
                """).param("until", until).list((row, n) -> Rows.id(row, "id"));
    }

    /** False if they were, or it no longer holds. */
    boolean remind(UUID id) {
        return db.sql("""
                update agenda.booking set reminded_at = :now where id = :id and state = 'HELD' and reminded_at is null
                """).param("id", id).updated();
    }

    /** Those of the rooms of a house, of a day; {@code asked}: those that wait for an answer, of any day. */
    List<Booking> in(PartyId house, LocalDate day, boolean asked) {
        return db.sql(SELECT + "r.organisation = :house and "
                        + (asked
                                ? "b.state = 'ASKED' and b.starts_at > :now"
                                : "b.starts < cast(:day as date) + 1 and b.ends > cast(:day as date)")
                        + " order by b.starts_at, lower(r.name), b.id limit 500")
                .param("house", house.value(), "day", day)
                .list(Bookings::read);
    }

    /** Those of the rooms of a house that begin from one day to before another, the first first. */
    List<Booking> in(PartyId house, LocalDate from, LocalDate before) {
        return db.sql(SELECT + """
                r.organisation = :house and b.starts >= cast(:from as date) and b.starts < cast(:before as date)
                order by b.starts_at, lower(r.name), b.id limit 500
                """)
                .param("house", house.value(), "from", from, "before", before)
                .list(Bookings::read);
    }

    /** Who booked or pays, of those that end after this moment. */
    List<PartyId> known(PartyId house, Instant from) {
        return db.sql("""
                select distinct unnest(array[b.person, b.payer]) from agenda.booking b join agenda.room r on r.id = b.room
                where r.organisation = :house and b.ends_at > :from
                """)
                .param("house", house.value(), "from", from)
                .list((row, n) -> new PartyId(row.getObject(1, UUID.class)));
    }

    /** Those of these rooms, or of these people, that end after this moment, the last first. */
    List<Booking> found(PartyId house, Set<UUID> rooms, Set<PartyId> parties, Instant from) {
        return db.sql(SELECT + """
                r.organisation = :house and b.ends_at > :from
                and (b.room = any (:rooms) or b.person = any (:parties) or b.payer = any (:parties))
                order by b.starts_at desc, b.id limit 200
                """)
                .param("house", house.value(), "from", from)
                .param("rooms", rooms.toArray(UUID[]::new), "parties", Rows.ids(parties))
                .list(Bookings::read);
    }

    /** Those that are over and cost something, of days from the first to before the last. */
    List<Booking> owed(PartyId house, LocalDate from, LocalDate before) {
        return db
                .sql(SELECT + """
                r.organisation = :house and b.starts >= cast(:from as date) and b.starts < cast(:before as date)
                and b.state in ('HELD', 'MISSED', 'CANCELLED') and b.cents > 0 and b.due > 0 and b.ends_at <= :now
                order by b.starts_at, b.id
                """)
                .param("house", house.value(), "from", from, "before", before)
                .list(Bookings::read)
                .stream()
                .filter(it -> it.owed() > 0)
                .toList();
    }

    private static Booking read(ResultSet row, int n) throws SQLException {
        return new Booking(
                Rows.id(row, "id"),
                Rows.id(row, "room"),
                row.getString("room_name"),
                row.getString("place"),
                Rows.party(row, "organisation"),
                row.getString("house_name"),
                Rows.party(row, "person"),
                Rows.party(row, "payer"),
                new Booking.Names(row.getString("person_name"), row.getString("payer_name")),
                new Span(row.getObject("starts", LocalDateTime.class), row.getObject("ends", LocalDateTime.class)),
                row.getString("tariff"),
                Per.valueOf(row.getString("per")),
                row.getLong("quantity"),
                row.getObject("cents", Long.class),
                Times.read(row, "free_until"),
                row.getInt("kept"),
                row.getInt("due"),
                State.valueOf(row.getString("state")),
                row.getString("note"),
                row.getString("word"),
                Times.read(row, "changed_at"),
                row.getInt("version"));
    }
}
