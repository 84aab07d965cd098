package org.fabcom.agenda.bookings;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.agenda.Span;
import org.fabcom.agenda.bookings.Booking.State;
import org.fabcom.agenda.bookings.Bookings.Outcome;
import org.fabcom.agenda.bookings.Bookings.Wish;
import org.fabcom.agenda.rooms.Room;
import org.fabcom.agenda.rooms.Rooms;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Together;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/**
 * Eight hands book two desks, move and cancel the same bookings, refuse and call off, while the terms change and the room is closed
 * and open again. Never more than there are desks, whoever runs has one desk and nobody else any, and a move is both or neither.
 * The seed is printed; {@code -Ddesks.seed=N} repeats the steps, {@code -Ddesks.steps=N} makes more of them.
 */
@FabComTest
class DesksUnderManyHandsTest {

    private static final long SEED = Long.getLong("desks.seed", System.nanoTime());
    private static final int STEPS = Integer.getInteger("desks.steps", 60);

    private final Bookings bookings;
    private final RoomTerms terms;
    private final Rooms rooms;
    private final Sql db;
    private final Person lucie;
    private final Person odile;
    private final Organisation mill;
    private final ConcurrentLinkedQueue<UUID> all = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<List<UUID>> moved = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();
    private final ConcurrentHashMap<String, AtomicInteger> done = new ConcurrentHashMap<>();
    private UUID room = Ids.next();

    DesksUnderManyHandsTest(Bookings bookings, RoomTerms terms, Rooms rooms, Neighbours neighbours, Sql db) {
        this.bookings = bookings;
        this.terms = terms;
        this.rooms = rooms;
        this.db = db;
        lucie = neighbours.person("Lucie Perrin");
        odile = neighbours.person("Odile Ferrand");
        mill = neighbours.association("Le Moulin", lucie);
    }

    @Test
    void whoever_moves_cancels_and_closes_there_are_never_more_than_desks() throws Exception {
        System.err.println("DesksUnderManyHandsTest: -Ddesks.seed=" + SEED);
        room = rooms.add(
                mill.id(),
                new Room.Draft("Bureau", "", "38185", "Grenoble", 30, Room.Entry.STEP_FREE, "", "", "", false),
                lucie.id());
        terms.say(room, 0, TermsTest.terms(Terms.Step.HOUR, 2, "09:00", "18:00", "", 24, 50), lucie.id());
        var work = new ArrayList<Callable<Void>>();
        for (int hand = 0; hand < 8; hand++) {
            var random = new Random(SEED + hand);
            work.add(() -> {
                for (int i = 0; i < STEPS; i++) step(random);
                return null;
            });
        }
        Together.all(work);
        System.err.println("DesksUnderManyHandsTest: " + new TreeMap<>(done));
        assertThat(faults).isEmpty();
        assertThat(count("""
                agenda.booking b left join agenda.room_use u on u.booking = b.id
                where b.room = :room and (b.state in ('ASKED', 'HELD')) <> (u.booking is not null)
                """)).as("runs without a desk, or keeps one").isZero();
        assertThat(count("""
                agenda.booking b where b.room = :room and b.state in ('ASKED', 'HELD') and (select count(*) from agenda.booking o
                    where o.room = b.room and o.state in ('ASKED', 'HELD') and o.starts_at <= b.starts_at and o.ends_at > b.starts_at)
                    > 2
                """)).as("more than there are desks").isZero();
        for (var it : moved)
            assertThat(bookings.find(it.getFirst()).orElseThrow().state())
                    .as("moved, and both run")
                    .isEqualTo(State.CANCELLED);
        assertThat(moved.stream().map(List::getFirst)).as("one moved twice").doesNotHaveDuplicates();
        assertThat(count("agenda.booking b where b.room = :room")).isEqualTo(all.size());
    }

    private void step(Random random) {
        try {
            int dice = random.nextInt(100);
            if (dice < 35) note("book", bookings.book(wish(random)));
            else if (dice < 60) move(random);
            else if (dice < 75)
                any(random, it -> bookings.cancel(it, it.dueIfCancelled(java.time.Instant.now()), odile.id()));
            else if (dice < 85) any(random, it -> bookings.move(it, State.CALLED_OFF, 0, "", lucie.id()));
            else if (dice < 95) say(random);
            else close(random.nextInt(4) == 0);
        } catch (DataAccessException refused) {
            var why = String.valueOf(refused.getMostSpecificCause().getMessage());
            if (why.contains("does not become")) note("refused by the base", "");
            else faults.add(why);
        }
    }

    private void note(String what, Object outcome) {
        if (outcome instanceof Outcome.Done it) all.add(it.booking().id());
        var name = outcome instanceof Outcome.Done ? "done" : String.valueOf(outcome);
        done.computeIfAbsent(what + " " + name, it -> new AtomicInteger()).incrementAndGet();
    }

    private Wish wish(Random random) {
        var from = LocalDateTime.parse("2027-05-10T09:00").plusHours(random.nextInt(5));
        int version = terms.of(room).version();
        var span = new Span(from, from.plusHours(1 + random.nextInt(2)));
        return new Wish(Ids.next(), room, version, odile.id(), odile.id(), span, 60, 1800L, "");
    }

    private void move(Random random) {
        any(random, it -> {
            var to = wish(random);
            var outcome = bookings.replace(it, it.dueIfCancelled(java.time.Instant.now()), to);
            note("move", outcome);
            if (outcome instanceof Outcome.Done) moved.add(List.of(it.id(), to.key()));
            else assertThat(bookings.find(to.key())).isEmpty();
            return outcome instanceof Outcome.Done;
        });
    }

    private void any(Random random, java.util.function.Predicate<Booking> act) {
        var some = List.copyOf(all);
        if (some.isEmpty()) return;
        var it = bookings.find(some.get(Math.max(0, some.size() - 1 - random.nextInt(Math.min(6, some.size())))))
                .orElseThrow();
        note("act", act.test(it));
    }

    private void say(Random random) {
        var said = terms.of(room);
        int desks = 1 + random.nextInt(2);
        note(
                "terms",
                terms.say(
                        room,
                        said.version(),
                        TermsTest.terms(Terms.Step.HOUR, desks, "09:00", "18:00", "", 24, 50),
                        lucie.id()));
    }

    private void close(boolean closed) {
        db.sql("update agenda.room set closed_at = " + (closed ? "now()" : "null") + " where id = :room")
                .param("room", room)
                .update();
    }

    private long count(String from) {
        return db.sql("select count(*) from " + from).param("room", room).single(Long.class);
    }
}
