package org.fabcom.billing.packs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.fabcom.billing.Measure;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Packs paid beforehand. What is left of one is the sum of its entries, never below zero; the soonest to expire goes first, what is taken
 * back returns to the very pack it came from (S24, S25). Thread-safe.
 */
@Repository
class Packs {

    /** Whose they are: somebody known here, else the name that was said, and an address of mail if there is one (S1). */
    record Owner(@Nullable PartyId party, String name, String email) {

        Owner {
            if ((party == null) == name.isBlank()) throw new IllegalArgumentException("owner");
        }

        static Owner of(PartyId party) {
            return new Owner(party, "", "");
        }

        static Owner named(String name, String email) {
            return new Owner(null, name, email.toLowerCase(Locale.ROOT));
        }
    }

    /**
     * @param label what it was sold as
     * @param resource what it is for, by the seller's own code; empty: for everything
     * @param until the last day; null: it does not expire
     * @param left in the small unit of the measure
     */
    record Pack(
            UUID id,
            PartyId organisation,
            Owner holder,
            String label,
            String resource,
            Measure measure,
            LocalDate from,
            @Nullable LocalDate until,
            long left) {

        boolean holds(LocalDate day) {
            return left > 0 && !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }

    /** A pack to be sold or given. */
    record Draft(
            PartyId organisation,
            Owner holder,
            String label,
            String resource,
            Measure measure,
            long quantity,
            LocalDate from,
            @Nullable LocalDate until) {

        Draft {
            if (quantity < 1 || until != null && until.isBefore(from)) throw new IllegalArgumentException("pack");
        }
    }

    /** What somebody uses. {@code use} is its key, once for all: asked twice, taken once. {@code offered}: no pack gives anything. */
    record Use(
            UUID use,
            PartyId organisation,
            Owner holder,
            String resource,
            Measure measure,
            long quantity,
            LocalDate day,
            boolean offered,
            String note) {}

    /** So much of one pack. */
    record Taken(UUID pack, long quantity) {}

    /** What packs gave, and what they could not. */
    record Used(List<Taken> taken, long uncovered) {

        Used {
            taken = List.copyOf(taken);
        }
    }

    static final String SELECT = """
            select p.id, p.organisation, p.holder, p.client, p.email, p.label, p.resource, p.measure, p.from_day, p.until_day,
                (select coalesce(sum(e.quantity), 0) from billing.pack_entry e where e.pack = p.id)::bigint as remaining
            from billing.pack p where\s""";

    private static final String THEIRS =
            "p.organisation = :organisation and p.holder is not distinct from cast(:holder as uuid) and p.client = :client and p.email = :email";

    private final JdbcClient db;
    private final Clock clock;

    Packs(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** All of somebody, the soonest to expire first; what is used up or over is among them. */
    List<Pack> of(PartyId organisation, Owner holder) {
        return whose(SELECT + THEIRS + " order by p.until_day nulls last, p.made_at, p.id", organisation, holder)
                .query(Packs::read)
                .list();
    }

    Optional<Pack> find(UUID id) {
        return db.sql(SELECT + "p.id = :id").param("id", id).query(Packs::read).optional();
    }

    private JdbcClient.StatementSpec whose(String sql, PartyId organisation, Owner holder) {
        return db.sql(sql)
                .param("organisation", organisation.value())
                .param("holder", Rows.value(holder.party()), Types.OTHER)
                .param("client", holder.name())
                .param("email", holder.email());
    }

    /** Sold or given: its first entry is what is in it. Of one {@code id} twice is once: false the second time. */
    @Transactional
    boolean add(UUID id, Draft it, PartyId by) {
        int added = whose("""
            insert into billing.pack (id, organisation, holder, client, email, label, resource, measure, from_day, until_day, made_by, made_at)
            values (:id, :organisation, cast(:holder as uuid), :client, :email, :label, :resource, :measure, :from, :until, :by, :now)
            on conflict (id) do nothing
            """, it.organisation(), it.holder())
                .param("id", id)
                .param("label", it.label())
                .param("resource", it.resource())
                .param("measure", it.measure().name())
                .param("from", it.from())
                .param("until", it.until(), Types.DATE)
                .param("by", by.value())
                .param("now", Times.sql(clock.instant()))
                .update();
        if (added == 1) enter(id, Kind.SOLD, it.quantity(), id, by);
        return added == 1;
    }

    /** Takes from what holds on that day as far as it goes. */
    @Transactional
    Used use(Use it, PartyId by) {
        lock(it.organisation(), it.holder());
        if (note(it, by) == 0) return used(taken(it.use()), it.quantity());
        if (it.offered()) return new Used(List.of(), 0);
        var taken = new ArrayList<Taken>();
        long wanted = it.quantity();
        for (var pack : usable(it)) {
            long part = Math.min(wanted, pack.left());
            if (part <= 0) continue;
            enter(pack.id(), Kind.USED, -part, it.use(), by);
            taken.add(new Taken(pack.id(), part));
            wanted -= part;
        }
        return used(taken, it.quantity());
    }

    private int note(Use it, PartyId by) {
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
                .param("now", Times.sql(clock.instant()))
                .update();
    }

    /** It ends: what is left in it is for nobody any more. False if nothing was left. */
    @Transactional
    boolean end(Pack it, PartyId by) {
        lock(it.organisation(), it.holder());
        long left = find(it.id()).map(Pack::left).orElse(0L);
        if (left > 0) enter(it.id(), Kind.ENDED, -left, it.id(), by);
        return left > 0;
    }

    /** What this use took returns to the packs it came from, unless one has ended or its invoice was credited. Twice is once. */
    @Transactional
    List<Taken> restore(UUID use, PartyId by) {
        var taken = taken(use);
        db.sql("select id from billing.pack where id = any (:packs) order by id for no key update")
                .param("packs", taken.stream().map(Taken::pack).toArray(UUID[]::new))
                .query((row, n) -> n)
                .list();
        for (var it : taken) enter(it.pack(), Kind.RESTORED, it.quantity(), use, by);
        return taken;
    }

    private static Used used(List<Taken> taken, long quantity) {
        return new Used(
                taken, quantity - taken.stream().mapToLong(Taken::quantity).sum());
    }

    private List<Taken> taken(UUID use) {
        return db.sql("select pack, -quantity as quantity from billing.pack_entry "
                        + "where concerns = :use and kind = 'USED' order by entry")
                .param("use", use)
                .query((row, n) -> new Taken(Rows.id(row, "pack"), row.getLong("quantity")))
                .list();
    }

    /** In one order, and before anything is read: of two uses at once the second sees what the first took. */
    private void lock(PartyId organisation, Owner holder) {
        whose(
                        "select p.id from billing.pack p where " + THEIRS + " order by p.id for no key update",
                        organisation,
                        holder)
                .query((row, n) -> n)
                .list();
    }

    private List<Pack> usable(Use it) {
        return whose(SELECT + THEIRS + """
                 and p.measure = :measure and p.resource in ('', :resource) and p.from_day <= :day
                and (p.until_day is null or p.until_day >= :day)
                order by p.until_day nulls last, p.made_at, p.id
                """, it.organisation(), it.holder())
                .param("measure", it.measure().name())
                .param("resource", it.resource())
                .param("day", it.day())
                .query(Packs::read)
                .list();
    }

    private enum Kind {
        SOLD,
        USED,
        RESTORED,
        ENDED
    }

    private void enter(UUID pack, Kind kind, long quantity, UUID concerns, PartyId by) {
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
                .param("now", Times.sql(clock.instant()))
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
                row.getLong("remaining"));
    }

    static Owner owner(ResultSet row) throws SQLException {
        return new Owner(Rows.partyIfAny(row, "holder"), row.getString("client"), row.getString("email"));
    }
}
