package org.fabcom.membership.dues;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Dues in parts, each with its day. Those that count add up to what is owed: the base keeps it. Thread-safe. */
@Repository
public class DuesParts {

    public static final int MOST = 12;

    /**
     * @param agreed from this day on it counts
     * @param paid the day; null: owed
     * @param invoice the document of its payment; null: owed
     */
    public record Part(
            UUID id,
            long cents,
            LocalDate due,
            LocalDate agreed,
            @Nullable LocalDate paid,
            @Nullable UUID invoice) {}

    private final Sql db;
    private final Clock clock;

    DuesParts(Sql db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Those that count today, by their days, of what is owed no more those that were paid; empty: the dues are one. */
    public List<Part> of(UUID dues) {
        return of(List.of(dues)).getOrDefault(dues, List.of());
    }

    /** The same of several, without those that are one. */
    public Map<UUID, List<Part>> of(Collection<UUID> some) {
        if (some.isEmpty()) return Map.of();
        return db.sql("select p.id, dues, p.cents, p.due_day, agreed_on, paid_on, p.invoice from membership.dues_part p"
                        + " join membership.dues d on d.id = dues where dues = any (:dues) and closed_on is null"
                        + " and (paid_on is not null or d.state = 'DUE') order by p.due_day, paid_on nulls last, p.id")
                .param("dues", some.toArray(UUID[]::new))
                .grouped(
                        row -> Rows.id(row, "dues"),
                        row -> new Part(
                                Rows.id(row, "id"),
                                row.getLong("cents"),
                                row.getObject("due_day", LocalDate.class),
                                row.getObject("agreed_on", LocalDate.class),
                                row.getObject("paid_on", LocalDate.class),
                                Rows.idIfAny(row, "invoice")));
    }

    /** As people read them: what one payment paid is one line, on the first of its days. */
    public static List<Part> lines(List<Part> all) {
        var lines = new LinkedHashMap<UUID, Part>();
        for (var it : all) lines.merge(it.invoice() == null ? it.id() : it.invoice(), it, DuesParts::together);
        return List.copyOf(lines.values());
    }

    private static Part together(Part one, Part other) {
        return new Part(one.id(), one.cents() + other.cents(), one.due(), one.agreed(), one.paid(), one.invoice());
    }

    /** Documents of what was paid in parts and not given back. */
    public List<UUID> documents(UUID dues) {
        return db.sql("select distinct invoice from membership.dues_part"
                        + " where dues = :dues and closed_on is null and invoice is not null order by invoice")
                .param("dues", dues)
                .list((row, n) -> Rows.id(row, "invoice"));
    }

    /** All documents there ever were, also of what was given back, in their order. */
    public List<UUID> issued(UUID dues) {
        return db.sql("select distinct invoice from membership.dues_part"
                        + " where dues = :dues and invoice is not null order by invoice")
                .param("dues", dues)
                .list((row, n) -> Rows.id(row, "invoice"));
    }

    /** What is left of the dues in so many parts, the first on that day, then one a month; cents that do not divide go to the first. */
    void agree(Dues it, long rest, int many, LocalDate first, PartyId by) {
        var today = Days.today(clock);
        close(it.id(), false, today);
        long each = rest / many;
        IntStream.range(0, many)
                .forEach(i -> add(
                        it.id(), i == 0 ? rest - each * (many - 1) : each, first.plusMonths(i), today, null, null, by));
    }

    /** Money that came: the oldest parts first, the one it does not fill is split; who was late before it was agreed stays so. */
    void paid(Dues it, long cents, LocalDate day, UUID invoice, PartyId by) {
        var owed = of(it.id()).stream().filter(one -> one.paid() == null).toList();
        if (owed.isEmpty()) {
            split(it.id(), cents, it.rest() - cents, it.call().due(), day, day, invoice, by);
            return;
        }
        long left = cents;
        for (var one : owed) {
            if (left == 0) return;
            if (left >= one.cents()) pay(one.id(), day, invoice);
            else {
                var from = day.isBefore(one.agreed()) ? one.agreed() : day;
                closeOne(one.id(), from);
                split(it.id(), left, one.cents() - left, one.due(), from, day, invoice, by);
            }
            left -= Math.min(left, one.cents());
        }
    }

    private void split(
            UUID dues, long paid, long rest, LocalDate due, LocalDate from, LocalDate day, UUID invoice, PartyId by) {
        add(dues, paid, due, from, day, invoice, by);
        if (rest > 0) add(dues, rest, due, from, null, null, by);
    }

    private void pay(UUID part, LocalDate day, UUID invoice) {
        db.sql("update membership.dues_part set paid_on = :day, invoice = :invoice where id = :id")
                .param("day", day, "invoice", invoice, "id", part)
                .update();
    }

    private void closeOne(UUID part, LocalDate day) {
        db.sql("update membership.dues_part set closed_on = :day where id = :id")
                .param("day", day, "id", part)
                .update();
    }

    /** {@code all}: also what was paid, since it is given back. */
    void close(UUID dues, boolean all, LocalDate day) {
        db.sql("update membership.dues_part set closed_on = :day where dues = :dues and closed_on is null"
                        + " and (:all or paid_on is null)")
                .param("day", day, "dues", dues, "all", all)
                .update();
    }

    private void add(
            UUID dues,
            long cents,
            LocalDate due,
            LocalDate agreed,
            @Nullable LocalDate paid,
            @Nullable UUID invoice,
            PartyId by) {
        db.sql("""
                insert into membership.dues_part (id, dues, cents, due_day, agreed_on, agreed_by, paid_on, invoice)
                values (:id, :dues, :cents, :due, :agreed, :by, :paid, :invoice)
                """)
                .param("id", Ids.next())
                .param("dues", dues)
                .param("cents", cents)
                .param("due", due)
                .param("agreed", agreed)
                .param("by", by.value())
                .param("paid", paid, java.sql.Types.DATE)
                .param("invoice", invoice, java.sql.Types.OTHER)
                .update();
    }

    /** The dues as they were called again, or what is left of them on the day they were due. */
    void undo(Dues it, PartyId by) {
        var today = Days.today(clock);
        close(it.id(), false, today);
        if (it.paid() > 0) add(it.id(), it.rest(), it.call().first(), today, null, null, by);
    }
}
