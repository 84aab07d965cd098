package org.fabcom.billing.packs;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.fabcom.billing.Measure;
import org.fabcom.billing.packs.Pack.Draft;
import org.fabcom.billing.packs.Pack.Owner;
import org.fabcom.billing.packs.Pack.Taken;
import org.fabcom.billing.packs.Pack.Use;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Repository;

/** The rows of packs, their entries and uses; {@link Packs} says what belongs together. Thread-safe. */
@Repository
record PackStore(Sql db) {

    private static final String CLOSED =
            " (p.invoiced and not exists (select from billing.pack_entry e where e.pack = p.id)) ";

    private static final String ITS_DRAFT =
            " d.organisation = p.organisation and d.content ->> 'origin' = 'carnet ' || p.id ";

    /** Nothing is in it before its invoice is issued. */
    static final String WAITS = CLOSED + "and exists (select from billing.draft d where" + ITS_DRAFT + ")";

    static final String SELECT = """
            select p.id, p.organisation, p.holder, p.client, p.email, p.label, p.resource, p.measure, p.from_day, p.until_day,
                (select coalesce(sum(e.quantity), 0) from billing.pack_entry e where e.pack = p.id)::bigint as remaining,
                not""" + CLOSED + """
                as opened, (select d.id from billing.draft d where""" + CLOSED + """
                    and""" + ITS_DRAFT + """
                    limit 1) as draft
            from billing.pack p where\s""";

    private static final String THEIRS =
            "p.organisation = :organisation and p.holder is not distinct from cast(:holder as uuid) and p.client = :client and p.email = :email";

    /** All of somebody, the soonest to expire first; what is used up or over is among them. */
    List<Pack> of(PartyId organisation, Owner holder) {
        return whose(SELECT + THEIRS + " order by p.until_day nulls last, p.made_at, p.id", organisation, holder)
                .list(PackStore::read);
    }

    Optional<Pack> find(UUID id) {
        return db.sql(SELECT + "p.id = :id").param("id", id).optional(PackStore::read);
    }

    private Sql.Statement whose(String sql, PartyId organisation, Owner holder) {
        return db.sql(sql)
                .param("organisation", organisation.value())
                .param("holder", Rows.value(holder.party()), Types.OTHER)
                .param("client", holder.name())
                .param("email", holder.email());
    }

    /** What shall be in one that waits for its invoice. */
    Optional<Long> waiting(UUID id) {
        return db.sql("select quantity from billing.pack p where p.id = :id and" + CLOSED)
                .param("id", id)
                .optional(Long.class);
    }

    boolean insert(UUID id, Draft it, boolean invoiced, PartyId by) {
        return whose("""
            insert into billing.pack (id, organisation, holder, client, email, label, resource, measure, quantity, from_day, until_day,
                invoiced, made_by, made_at)
            values (:id, :organisation, cast(:holder as uuid), :client, :email, :label, :resource, :measure, :quantity, :from, :until,
                :invoiced, :by, :now)
            on conflict (id) do nothing
            """, it.organisation(), it.holder())
                .param("id", id)
                .param("label", it.label())
                .param("resource", it.resource())
                .param("measure", it.measure().name())
                .param("quantity", it.quantity())
                .param("from", it.from())
                .param("until", it.until(), Types.DATE)
                .param("invoiced", invoiced)
                .param("by", by.value())
                .updated();
    }

    int note(Use it, PartyId by) {
        return whose("""
            insert into billing.pack_use (id, organisation, holder, client, email, resource, measure, quantity, day, offered, note, made_by, made_at)
            values (:id, :organisation, cast(:holder as uuid), :client, :email, :resource, :measure, :quantity, :day, :offered, :note, :by, :now)
            on conflict (id) do nothing
            """, it.organisation(), it.holder())
                .param("id", it.use())
                .param("resource", it.resource())
                .param("measure", it.measure().name())
                .param("quantity", it.quantity())
                .param("day", it.day())
                .param("offered", it.offered())
                .param("note", it.note())
                .param("by", by.value())
                .update();
    }

    /** This use did not take place. The packs it took from are locked, in one order. */
    void undo(UUID use, List<Taken> taken, PartyId by) {
        db.sql("""
            insert into billing.pack_use_undone (use, made_by, made_at) values (:use, :by, :now) on conflict (use) do nothing
            """).param("use", use, "by", by.value()).update();
        db.sql("select id from billing.pack where id = any (:packs) order by id for no key update")
                .param("packs", taken.stream().map(Taken::pack).toArray(UUID[]::new))
                .list((row, n) -> n);
    }

    List<Taken> taken(UUID use) {
        return db.sql("select pack, -quantity as quantity from billing.pack_entry "
                        + "where concerns = :use and kind = 'USED' order by entry")
                .param("use", use)
                .list((row, n) -> new Taken(Rows.id(row, "pack"), row.getLong("quantity")));
    }

    /** In one order, and before anything is read: of two uses at once the second sees what the first took, and no pack comes between. */
    void lock(PartyId organisation, Owner holder) {
        db.sql("select 1 from pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", "billing.pack " + organisation + " " + holder)
                .list((row, n) -> n);
        whose(
                        "select p.id from billing.pack p where " + THEIRS + " order by p.id for no key update",
                        organisation,
                        holder)
                .list((row, n) -> n);
    }

    List<Pack> usable(Use it) {
        return whose(SELECT + THEIRS + """
                 and p.measure = :measure and p.resource in ('', :resource) and p.from_day <= :day
                and (p.until_day is null or p.until_day >= :day)
                order by p.until_day nulls last, p.made_at, p.id
                """, it.organisation(), it.holder())
                .param("measure", it.measure().name(), "resource", it.resource(), "day", it.day())
                .list(PackStore::read);
    }

    enum Kind {
        SOLD,
        USED,
        RESTORED,
        ENDED
    }

    void enter(UUID pack, Kind kind, long quantity, UUID concerns, PartyId by) {
        db.sql("""
            insert into billing.pack_entry (id, pack, kind, quantity, concerns, made_by, made_at)
            values (:id, :pack, :kind, :quantity, :concerns, :by, :now) on conflict (pack, kind, concerns) do nothing
            """)
                .param("id", Ids.next())
                .param("pack", pack)
                .param("kind", kind.name())
                .param("quantity", quantity)
                .param("concerns", concerns)
                .param("by", by.value())
                .update();
    }

    static Pack read(ResultSet row, int n) throws SQLException {
        return new Pack(
                Rows.id(row, "id"),
                Rows.party(row, "organisation"),
                owner(row),
                row.getString("label"),
                row.getString("resource"),
                Measure.valueOf(row.getString("measure")),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getLong("remaining"),
                row.getBoolean("opened"),
                Rows.idIfAny(row, "draft"));
    }

    static Owner owner(ResultSet row) throws SQLException {
        return new Owner(Rows.partyIfAny(row, "holder"), row.getString("client"), row.getString("email"));
    }
}
