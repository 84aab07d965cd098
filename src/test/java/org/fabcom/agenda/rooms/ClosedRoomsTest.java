package org.fabcom.agenda.rooms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.agenda.Posters;
import org.fabcom.agenda.Span;
import org.fabcom.agenda.events.Dates;
import org.fabcom.agenda.events.EventDraft;
import org.fabcom.agenda.events.EventOutcome;
import org.fabcom.agenda.events.Kind;
import org.fabcom.agenda.events.Programme;
import org.fabcom.agenda.events.Recurrence;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.Test;

/** A room that was closed, or is lent no more, keeps the dates it has and gets no others, not by night either. */
@FabComTest
class ClosedRoomsTest {

    private final Rooms rooms;
    private final Programme programme;
    private final Dates dates;
    private final Sql db;
    private final Person lucie;
    private final Organisation garden;
    private final Organisation cafe;

    ClosedRoomsTest(Rooms rooms, Programme programme, Dates dates, Neighbours neighbours, Sql db) {
        this.rooms = rooms;
        this.programme = programme;
        this.dates = dates;
        this.db = db;
        this.lucie = neighbours.person("Lucie Perrin");
        this.garden = neighbours.association("Les Jardins", lucie);
        this.cafe = neighbours.association("Le Café", lucie);
    }

    @Test
    void a_series_gets_no_new_dates_in_a_room_that_was_closed() {
        var hall = room();
        var series = weekly(garden, hall);
        int had = uses(hall);
        var it = rooms.find(hall).orElseThrow();
        rooms.change(hall, it.version(), it.draft(), true);
        later(series, had);
    }

    @Test
    void a_series_of_others_gets_no_new_dates_in_a_room_that_is_lent_no_more() {
        var hall = room();
        var series = weekly(cafe, hall);
        int had = uses(hall);
        var it = rooms.find(hall).orElseThrow();
        var draft = it.draft();
        rooms.change(hall, it.version(), draft(draft.name(), false), false);
        later(series, had);
    }

    /** A week comes into sight; the room keeps what it had. */
    private void later(UUID series, int had) {
        var all = dates.of(series);
        var last = all.getLast();
        var room = last.venue().room();
        var span = last.span().from(last.span().start().plusWeeks(1));
        db.sql("""
                insert into agenda.occurrence (id, event, was_for, starts, ends, starts_at, ends_at)
                select gen_random_uuid(), :event, :from, :from, :to, :fromAt, :toAt
                """)
                .param("event", series)
                .param("from", span.start())
                .param("to", span.end())
                .param("fromAt", span.startsAt())
                .param("toAt", span.endsAt())
                .update();
        programme.extend();
        var fresh = dates.of(series).getLast();
        assertThat(uses(room)).isEqualTo(had);
        assertThat(rooms.without(java.util.List.of(fresh.id(), last.id()))).containsExactly(fresh.id());
        assertThatThrownBy(() -> db.sql(
                                "insert into agenda.room_use values (:date, :room, tstzrange(now(), now() + interval '1 hour'))")
                        .param("date", fresh.id(), "room", room)
                        .update())
                .hasMessageContaining("not one that this organisation may choose");
    }

    private UUID weekly(Organisation who, UUID hall) {
        var from = Posters.inDays(3);
        var draft = new EventDraft(
                Kind.WORKSHOP,
                "Atelier",
                "",
                rooms.find(hall).orElseThrow().venue(),
                true,
                5,
                new Span(from, from.plusHours(2)),
                new Recurrence(Recurrence.Frequency.WEEKLY, 1, null));
        return ((EventOutcome.Done) programme.announceWhereFree(who.id(), draft, lucie.id())).id();
    }

    private UUID room() {
        return rooms.add(garden.id(), draft("Grande salle", true), lucie.id());
    }

    private static Room.Draft draft(String name, boolean lent) {
        return new Room.Draft(name, "", "38185", "Grenoble", 30, Room.Entry.UNKNOWN, "", "", "", lent);
    }

    private int uses(UUID room) {
        return db.sql("select count(*) from agenda.room_use where room = :room")
                .param("room", room)
                .single(Integer.class);
    }
}
