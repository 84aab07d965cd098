package org.fabcom.till;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The tills. */
@Repository
public class Tills {

    private static final String SELECT =
            "select id, organisation, site, number, name, training_of, year_starts, closed_at from till.till where ";

    private final Sql db;

    Tills(Sql db) {
        this.db = db;
    }

    Optional<Till> find(UUID id) {
        return db.sql(SELECT + "id = :id").param("id", id).optional(Tills::read);
    }

    public Till need(UUID id) {
        return find(id).orElseThrow(Problem::notFound);
    }

    /** Real ones in the order of their numbers, those that are closed for good last. */
    public List<Till> of(PartyId organisation) {
        return of(List.of(organisation));
    }

    /** The same of several, one after the other. */
    List<Till> of(Collection<PartyId> organisations) {
        if (organisations.isEmpty()) return List.of();
        return db.sql(SELECT + "organisation = any (:organisations) and training_of is null"
                        + " order by array_position(:organisations, organisation), closed_at nulls first, number")
                .param("organisations", Rows.ids(organisations))
                .list(Tills::read);
    }

    /** All that have a journal, twins for training included. */
    public List<Till> all() {
        return db.sql(SELECT + "true order by organisation, number").list(Tills::read);
    }

    public Till add(PartyId organisation, UUID site, String name, PartyId by) {
        return add(organisation, site, name, null, by);
    }

    /** The twin on which one learns; made when it is first asked for. */
    public Till training(Till real, PartyId by) {
        return db.sql(SELECT + "training_of = :real")
                .param("real", real.id())
                .optional(Tills::read)
                .orElseGet(() -> add(real.organisation(), real.site(), real.name(), real.id(), by));
    }

    /** With its twin; what it wrote is known by its number. */
    public void rename(UUID id, String name) {
        db.sql("update till.till set name = :name where id = :id or training_of = :id")
                .param("name", name, "id", id)
                .update();
    }

    /** Whether another till of this site is called so. */
    public boolean named(Till it, String name) {
        return named(it.organisation(), it.site(), name, it.id());
    }

    public boolean named(PartyId organisation, UUID site, String name, @Nullable UUID but) {
        return of(organisation).stream()
                .anyMatch(it -> it.site().equals(site)
                        && !it.id().equals(but)
                        && it.name().equalsIgnoreCase(name));
    }

    /** Put out of use, or in use again; its journal stays. */
    public void close(UUID id, boolean closed) {
        db.sql("update till.till set closed_at = case when :closed then cast(:now as timestamptz) end"
                        + " where id = :id or training_of = :id")
                .param("closed", closed, "id", id)
                .update();
    }

    private Till add(PartyId organisation, UUID site, String name, @Nullable UUID trainingOf, PartyId by) {
        var id = Ids.next();
        db.sql("select pg_advisory_xact_lock(hashtextextended('till ' || :organisation, 0))")
                .param("organisation", organisation.toString())
                .list((row, n) -> n);
        db.sql("""
                insert into till.till (id, organisation, site, number, name, training_of, added_by, added_at)
                select :id, :organisation, :site, coalesce(max(number), 0) + 1, :name, :training, :by, :now
                from till.till where organisation = :organisation
                """)
                .param("id", id)
                .param("organisation", organisation.value())
                .param("site", site)
                .param("name", name)
                .param("training", trainingOf)
                .param("by", by.value())
                .update();
        return need(id);
    }

    /** A row with the columns of the table. */
    public static Till read(ResultSet row, int n) throws SQLException {
        return new Till(
                Rows.id(row, "id"),
                Rows.party(row, "organisation"),
                Rows.id(row, "site"),
                row.getInt("number"),
                row.getString("name"),
                Rows.idIfAny(row, "training_of"),
                row.getInt("year_starts"),
                row.getObject("closed_at") != null);
    }
}
