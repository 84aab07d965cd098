package org.fabcom.agenda.rooms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.agenda.Posters;
import org.fabcom.agenda.Span;
import org.fabcom.agenda.events.Dates;
import org.fabcom.agenda.events.EventDraft;
import org.fabcom.agenda.events.EventOutcome;
import org.fabcom.agenda.events.Events;
import org.fabcom.agenda.events.Kind;
import org.fabcom.agenda.events.Programme;
import org.fabcom.agenda.events.Recurrence;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** Two dates are never in one room at once, whoever decides and however many at the same time. */
@FabComTest
class RoomsTest {

    private final Rooms rooms;
    private final Programme programme;
    private final Events events;
    private final Dates dates;
    private final Sql db;
    private final Person lucie;
    private final Organisation garden;
    private final Organisation cafe;
    private UUID hall = new UUID(0, 0);

    RoomsTest(Rooms rooms, Programme programme, Events events, Dates dates, Neighbours neighbours, Sql db) {
        this.rooms = rooms;
        this.programme = programme;
        this.events = events;
        this.dates = dates;
        this.db = db;
        this.lucie = neighbours.person("Lucie Perrin");
        this.garden = neighbours.association("Les Jardins", lucie);
        this.cafe = neighbours.association("Le Café", lucie);
    }

    @BeforeEach
    void theHallOfTheGardenIsLent() {
        hall = room(true);
    }

    @Test
    void what_begins_when_the_other_ends_is_no_clash_and_a_minute_earlier_is() {
        assertThat(announce(garden, "2027-05-10T18:00", "2027-05-10T20:00")).isInstanceOf(EventOutcome.Done.class);
        assertThat(announce(cafe, "2027-05-10T20:00", "2027-05-10T21:00")).isInstanceOf(EventOutcome.Done.class);
        assertThat(announce(cafe, "2027-05-10T16:00", "2027-05-10T18:01"))
                .isEqualTo(new EventOutcome.RoomTaken(
                        "Grande salle", "Les Jardins", span("2027-05-10T18:00", "2027-05-10T20:00")));
    }

    @Test
    void a_room_that_is_not_lent_or_is_closed_is_not_chosen_even_past_the_page() {
        var own = room(false);
        assertThat(rooms.openTo(cafe.id(), 50))
                .extracting(Room::id)
                .contains(hall)
                .doesNotContain(own);
        assertThat(rooms.openTo(garden.id(), 50)).extracting(Room::id).contains(hall, own);
        assertThatThrownBy(() -> programme.announceWhereFree(
                        cafe.id(), draft(own, "2027-05-11T18:00", "2027-05-11T20:00", Recurrence.NONE), lucie.id()))
                .isInstanceOf(DataAccessException.class);
        var it = rooms.find(hall).orElseThrow();
        assertThat(rooms.change(hall, it.version(), it.draft(), true)).isTrue();
        assertThat(rooms.change(hall, it.version(), it.draft(), false))
                .as("an old page")
                .isFalse();
        assertThat(rooms.openTo(garden.id(), 50)).extracting(Room::id).doesNotContain(hall);
        assertThatThrownBy(() -> announce(garden, "2027-05-11T18:00", "2027-05-11T20:00"))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void thirty_two_at_once_for_the_same_evening_and_one_has_it() throws Exception {
        var all = new ArrayList<Callable<EventOutcome>>();
        for (int i = 0; i < 32; i++) {
            var from = LocalDateTime.parse("2027-06-01T18:00").plusMinutes(i);
            var who = i % 2 == 0 ? garden : cafe;
            all.add(() -> programme.announceWhereFree(
                    who.id(), draft(hall, new Span(from, from.plusHours(2)), Recurrence.NONE), lucie.id()));
        }
        var answers = Together.all(all);
        assertThat(answers).filteredOn(it -> it instanceof EventOutcome.Done).hasSize(1);
        assertThat(answers)
                .filteredOn(it -> it instanceof EventOutcome.RoomTaken)
                .hasSize(31);
        assertThat(uses()).isEqualTo(1);
    }

    @Test
    void many_who_move_their_dates_around_at_once_never_meet() throws Exception {
        var mine = new ArrayList<UUID>();
        for (int i = 0; i < 8; i++) {
            var day = LocalDateTime.parse("2027-07-01T10:00").plusDays(i);
            var done = (EventOutcome.Done) programme.announceWhereFree(
                    garden.id(), draft(hall, new Span(day, day.plusHours(3)), Recurrence.NONE), lucie.id());
            mine.add(dates.of(done.id()).getFirst().id());
        }
        var random = new java.util.Random(20261126);
        var all = new ArrayList<Callable<EventOutcome>>();
        for (int i = 0; i < 60; i++) {
            var date = mine.get(random.nextInt(8));
            var from = LocalDateTime.parse("2027-07-01T08:00").plusHours(random.nextInt(100));
            all.add(() -> programme.move(date, new Span(from, from.plusHours(3))));
        }
        var answers = Together.all(all);
        assertThat(answers)
                .anyMatch(it -> it instanceof EventOutcome.RoomTaken)
                .anyMatch(it -> it instanceof EventOutcome.Done);
        var spans = rooms.uses(hall, java.time.Instant.EPOCH, java.time.Instant.parse("2030-01-01T00:00:00Z"), 100);
        assertThat(spans).hasSize(8);
        for (int i = 1; i < spans.size(); i++)
            assertThat(spans.get(i).span().startsAt())
                    .isAfterOrEqualTo(spans.get(i - 1).span().endsAt());
    }

    @Test
    void the_base_refuses_two_at_once_whoever_writes_and_a_cancelled_date_leaves_the_room() {
        var one = (EventOutcome.Done) announce(garden, "2027-05-12T18:00", "2027-05-12T20:00");
        var two = (EventOutcome.Done) announce(cafe, "2027-05-13T18:00", "2027-05-13T20:00");
        var date = dates.of(two.id()).getFirst().id();
        assertThatThrownBy(() -> db.sql(
                                "update agenda.occurrence set starts_at = '2027-05-12T17:00Z', ends_at = '2027-05-12T19:00Z' where id = :id")
                        .param("id", date)
                        .update())
                .hasMessageContaining("one_date_at_a_time");
        programme.cancel(one.id(), "Grippe.");
        assertThat(uses()).isEqualTo(1);
        assertThat(programme.move(date, span("2027-05-12T18:00", "2027-05-12T20:00")))
                .isInstanceOf(EventOutcome.Done.class);
        assertThatThrownBy(() -> db.sql(
                                "insert into agenda.room_use values (:date, :room, tstzrange(now(), now() + interval '1 hour'))")
                        .param("date", dates.of(one.id()).getFirst().id(), "room", hall)
                        .update())
                .hasMessageContaining("does not take place");
    }

    @Test
    void a_series_has_the_room_every_week_and_the_night_that_adds_a_date_takes_it_only_where_it_is_free() {
        var weekly = new Recurrence(Recurrence.Frequency.WEEKLY, 1, null);
        var from = Posters.inDays(3);
        var series = (EventOutcome.Done) programme.announceWhereFree(
                garden.id(), draft(hall, new Span(from, from.plusHours(2)), weekly), lucie.id());
        int many = dates.of(series.id()).size();
        assertThat(uses()).isEqualTo(many);
        assertThat(announce(
                        cafe,
                        from.plusWeeks(6).plusHours(1).toString(),
                        from.plusWeeks(6).plusHours(2).toString()))
                .isInstanceOf(EventOutcome.RoomTaken.class);
        // somebody has the evening after the last date that is written; the night adds that date
        var beyond = from.plusWeeks(many);
        assertThat(announce(cafe, beyond.toString(), beyond.plusHours(2).toString()))
                .isInstanceOf(EventOutcome.Done.class);
        db.sql("""
                insert into agenda.occurrence (id, event, was_for, starts, ends, starts_at, ends_at)
                select gen_random_uuid(), :event, :from, :from, :to, :fromAt, :toAt
                """)
                .param("event", series.id())
                .param("from", beyond)
                .param("to", beyond.plusHours(2))
                .param("fromAt", org.fabcom.kernel.Times.sql(new Span(beyond, beyond.plusHours(2)).startsAt()))
                .param("toAt", org.fabcom.kernel.Times.sql(new Span(beyond, beyond.plusHours(2)).endsAt()))
                .update();
        programme.extend();
        assertThat(dates.of(series.id())).hasSize(many + 1);
        assertThat(uses()).as("the café keeps its evening").isEqualTo(many + 1);
    }

    @Test
    void a_series_that_goes_on_longer_has_the_room_on_its_new_dates_except_where_somebody_is() {
        var from = Posters.inDays(4);
        var until = new Recurrence(
                Recurrence.Frequency.WEEKLY, 1, from.toLocalDate().plusWeeks(2));
        var series = (EventOutcome.Done) programme.announceWhereFree(
                garden.id(), draft(hall, new Span(from, from.plusHours(2)), until), lucie.id());
        assertThat(uses()).isEqualTo(3);
        announce(
                cafe,
                from.plusWeeks(4).toString(),
                from.plusWeeks(4).plusHours(1).toString());
        var longer = new Recurrence(
                Recurrence.Frequency.WEEKLY, 1, from.toLocalDate().plusWeeks(5));
        var event = events.find(series.id()).orElseThrow();
        var changed = programme.change(
                event.id(), draft(hall, new Span(from, from.plusHours(2)), longer), event.version(), lucie.id());
        assertThat(changed).isInstanceOf(EventOutcome.Done.class);
        var all = dates.of(series.id());
        assertThat(all).hasSize(6);
        assertThat(uses()).as("five of the series, one of the café").isEqualTo(6);
        assertThat(rooms.without(all.stream().map(it -> it.id()).toList()))
                .containsExactly(all.get(4).id());
    }

    @Test
    void an_event_goes_to_another_room_and_to_an_address_and_gives_the_first_one_back() {
        var done = (EventOutcome.Done) announce(garden, "2027-05-14T18:00", "2027-05-14T20:00");
        var event = events.find(done.id()).orElseThrow();
        var other = room(false);
        var moved = draft(other, "2027-05-14T18:00", "2027-05-14T20:00", Recurrence.NONE);
        assertThat(programme.change(event.id(), moved, event.version(), lucie.id()))
                .isInstanceOf(EventOutcome.Done.class);
        assertThat(uses()).isZero();
        assertThat(rooms.uses(other, java.time.Instant.EPOCH, java.time.Instant.parse("2030-01-01T00:00:00Z"), 9))
                .hasSize(1);
        var typed = Posters.with(
                Posters.workshop("Atelier", 5), span("2027-05-14T18:00", "2027-05-14T20:00"), Recurrence.NONE);
        assertThat(programme.change(event.id(), typed, event.version() + 1, lucie.id()))
                .isInstanceOf(EventOutcome.Done.class);
        assertThat(db.sql(
                                "select count(*) from agenda.room_use u join agenda.occurrence o on o.id = u.occurrence where o.event = :e")
                        .param("e", event.id())
                        .single(Integer.class))
                .isZero();
    }

    private UUID room(boolean lent) {
        return rooms.add(
                garden.id(),
                new Room.Draft(
                        "Grande salle",
                        "3 quai des Tanneurs",
                        "38185",
                        "Grenoble",
                        30,
                        Room.Entry.STEP_FREE,
                        "",
                        "",
                        "",
                        lent),
                lucie.id());
    }

    private EventOutcome announce(Organisation who, String from, String to) {
        return programme.announceWhereFree(who.id(), draft(hall, from, to, Recurrence.NONE), lucie.id());
    }

    private EventDraft draft(UUID room, String from, String to, Recurrence recurrence) {
        return draft(room, span(from, to), recurrence);
    }

    private EventDraft draft(UUID room, Span span, Recurrence recurrence) {
        var venue = rooms.find(room).orElseThrow().venue();
        return new EventDraft(Kind.WORKSHOP, "Atelier", "", venue, true, 5, span, recurrence);
    }

    private static Span span(String from, String to) {
        return new Span(LocalDateTime.parse(from), LocalDateTime.parse(to));
    }

    private int uses() {
        return db.sql("select count(*) from agenda.room_use where room = :room")
                .param("room", hall)
                .single(Integer.class);
    }
}
