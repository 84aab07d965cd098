package org.fabcom.agenda.bookings;

import module java.base;
import java.sql.Types;
import org.fabcom.agenda.Span;
import org.fabcom.agenda.bookings.Booking.State;
import org.fabcom.agenda.rooms.Rooms;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
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
        if (!sent && !(former.room().equals(it.room()) && cancel(former, due, it.person())))
            return new Outcome.Refused("bookings.changed");
        var outcome = book(it);
        if (outcome instanceof Outcome.Refused)
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return outcome;
    }

    /** By whoever booked. False once it began, where it costs other than was said, or if somebody was faster. */
    boolean cancel(Booking it, int due, PartyId by) {
        var now = clock.instant();
        return it.cancellable(now) && it.dueIfCancelled(now) == due && move(it, State.CANCELLED, due, "", by);
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
        return db.sql(Booking.SELECT + "b.id = :id").param("id", id).optional(Booking::read);
    }

    /** What these pay, that ends after this moment, the next first. */
    List<Booking> of(Set<PartyId> payers, Instant from) {
        return db.sql(Booking.SELECT
                        + "b.payer = any (:payers) and b.ends_at > :from order by b.starts_at, b.id limit 500")
                .param("payers", Rows.ids(payers), "from", from)
                .list(Booking::read);
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
        return db.sql(Booking.SELECT + "r.organisation = :house and "
                        + (asked
                                ? "b.state = 'ASKED' and b.starts_at > :now"
                                : "b.starts < cast(:day as date) + 1 and b.ends > cast(:day as date)")
                        + " order by b.starts_at, lower(r.name), b.id limit 500")
                .param("house", house.value(), "day", day)
                .list(Booking::read);
    }

    /** Those of the rooms of a house that begin from one day to before another, the first first. */
    List<Booking> in(PartyId house, LocalDate from, LocalDate before) {
        return db.sql(Booking.SELECT + """
                r.organisation = :house and b.starts >= cast(:from as date) and b.starts < cast(:before as date)
                order by b.starts_at, lower(r.name), b.id limit 500
                """)
                .param("house", house.value(), "from", from, "before", before)
                .list(Booking::read);
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
        return db.sql(Booking.SELECT + """
                r.organisation = :house and b.ends_at > :from
                and (b.room = any (:rooms) or b.person = any (:parties) or b.payer = any (:parties))
                order by b.starts_at desc, b.id limit 200
                """)
                .param("house", house.value(), "from", from)
                .param("rooms", rooms.toArray(UUID[]::new), "parties", Rows.ids(parties))
                .list(Booking::read);
    }

    /** Those that are over and cost something, of days from the first to before the last. */
    List<Booking> owed(PartyId house, LocalDate from, LocalDate before) {
        return db
                .sql(Booking.SELECT + """
                r.organisation = :house and b.starts >= cast(:from as date) and b.starts < cast(:before as date)
                and b.state in ('HELD', 'MISSED', 'CANCELLED') and b.cents > 0 and b.due > 0 and b.ends_at <= :now
                order by b.starts_at, b.id
                """)
                .param("house", house.value(), "from", from, "before", before)
                .list(Booking::read)
                .stream()
                .filter(it -> it.owed() > 0)
                .toList();
    }
}
