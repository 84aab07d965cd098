package org.fabcom.flows.pickups;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.people.communes.Commune;
import org.springframework.stereotype.Repository;

/** The partner communes. One is archived, never deleted. Thread-safe. */
@Repository
record Zones(Sql db) {

    private static final String SELECT = """
            select z.id, z.owner, z.site, z.commune_code, z.commune_name, z.weekdays
            from flows.pickup_zone z join flows.site s on s.id = z.site
            where z.archived_at is null and s.closed_at is null\s""";

    List<Zone> all() {
        return db.sql(SELECT + "order by lower(z.commune_name), z.id").list(Zones::read);
    }

    List<Zone> of(PartyId owner) {
        return db.sql(SELECT + "and z.owner = :owner order by lower(z.commune_name), z.id")
                .param("owner", owner.value())
                .list(Zones::read);
    }

    Optional<Zone> find(UUID id) {
        return db.sql(SELECT + "and z.id = :id").param("id", id).optional(Zones::read);
    }

    /** The one that serves this commune for the organisation; empty: it was archived since. */
    Optional<Zone> serving(PartyId owner, String code) {
        return db.sql(SELECT + "and z.owner = :owner and z.commune_code = :code")
                .param("owner", owner.value(), "code", code)
                .optional(Zones::read);
    }

    /** Throws DuplicateKeyException if the organisation serves the commune already. */
    void add(PartyId owner, UUID site, Commune commune, Set<DayOfWeek> weekdays) {
        db.sql("""
                insert into flows.pickup_zone (id, owner, site, commune_code, commune_name, weekdays, added_at)
                values (:id, :owner, :site, :code, :name, :weekdays, :now)
                """)
                .param("id", Ids.next())
                .param("owner", owner.value())
                .param("site", site)
                .param("code", commune.code())
                .param("name", commune.name())
                .param("weekdays", weekdays.stream().map(DayOfWeek::getValue).toArray(Integer[]::new))
                .update();
    }

    void archive(PartyId owner, UUID id) {
        db.sql(
                        "update flows.pickup_zone set archived_at = :now where id = :id and owner = :owner and archived_at is null")
                .param("id", id, "owner", owner.value())
                .update();
    }

    private static Zone read(ResultSet row, int n) throws SQLException {
        var days = EnumSet.noneOf(DayOfWeek.class);
        Arrays.stream((Integer[]) row.getArray("weekdays").getArray())
                .map(DayOfWeek::of)
                .forEach(days::add);
        return new Zone(
                Rows.id(row, "id"),
                Rows.party(row, "owner"),
                Rows.id(row, "site"),
                row.getString("commune_code"),
                row.getString("commune_name"),
                days);
    }
}
