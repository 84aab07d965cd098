package org.fabcom.flows.rounds;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.agenda.Span;
import org.fabcom.flows.rounds.PickupRound.Said;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Filters;
import org.fabcom.web.listing.Facet;
import org.fabcom.web.listing.Query;
import org.fabcom.web.listing.Source;
import org.springframework.stereotype.Repository;

/** The rounds in the base, and as a list. Runs in the caller's transaction. Thread-safe. */
@Repository
record PickupRounds(Sql db) {

    /** One of a list. {@code done}: stops that are done. */
    record Row(
            UUID id,
            LocalDate day,
            LocalTime starts,
            LocalTime ends,
            String site,
            String vehicle,
            int capacity,
            int stops,
            int done,
            String state) {}

    static final List<String> STATES = List.of("TO_COME", "PAST", "CANCELLED");
    static final Facet STATE = Facet.some("etat", "rounds.state")
            .of(STATES, "rounds.state.")
            .on(
                    "case when r.cancelled_at is not null then 'CANCELLED' when r.day >= :today then 'TO_COME' else 'PAST' end");
    static final Facet VEHICLE = Facet.some("vehicule", "rounds.vehicle").on("r.vehicle");
    static final List<Facet> FACETS = List.of(STATE, VEHICLE);

    private static final Query<Row> LIST = Query.of(
                    """
                    r.id, r.day, r.starts, r.ends, s.name as site_name, r.vehicle, r.capacity,
                        (select count(*) from flows.pickup p where p.round = r.id) as stops,
                        (select count(*) from flows.pickup p where p.round = r.id and p.state = 'DONE') as done,
                        case when r.cancelled_at is not null then 'CANCELLED' when r.day >= :today then 'TO_COME' else 'PAST' end as state
                    """, "flows.round r join flows.site s on s.id = r.site", PickupRounds::row)
            .where("r.site = any (:sites)")
            .filter("du", "r.day >= :du", it -> Filters.day(it, "du"))
            .filter("au", "r.day <= :au", it -> Filters.day(it, "au"))
            .facet(STATE)
            .facet(VEHICLE)
            .order("r.day desc, r.starts desc, r.id");

    private static final String SELECT = """
            select id, site, day, starts, ends, vehicle, capacity, note, meeting, cancelled_at is not null as cancelled
            from flows.round where\s""";

    Optional<PickupRound> find(UUID id) {
        return db.sql(SELECT + "id = :id").param("id", id).optional(PickupRounds::read);
    }

    Source<Row> asked(Address address, Collection<UUID> sites) {
        return LIST.asked(db::sql, address, Map.of("sites", sites.toArray(UUID[]::new)));
    }

    void add(UUID id, Said said, PartyId by) {
        db.sql("""
                insert into flows.round (id, site, day, starts, ends, vehicle, capacity, note, made_by, made_at)
                values (:id, :site, :day, :starts, :ends, :vehicle, :capacity, :note, :by, :now)
                """)
                .param("id", id)
                .param("site", said.site())
                .param("day", said.day())
                .param("starts", said.starts())
                .param("ends", said.ends())
                .param("vehicle", said.vehicle())
                .param("capacity", said.capacity())
                .param("note", said.note())
                .param("by", by.value())
                .update();
    }

    void meets(UUID id, UUID meeting) {
        db.sql("update flows.round set meeting = :meeting where id = :id")
                .param("id", id, "meeting", meeting)
                .update();
    }

    /** One of several days is of the first, and ends with it. */
    void moved(UUID id, Span span) {
        var ends = span.end().toLocalDate().equals(span.start().toLocalDate())
                ? span.end().toLocalTime()
                : LocalTime.of(23, 59);
        db.sql("update flows.round set day = :day, starts = :starts, ends = :ends where id = :id")
                .param(
                        "id",
                        id,
                        "day",
                        span.start().toLocalDate(),
                        "starts",
                        span.start().toLocalTime(),
                        "ends",
                        ends)
                .update();
    }

    void cancelled(UUID id) {
        db.sql("update flows.round set cancelled_at = :now where id = :id and cancelled_at is null")
                .param("id", id)
                .update();
    }

    private static PickupRound read(ResultSet row, int n) throws SQLException {
        return new PickupRound(
                Rows.id(row, "id"),
                new Said(
                        Rows.id(row, "site"),
                        row.getObject("day", LocalDate.class),
                        row.getObject("starts", LocalTime.class),
                        row.getObject("ends", LocalTime.class),
                        row.getString("vehicle"),
                        row.getInt("capacity"),
                        row.getString("note")),
                Rows.idIfAny(row, "meeting"),
                row.getBoolean("cancelled"));
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                Rows.id(row, "id"),
                row.getObject("day", LocalDate.class),
                row.getObject("starts", LocalTime.class),
                row.getObject("ends", LocalTime.class),
                row.getString("site_name"),
                row.getString("vehicle"),
                row.getInt("capacity"),
                row.getInt("stops"),
                row.getInt("done"),
                row.getString("state"));
    }
}
