package org.fabcom.agenda.bookings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.agenda.Span;
import org.fabcom.agenda.bookings.Booking.Act;
import org.fabcom.agenda.bookings.Booking.State;
import org.fabcom.agenda.bookings.Bookings.Outcome;
import org.fabcom.agenda.bookings.Bookings.Wish;
import org.fabcom.agenda.bookings.Terms.Step;
import org.fabcom.agenda.events.EventDraft;
import org.fabcom.agenda.events.EventOutcome;
import org.fabcom.agenda.events.Kind;
import org.fabcom.agenda.events.Programme;
import org.fabcom.agenda.events.Recurrence;
import org.fabcom.agenda.rooms.Room;
import org.fabcom.agenda.rooms.Rooms;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Together;
import org.junit.jupiter.api.Test;

/** As many desks as there are, never one more, and never beside an event, however many book at once. */
@FabComTest
class BookingsTest {

    private final Bookings bookings;
    private final RoomTerms terms;
    private final Rooms rooms;
    private final Programme programme;
    private final Sql db;
    private final Person lucie;
    private final Person odile;
    private final Organisation mill;

    BookingsTest(Bookings bookings, RoomTerms terms, Rooms rooms, Programme programme, Neighbours neighbours, Sql db) {
        this.bookings = bookings;
        this.terms = terms;
        this.rooms = rooms;
        this.programme = programme;
        this.db = db;
        this.lucie = neighbours.person("Lucie Perrin");
        this.odile = neighbours.person("Odile Ferrand");
        this.mill = neighbours.association("Le Moulin", lucie);
    }

    private UUID room(int desks, Step step) {
        var said =
                new Room.Draft("Bureau partagé", "", "38185", "Grenoble", 30, Room.Entry.STEP_FREE, "", "", "", false);
        var room = rooms.add(mill.id(), said, lucie.id());
        assertThat(terms.say(room, 0, TermsTest.terms(step, desks, "09:00", "18:00", "", 24, 50), lucie.id()))
                .isTrue();
        return room;
    }

    private Wish wish(UUID room, String from, String to) {
        return wish(Ids.next(), room, odile.id(), from, to);
    }

    private Wish wish(UUID key, UUID room, PartyId who, String from, String to) {
        return new Wish(
                key, room, 1, who, who, new Span(LocalDateTime.parse(from), LocalDateTime.parse(to)), 60, 1800L, "");
    }

    private Booking done(Outcome it) {
        return ((Outcome.Done) it).booking();
    }

    @Test
    void forty_at_once_for_three_desks_and_three_have_one() throws Exception {
        var room = room(3, Step.DAY);
        var all = new ArrayList<Callable<Outcome>>();
        for (int i = 0; i < 40; i++) all.add(() -> bookings.book(wish(room, "2027-05-10T09:00", "2027-05-10T18:00")));
        var answers = Together.all(all);
        assertThat(answers).filteredOn(it -> it instanceof Outcome.Done).hasSize(3);
        assertThat(answers)
                .filteredOn(it -> it instanceof Outcome.Refused)
                .hasSize(37)
                .allMatch(it -> it.equals(new Outcome.Refused("bookings.taken")));
    }

    /** Three have a desk when the house says that there are two: who gives theirs back leaves none for somebody else. */
    @Test
    void fewer_desks_keep_what_was_booked_and_give_no_more_than_there_are() {
        var room = room(3, Step.HOUR);
        var first = done(bookings.book(wish(room, "2027-05-13T10:00", "2027-05-13T11:00")));
        for (int i = 0; i < 2; i++) bookings.book(wish(room, "2027-05-13T10:00", "2027-05-13T11:00"));
        terms.say(room, 1, TermsTest.terms(Step.HOUR, 2, "09:00", "18:00", "", 24, 50), lucie.id());
        assertThat(bookings.move(first, State.CANCELLED, 0, "", odile.id())).isTrue();
        var it = wish(room, "2027-05-13T10:00", "2027-05-13T11:00");
        var again = new Wish(it.key(), room, 2, it.person(), it.payer(), it.span(), 60, 1800L, "");
        assertThat(bookings.book(again)).isEqualTo(new Outcome.Refused("bookings.taken"));
        assertThat(rooms.free(room, 2, List.of(again.span()), null).getFirst()).isEmpty();
    }

    @Test
    void events_and_bookings_at_once_for_one_room_and_one_has_it() throws Exception {
        var room = room(1, Step.HOUR);
        var all = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 16; i++) {
            all.add(() -> bookings.book(wish(room, "2027-05-11T10:00", "2027-05-11T11:00")) instanceof Outcome.Done);
            all.add(() -> announce(room, "2027-05-11T10:30", "2027-05-11T12:00") instanceof EventOutcome.Done);
        }
        assertThat(Together.all(all)).filteredOn(it -> it).hasSize(1);
    }

    @Test
    void an_event_takes_all_desks_and_one_booked_desk_keeps_an_event_out() {
        var room = room(3, Step.HOUR);
        bookings.book(wish(room, "2027-05-12T10:00", "2027-05-12T11:00"));
        assertThat(announce(room, "2027-05-12T10:00", "2027-05-12T12:00"))
                .isEqualTo(new EventOutcome.RoomTaken(
                        "Bureau partagé",
                        "Le Moulin",
                        new Span(LocalDateTime.parse("2027-05-12T10:00"), LocalDateTime.parse("2027-05-12T11:00"))));
        assertThat(announce(room, "2027-05-12T11:00", "2027-05-12T12:00")).isInstanceOf(EventOutcome.Done.class);
        assertThat(bookings.book(wish(room, "2027-05-12T11:00", "2027-05-12T12:00")))
                .isEqualTo(new Outcome.Refused("bookings.taken"));
    }

    @Test
    void the_same_form_twice_books_once_and_somebody_elses_key_books_nothing() throws Exception {
        var room = room(3, Step.HOUR);
        var key = Ids.next();
        var all = new ArrayList<Callable<Outcome>>();
        for (int i = 0; i < 8; i++)
            all.add(() -> bookings.book(wish(key, room, odile.id(), "2027-05-13T10:00", "2027-05-13T11:00")));
        assertThat(Together.all(all))
                .allMatch(it -> it instanceof Outcome.Done)
                .filteredOn(it -> ((Outcome.Done) it).fresh())
                .hasSize(1);
        assertThat(free(room, "2027-05-13T10:00", "2027-05-13T11:00")).hasSize(2);
        assertThat(bookings.book(wish(key, room, lucie.id(), "2027-05-13T14:00", "2027-05-13T15:00")))
                .isInstanceOf(Outcome.Refused.class);
    }

    /** A form may send any key: it would keep that date out of its room for ever. */
    @Test
    void the_id_of_a_date_is_no_key_of_a_booking() {
        var room = room(1, Step.HOUR);
        assertThat(announce(room, "2027-05-21T10:00", "2027-05-21T11:00")).isInstanceOf(EventOutcome.Done.class);
        var date = db.sql("select occurrence from agenda.room_use where room = :room")
                .param("room", room)
                .single(UUID.class);
        var other = room(1, Step.HOUR);
        assertThat(bookings.book(wish(date, other, odile.id(), "2027-05-21T10:00", "2027-05-21T11:00")))
                .isEqualTo(new Outcome.Refused("bookings.changed"));
        assertThat(free(other, "2027-05-21T10:00", "2027-05-21T11:00")).hasSize(1);
    }

    @Test
    void what_is_cancelled_or_refused_is_free_again_and_of_two_answers_one_counts() {
        var room = room(1, Step.HOUR);
        var it = done(bookings.book(wish(room, "2027-05-14T10:00", "2027-05-14T11:00")));
        assertThat(it.state()).isEqualTo(State.HELD);
        assertThat(it.freeUntil())
                .isEqualTo(new Span(LocalDateTime.parse("2027-05-13T10:00"), LocalDateTime.parse("2027-05-13T11:00"))
                        .startsAt());
        assertThat(free(room, "2027-05-14T10:30", "2027-05-14T11:30")).isEmpty();
        assertThat(bookings.move(it, State.CANCELLED, 50, "", odile.id())).isTrue();
        assertThat(bookings.move(it, State.CALLED_OFF, 0, "", lucie.id()))
                .as("somebody was faster")
                .isFalse();
        assertThat(free(room, "2027-05-14T10:30", "2027-05-14T11:30")).hasSize(1);
        assertThat(bookings.find(it.id()).orElseThrow().owed()).isEqualTo(900);
    }

    @Test
    void what_is_past_closed_or_no_longer_open_to_others_or_was_shown_otherwise_is_not_booked() {
        var room = room(2, Step.HOUR);
        assertThat(bookings.book(wish(room, "2026-05-14T10:00", "2026-05-14T11:00")))
                .isEqualTo(new Outcome.Refused("bookings.past"));
        var other = TermsTest.terms(Step.HOUR, 2, "09:00", "18:00", "", 0, 100);
        assertThat(terms.say(room, 1, other, lucie.id())).isTrue();
        assertThat(terms.say(room, 1, other, lucie.id())).as("an old page").isFalse();
        assertThat(bookings.book(wish(room, "2027-05-14T10:00", "2027-05-14T11:00")))
                .as("they saw the former terms")
                .isEqualTo(new Outcome.Refused("bookings.changed"));
        db.sql("update agenda.room set closed_at = now() where id = :room")
                .param("room", room)
                .update();
        assertThat(terms.open(room)).isEmpty();
        assertThat(terms.open()).extracting(it -> it.room().id()).doesNotContain(room);
    }

    @Test
    void the_base_refuses_a_desk_that_is_not_there_and_two_in_one_whoever_writes() {
        var room = room(2, Step.HOUR);
        var one = done(bookings.book(wish(room, "2027-05-17T10:00", "2027-05-17T11:00")));
        var two = done(bookings.book(wish(room, "2027-05-17T10:00", "2027-05-17T11:00")));
        assertThat(List.of(one, two)).hasSize(2);
        assertThatThrownBy(() -> db.sql("update agenda.room_use set desks = '[1,2)' where booking in (:one, :two)")
                        .param("one", one.id(), "two", two.id())
                        .update())
                .hasMessageContaining("one_date_at_a_time");
        var three = done(bookings.book(wish(room, "2027-05-18T10:00", "2027-05-18T11:00")));
        db.sql("delete from agenda.room_use where booking = :it")
                .param("it", three.id())
                .update();
        for (var desks : List.of("[3,4)", "[1,3)", "[1,)", "[0,1)"))
            assertThatThrownBy(() -> db.sql(
                                    "insert into agenda.room_use (booking, room, desks, during) values (:it, :room, cast(:desks as int4range), 'empty')")
                            .param("it", three.id(), "room", room, "desks", desks)
                            .update())
                    .as(desks)
                    .hasMessageContaining("may be booked");
    }

    /** What was shown is what is due, and what is over stays over, whoever writes. */
    @Test
    void the_base_keeps_price_and_time_and_lets_nothing_that_ended_run_again() {
        var room = room(2, Step.HOUR);
        var it = done(bookings.book(wish(room, "2027-05-19T10:00", "2027-05-19T11:00")));
        for (var change : List.of(
                "cents = 1",
                "quantity = 1",
                "kept = 0",
                "ends = ends + interval '1 hour'",
                "due = 40",
                "state = 'REFUSED'"))
            assertThatThrownBy(() -> db.sql("update agenda.booking set " + change + " where id = :it")
                            .param("it", it.id())
                            .update())
                    .as(change)
                    .hasMessageContaining("booking");
        assertThat(bookings.move(it, State.CANCELLED, 50, "", odile.id())).isTrue();
        assertThatThrownBy(() -> db.sql("update agenda.booking set state = 'HELD', due = 100 where id = :it")
                        .param("it", it.id())
                        .update())
                .hasMessageContaining("does not become");
    }

    @Test
    void nobody_books_more_than_a_year_ahead() {
        var room = room(1, Step.HOUR);
        assertThat(bookings.book(wish(room, "2300-05-19T10:00", "2300-05-19T11:00")))
                .isEqualTo(new Outcome.Refused("bookings.day.far"));
    }

    @Test
    void nobody_is_absent_before_the_end_and_nothing_is_called_off_after_its_month() {
        var room = room(1, Step.HOUR);
        var it = done(bookings.book(wish(room, "2027-05-20T10:00", "2027-05-20T11:00")));
        assertThat(it.may(Act.MISS, it.span().startsAt())).isFalse();
        assertThat(it.may(Act.MISS, it.span().endsAt())).isTrue();
        assertThat(it.may(Act.CALL_OFF, Instant.parse("2027-05-31T20:00:00Z"))).isTrue();
        assertThat(it.may(Act.CALL_OFF, Instant.parse("2027-06-01T06:00:00Z"))).isFalse();
    }

    /** Whichever page asks. */
    @Test
    void it_is_given_back_at_what_was_said_alone_and_moved_in_its_own_room() {
        var it = done(bookings.book(wish(room(1, Step.HOUR), "2027-05-24T10:00", "2027-05-24T11:00")));
        assertThat(bookings.cancel(it, 50, odile.id())).as("nothing is due").isFalse();
        var elsewhere = wish(room(1, Step.HOUR), "2027-05-24T10:00", "2027-05-24T11:00");
        assertThat(bookings.replace(it, 0, elsewhere)).isEqualTo(new Outcome.Refused("bookings.changed"));
        assertThat(bookings.cancel(it, 0, odile.id())).isTrue();
    }

    @Test
    void fifty_to_come_are_enough_for_one_person() {
        var room = room(200, Step.HOUR);
        for (int i = 0; i < Bookings.MOST; i++)
            assertThat(bookings.book(wish(room, "2027-06-14T10:00", "2027-06-14T11:00")))
                    .isInstanceOf(Outcome.Done.class);
        assertThat(bookings.book(wish(room, "2027-06-14T10:00", "2027-06-14T11:00")))
                .isEqualTo(new Outcome.Refused("bookings.many"));
    }

    private Set<Integer> free(UUID room, String from, String to) {
        var span = new Span(LocalDateTime.parse(from), LocalDateTime.parse(to));
        return rooms.free(room, terms.of(room).terms().desks(), List.of(span), null)
                .getFirst();
    }

    private EventOutcome announce(UUID room, String from, String to) {
        var venue = rooms.find(room).orElseThrow().venue();
        var span = new Span(LocalDateTime.parse(from), LocalDateTime.parse(to));
        return programme.announceWhereFree(
                mill.id(),
                new EventDraft(Kind.WORKSHOP, "Atelier", "", venue, true, 5, span, Recurrence.NONE),
                lucie.id());
    }
}
