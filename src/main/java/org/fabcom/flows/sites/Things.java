package org.fabcom.flows.sites;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Containers, localities and wastes of an organisation: short lists that are added to and archived. Thread-safe. */
@Repository
public class Things {

    /** One of them. {@code more}: the tare in grams, the INSEE code, or true if the waste is residual. */
    public record Thing(UUID id, String name, @Nullable String more) {}

    private final JdbcClient db;
    private final Clock clock;

    Things(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public List<Thing> containers(PartyId owner) {
        return list(
                "select id, name, tare::text as more from flows.container where %s order by lower(name), id", owner);
    }

    public List<Thing> localities(PartyId owner) {
        return list("select id, name, commune_code as more from flows.locality where %s order by position, id", owner);
    }

    public List<Thing> wastes(PartyId owner) {
        return list("select id, name, residual::text as more from flows.waste where %s order by position, id", owner);
    }

    private List<Thing> list(String sql, PartyId owner) {
        return db.sql(sql.formatted("owner = :owner and archived_at is null"))
                .param("owner", owner.value())
                .query((row, n) -> new Thing(Rows.id(row, "id"), row.getString("name"), row.getString("more")))
                .list();
    }

    /** One of the containers in use. */
    Optional<Thing> container(PartyId owner, UUID id) {
        return containers(owner).stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** False if it is not as it was when it was read: what was weighed with it keeps the tare of then. */
    boolean changeContainer(PartyId owner, Thing was, String name, int tare) {
        return db.sql("""
                update flows.container set name = :name, tare = :tare
                where id = :id and owner = :owner and archived_at is null and name = :before and tare = :had
                """)
                        .param("name", name)
                        .param("tare", tare)
                        .param("id", was.id())
                        .param("owner", owner.value())
                        .param("before", was.name())
                        .param("had", Integer.parseInt(String.valueOf(was.more())))
                        .update()
                == 1;
    }

    public UUID addContainer(PartyId owner, String name, int tare) {
        return add(
                "insert into flows.container (id, owner, name, tare, added_at) values (:id, :owner, :name, :more, :now)",
                owner,
                name,
                tare);
    }

    /** @param code INSEE code; null: of no commune that is known, or just passing */
    public UUID addLocality(PartyId owner, String name, @Nullable String code) {
        return add("""
                insert into flows.locality (id, owner, name, commune_code, position, added_at)
                select :id, :owner, :name, :more, coalesce(max(position), 0) + 1, :now from flows.locality where owner = :owner
                """, owner, name, code);
    }

    public UUID addWaste(PartyId owner, String name, boolean residual) {
        return add("""
                insert into flows.waste (id, owner, name, residual, position, added_at)
                select :id, :owner, :name, :more, coalesce(max(position), 0) + 1, :now from flows.waste where owner = :owner
                """, owner, name, residual);
    }

    private UUID add(String sql, PartyId owner, String name, @Nullable Object more) {
        var id = Ids.next();
        db.sql(sql)
                .param("id", id)
                .param("owner", owner.value())
                .param("name", name)
                .param("more", more)
                .param("now", Times.sql(clock.instant()))
                .update();
        return id;
    }

    /** @param list one of our tables: container, locality, waste */
    void archive(String list, PartyId owner, UUID id) {
        db.sql("update flows." + list
                        + " set archived_at = :now where id = :id and owner = :owner and archived_at is null")
                .param("id", id)
                .param("owner", owner.value())
                .param("now", Times.sql(clock.instant()))
                .update();
    }
}
