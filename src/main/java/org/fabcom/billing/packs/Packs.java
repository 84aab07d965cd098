package org.fabcom.billing.packs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
public class Packs {

    /**
     * @param resource what it is for, by the seller's own code; empty: for everything
     * @param until the last day; null: it does not expire
     * @param left in the small unit of the measure
     */
    public record Pack(
            UUID id,
            PartyId organisation,
            PartyId holder,
            String resource,
            Measure measure,
            LocalDate from,
            @Nullable LocalDate until,
            long left) {}

    /** A pack to be sold or given. */
    public record Draft(
            PartyId organisation,
            PartyId holder,
            String resource,
            Measure measure,
            long quantity,
            LocalDate from,
            @Nullable LocalDate until) {

        public Draft {
            if (quantity < 1 || until != null && until.isBefore(from)) throw new IllegalArgumentException("pack");
        }
    }

    /** What somebody wants to use. {@code use} is its key, once for all: asked twice, taken once. */
    public record Use(
            UUID use,
            PartyId organisation,
            PartyId holder,
            String resource,
            Measure measure,
            long quantity,
            LocalDate day) {}

    /** So much of one pack. */
    public record Taken(UUID pack, long quantity) {}

    /** What packs gave, and what they could not. */
    public record Used(List<Taken> taken, long uncovered) {

        public Used {
            taken = List.copyOf(taken);
        }
    }

    private static final String SELECT = """
            select p.id, p.organisation, p.holder, p.resource, p.measure, p.from_day, p.until_day,
                (select coalesce(sum(e.quantity), 0) from billing.pack_entry e where e.pack = p.id)::bigint as remaining
            from billing.pack p where p.organisation = :organisation and p.holder = :holder
            """;

    private final JdbcClient db;
    private final Clock clock;

    Packs(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** All of somebody, the soonest to expire first; what is used up or over is among them. */
    public List<Pack> of(PartyId organisation, PartyId holder) {
        return db.sql(SELECT + " order by p.until_day nulls last, p.made_at, p.id")
                .param("organisation", organisation.value())
                .param("holder", holder.value())
                .query(Packs::read)
                .list();
    }

    /** Sold or given: its first entry is what is in it. */
    @Transactional
    public UUID add(Draft it, PartyId by) {
        var id = Ids.next();
        db.sql("""
            insert into billing.pack (id, organisation, holder, resource, measure, from_day, until_day, made_by, made_at)
            values (:id, :organisation, :holder, :resource, :measure, :from, :until, :by, :now)
            """)
                .param("id", id)
                .param("organisation", it.organisation().value())
                .param("holder", it.holder().value())
                .param("resource", it.resource())
                .param("measure", it.measure().name())
                .param("from", it.from())
                .param("until", it.until(), Types.DATE)
                .param("by", by.value())
                .param("now", Times.sql(clock.instant()))
                .update();
        enter(id, Kind.SOLD, it.quantity(), id, by);
        return id;
    }

    /** Takes from what holds on that day as far as it goes. */
    @Transactional
    public Used use(Use it, PartyId by) {
        lock(it.organisation(), it.holder());
        var before = taken(it.use());
        if (!before.isEmpty()) return used(before, it.quantity());
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

    /** What this use took returns to the packs it came from. Twice is once. */
    @Transactional
    public List<Taken> restore(UUID use, PartyId by) {
        var taken = taken(use);
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
    private void lock(PartyId organisation, PartyId holder) {
        db.sql("select id from billing.pack where organisation = :organisation and holder = :holder "
                        + "order by id for no key update")
                .param("organisation", organisation.value())
                .param("holder", holder.value())
                .query((row, n) -> n)
                .list();
    }

    private List<Pack> usable(Use it) {
        return db.sql(SELECT + """
                 and p.measure = :measure and p.resource in ('', :resource) and p.from_day <= :day
                and (p.until_day is null or p.until_day >= :day)
                order by p.until_day nulls last, p.made_at, p.id
                """)
                .param("organisation", it.organisation().value())
                .param("holder", it.holder().value())
                .param("measure", it.measure().name())
                .param("resource", it.resource())
                .param("day", it.day())
                .query(Packs::read)
                .list();
    }

    private enum Kind {
        SOLD,
        USED,
        RESTORED
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

    private static Pack read(ResultSet row, int n) throws SQLException {
        return new Pack(
                Rows.id(row, "id"),
                Rows.party(row, "organisation"),
                Rows.party(row, "holder"),
                row.getString("resource"),
                Measure.valueOf(row.getString("measure")),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getLong("remaining"));
    }
}
