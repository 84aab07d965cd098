package org.fabcom.agenda.events;

import module java.base;
import org.fabcom.agenda.Span;
import org.fabcom.kernel.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Which dates are in which room. Runs in the caller's transaction, which has the room for itself from the first question on. */
@Repository
record RoomHolds(Sql db) {

    private static final String HOLD = """
            insert into agenda.room_use (occurrence, room, during)
            select o.id, e.room, tstzrange(o.starts_at, o.ends_at) from agenda.occurrence o
            join agenda.event e on e.id = o.event
            where e.id = :event and e.room is not null and o.cancelled_at is null and o.starts_at > :now
              and not exists (select from agenda.room_use u where u.occurrence = o.id)
            """;

    /**
     * What stands in the way of these dates in this room, if anything does. Others who want the room wait until the transaction
     * is over.
     *
     * @param but dates of this event do not stand in its own way
     */
    Optional<EventOutcome.RoomTaken> clash(UUID room, @Nullable UUID but, List<Span> spans) {
        var name = db.sql("select name from agenda.room where id = :room for update")
                .param("room", room)
                .single(String.class);
        var own = overlapping(spans);
        if (own.isPresent()) return own.map(it -> new EventOutcome.RoomTaken(name, "", it));
        return db.sql("""
                select coalesce(p.name, h.name) as name, coalesce(o.starts, b.starts) as starts, coalesce(o.ends, b.ends) as ends
                from unnest(cast(:from as timestamptz[]), cast(:to as timestamptz[])) as asked (starts_at, ends_at)
                join agenda.room_use u on u.room = :room and u.during && tstzrange(asked.starts_at, asked.ends_at)
                join agenda.room r on r.id = u.room join people.party_card h on h.id = r.organisation
                left join agenda.occurrence o on o.id = u.occurrence left join agenda.event e on e.id = o.event
                left join people.party_card p on p.id = e.organiser left join agenda.booking b on b.id = u.booking
                where e.id is null or e.id is distinct from :but order by lower(u.during) limit 1
                """)
                .param("room", room)
                .param("but", but, java.sql.Types.OTHER)
                .param(
                        "from",
                        spans.stream().map(it -> it.startsAt().toString()).toArray(String[]::new))
                .param("to", spans.stream().map(it -> it.endsAt().toString()).toArray(String[]::new))
                .optional((row, n) -> new EventOutcome.RoomTaken(
                        name,
                        row.getString("name"),
                        new Span(
                                row.getObject("starts", LocalDateTime.class),
                                row.getObject("ends", LocalDateTime.class))));
    }

    private static Optional<Span> overlapping(List<Span> spans) {
        var sorted = spans.stream().sorted(Comparator.comparing(Span::startsAt)).toList();
        for (int i = 1; i < sorted.size(); i++)
            if (sorted.get(i - 1).endsAt().isAfter(sorted.get(i).startsAt())) return Optional.of(sorted.get(i));
        return Optional.empty();
    }

    /** Whether this date has its room. */
    boolean holds(UUID date) {
        return db.sql("select exists (select from agenda.room_use where occurrence = :date)")
                .param("date", date)
                .single(Boolean.class);
    }

    /** The dates to come of a new event are in its room. */
    void hold(UUID event, Instant now) {
        db.sql(HOLD).param("event", event, "now", now).update();
    }

    /** Dates to come are in no room any more. */
    void free(UUID event, Instant now) {
        db.sql("""
                delete from agenda.room_use u using agenda.occurrence o
                where o.id = u.occurrence and o.event = :event and o.starts_at > :now
                """).param("event", event, "now", now).update();
    }

    /**
     * Dates that are in no room yet are in that of their event where nobody else is, as long as the organiser may choose it; the
     * others have an address and no room.
     */
    void holdWhereFree(UUID event, Instant now) {
        db.sql(
                        "select r.id from agenda.room r join agenda.event e on e.room = r.id where e.id = :event for update of r")
                .param("event", event)
                .optional(UUID.class);
        db.sql(HOLD + """
                  and agenda.room_open(e.room, e.organiser)
                  and not exists (select from agenda.room_use u where u.room = e.room
                                  and u.during && tstzrange(o.starts_at, o.ends_at))
                """).param("event", event, "now", now).update();
    }
}
