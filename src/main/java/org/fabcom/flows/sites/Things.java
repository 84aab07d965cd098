package org.fabcom.flows.sites;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Containers, localities and wastes of an organisation: short lists that are added to, corrected, archived and taken up again. Thread-safe. */
@Repository
public class Things {

    /** One of them. {@code more}: the tare in grams, the INSEE code, or true if the waste is residual. */
    public record Thing(UUID id, String name, @Nullable String more) {}

    private final Sql db;

    Things(Sql db) {
        this.db = db;
    }

    public List<Thing> containers(PartyId owner) {
        return list(ThingList.CONTAINER, owner, false);
    }

    public List<Thing> localities(PartyId owner) {
        return list(ThingList.LOCALITY, owner, false);
    }

    public List<Thing> wastes(PartyId owner) {
        return list(ThingList.WASTE, owner, false);
    }

    List<Thing> archived(ThingList of, PartyId owner) {
        return list(of, owner, true);
    }

    private List<Thing> list(ThingList of, PartyId owner, boolean archived) {
        return db.sql("select id, name, " + of.more + "::text as more from flows." + of.table
                        + " where owner = :owner and archived_at is " + (archived ? "not null" : "null") + " order by "
                        + of.order)
                .param("owner", owner.value())
                .list((row, n) -> new Thing(Rows.id(row, "id"), row.getString("name"), row.getString("more")));
    }

    /** One of those in use. */
    Optional<Thing> find(ThingList of, PartyId owner, UUID id) {
        return list(of, owner, false).stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** False if it is not as it was when it was read. What was weighed keeps the tare and the fate of then; names follow. */
    boolean change(ThingList of, PartyId owner, Thing was, String name, @Nullable String more) {
        return db.sql("update flows." + of.table + " set name = :name, " + of.more + " = cast(:more as " + of.type + ")"
                        + " where id = :id and owner = :owner and archived_at is null and name = :before and "
                        + of.more + "::text is not distinct from cast(:had as text)")
                .param("name", name)
                .param("more", more)
                .param("id", was.id())
                .param("owner", owner.value())
                .param("before", was.name())
                .param("had", was.more())
                .updated();
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
                .param("id", id, "owner", owner.value(), "name", name, "more", more)
                .update();
        return id;
    }

    void archive(ThingList of, PartyId owner, UUID id) {
        db.sql("update flows." + of.table
                        + " set archived_at = :now where id = :id and owner = :owner and archived_at is null")
                .param("id", id, "owner", owner.value())
                .update();
    }

    /** In use again; DuplicateKeyException where another has its name now. */
    void takeUp(ThingList of, PartyId owner, UUID id) {
        db.sql("update flows." + of.table + " set archived_at = null where id = :id and owner = :owner")
                .param("id", id, "owner", owner.value())
                .update();
    }
}
