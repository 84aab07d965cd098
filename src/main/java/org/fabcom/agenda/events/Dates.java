package org.fabcom.agenda.events;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.agenda.Span;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.kernel.postgres.FreshPlans;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The dates of the events: looked for, found, and changed one by one. */
@Repository
public class Dates {

    private static final String SELECT = """
            select o.id, o.event, e.organiser, p.name as organiser_name, e.kind, e.title, e.description, e.venue, e.address,
                   e.commune_code, e.commune_name, e.link, e.room, e.registering, o.capacity, o.taken, o.starts, o.ends, o.starts_at,
                   o.ends_at, o.was_for, o.cancelled_at, o.reason, e.frequency, e.every, e.sequence, e.changed_at, e.grp, e.fare_currency, e.fare_units,
                   coalesce(g.name, '') as group_name,
                   (select count(*) from agenda.registration r where r.occurrence = o.id and r.state = 'WAITING') as waiting
            from agenda.occurrence o join agenda.event e on e.id = o.event join people.party_card p on p.id = e.organiser
            left join circles.group_card g on g.id = e.grp
            """;

    private final Sql db;
    private final FreshPlans lists;

    Dates(Sql db, FreshPlans lists) {
        this.db = db;
        this.lists = lists;
    }

    public Optional<Happening> find(UUID id) {
        return db.sql(SELECT + " where o.id = :id").param("id", id).optional(Dates::read);
    }

    /** In the order of the calendar. */
    public List<Happening> find(Collection<UUID> ids) {
        if (ids.isEmpty()) return List.of();
        return db.sql(SELECT + " where " + Rows.among("o.id", "ids") + " order by o.starts_at, o.id")
                .param("ids", ids.toArray(UUID[]::new))
                .list(Dates::read);
    }

    /** All dates of one event, in their order. */
    public List<Happening> of(UUID event) {
        return db.sql(SELECT + " where o.event = :event order by o.starts_at, o.id")
                .param("event", event)
                .list(Dates::read);
    }

    /**
     * In the order of the calendar; the newest first if it is the past one looks at. Which ones is asked anew each time, in one
     * narrow table; what they look like is planned once.
     */
    public List<Happening> search(Wanted wanted, boolean backwards, long offset, int most) {
        return search(wanted, wanted.where(), backwards, offset, most);
    }

    /** Of one that is looked for: where it is, and how many there are in all. */
    public record Glance(UUID id, @Nullable String communeCode, String communeName, boolean takesPlace, long all) {}

    /** The first of them in the order of the calendar, by what stands in the narrow table; the others are counted. */
    public List<Glance> glance(Wanted wanted, int most) {
        return wanted.on(lists.sql(
                        "select f.occurrence, f.commune_code, f.commune_name, f.in_person and not f.cancelled as there,"
                                + " count(*) over () as many from " + wanted.source() + wanted.where()
                                + " order by f.starts_at, f.occurrence limit :most"))
                .param("most", most)
                .list((row, n) -> new Glance(
                        id(row, n),
                        row.getString("commune_code"),
                        row.getString("commune_name"),
                        row.getBoolean("there"),
                        row.getLong("many")));
    }

    /** What took place, for those who held it: also what was announced to nobody. */
    public List<Happening> held(Wanted wanted, int most) {
        return search(wanted, wanted.whereHeld(), false, 0, most);
    }

    /** Whether others than its organisation may read of it. */
    public boolean announced(UUID id) {
        return db.sql("select announced from agenda.date_facet where occurrence = :id")
                .param("id", id)
                .optional(Boolean.class)
                .orElse(true);
    }

    private List<Happening> search(Wanted wanted, String where, boolean backwards, long offset, int most) {
        var order = backwards ? " order by f.starts_at desc, f.occurrence desc" : " order by f.starts_at, f.occurrence";
        var ids = wanted.on(lists.sql(
                        "select f.occurrence from " + wanted.source() + where + order + " offset :offset limit :most"))
                .param("offset", offset, "most", most)
                .list(Dates::id);
        var found = find(ids);
        return backwards ? found.reversed() : found;
    }

    /** Codes of the communes where something ever takes place among those asked for, or their names where there is no code. */
    public List<String> communes(Wanted wanted) {
        return wanted.on(lists.sql("select distinct coalesce(f.commune_code, f.commune_name) from agenda.event f "
                        + "where f.venue = 'PLACE' and f.announced and " + wanted.whereOk() + wanted.seen()))
                .list((row, n) -> row.getString(1));
    }

    /** The events that have a date among these. */
    public List<UUID> events(Wanted wanted) {
        return wanted.on(lists.sql("select f.event from " + wanted.source() + wanted.where()
                        + " group by f.event order by min(f.starts_at), 1"))
                .list(Dates::id);
    }

    /** Adds the dates that are not there yet. */
    void add(UUID event, @Nullable Integer capacity, Span first, List<LocalDateTime> starts) {
        for (var start : starts) {
            var span = first.from(start);
            db.sql("""
                    insert into agenda.occurrence (id, event, was_for, starts, ends, starts_at, ends_at, capacity)
                    values (:id, :event, :start, :start, :end, :startsAt, :endsAt, :capacity)
                    on conflict (event, was_for) do nothing
                    """)
                    .param("id", Ids.next())
                    .param("event", event)
                    .param("start", span.start())
                    .param("end", span.end())
                    .param("startsAt", span.startsAt())
                    .param("endsAt", span.endsAt())
                    .param("capacity", capacity)
                    .update();
        }
    }

    /** Nobody registers for, or leaves, this date until the transaction ends. */
    public boolean lock(UUID id) {
        return db.sql("select id from agenda.occurrence where id = :id for update")
                .param("id", id)
                .optional(UUID.class)
                .isPresent();
    }

    /** Those that have not begun, the next one first. */
    List<UUID> toCome(UUID event, Instant now) {
        return db.sql("""
                select id from agenda.occurrence where event = :event and starts_at > :now and cancelled_at is null
                order by starts_at for update
                """).param("event", event, "now", now).list((row, n) -> row.getObject(1, UUID.class));
    }

    void move(UUID id, Span span) {
        db.sql("""
                update agenda.occurrence set starts = :start, ends = :end, starts_at = :startsAt, ends_at = :endsAt
                where id = :id
                """)
                .param("start", span.start())
                .param("end", span.end())
                .param("startsAt", span.startsAt())
                .param("endsAt", span.endsAt())
                .param("id", id)
                .update();
    }

    /** Where the rule has no date: each of them gets its own by {@link #rule}, and none meets another on the way. */
    void aside(List<UUID> ids) {
        db.sql("update agenda.occurrence set was_for = was_for + interval '1000 years' where id = any (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    /** The date that the rule gives it, and when it is. */
    void rule(UUID id, LocalDateTime wasFor, Span span) {
        db.sql("update agenda.occurrence set was_for = :start where id = :id")
                .param("start", wasFor, "id", id)
                .update();
        move(id, span);
    }

    void cancel(UUID id, String reason, Instant now) {
        db.sql("update agenda.occurrence set cancelled_at = :now, reason = :reason where id = :id")
                .param("now", now, "reason", reason, "id", id)
                .update();
    }

    void limit(UUID id, @Nullable Integer capacity) {
        db.sql("update agenda.occurrence set capacity = :capacity where id = :id")
                .param("capacity", capacity, "id", id)
                .update();
    }

    private static UUID id(ResultSet row, int n) throws SQLException {
        return row.getObject(1, UUID.class);
    }

    private static Happening read(ResultSet row, int n) throws SQLException {
        return new Happening(
                row.getObject("id", UUID.class),
                row.getObject("event", UUID.class),
                new PartyId(row.getObject("organiser", UUID.class)),
                row.getString("organiser_name"),
                Kind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("description"),
                Events.venue(row),
                row.getBoolean("registering"),
                row.getObject("capacity", Integer.class),
                row.getInt("taken"),
                row.getInt("waiting"),
                Events.span(row),
                Times.read(row, "starts_at"),
                Times.read(row, "ends_at"),
                row.getObject("was_for", LocalDateTime.class),
                row.getObject("cancelled_at") != null,
                row.getString("reason"),
                Recurrence.Frequency.valueOf(row.getString("frequency")),
                row.getInt("every"),
                row.getInt("sequence"),
                Times.read(row, "changed_at"),
                Events.group(row),
                row.getString("group_name"),
                Events.fare(row));
    }
}
