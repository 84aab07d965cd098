package org.fabcom.flows;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** To whom things go: recyclers with the wastes they take, partners with their agreements, the recycling centre. Thread-safe. */
@Repository
public class Recipients {

    /**
     * One of them.
     *
     * @param wastes those it takes; none: all
     * @param yearlyKg what its agreement allows in a calendar year; null: no limit
     */
    public record Recipient(
            UUID id,
            PartyId owner,
            String name,
            ExitClass out,
            String agreement,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            @Nullable Integer yearlyKg,
            List<UUID> wastes,
            boolean archived) {

        public Recipient {
            wastes = List.copyOf(wastes);
        }

        /** Whether its agreement holds on this day. */
        boolean holds(LocalDate day) {
            return (first == null || !day.isBefore(first)) && (last == null || !day.isAfter(last));
        }
    }

    private static final String SELECT = """
            select id, owner, name, class, agreement, first_day, last_day, yearly_kg, wastes, archived_at is not null as archived
            from flows.recipient where
            """;

    private final Sql db;

    Recipients(Sql db) {
        this.db = db;
    }

    public Optional<Recipient> find(UUID id) {
        return db.sql(SELECT + " id = :id").param("id", id).optional(Recipients::read);
    }

    /** Those in use, by name. */
    public List<Recipient> of(PartyId owner) {
        return list(owner, false);
    }

    public List<Recipient> archived(PartyId owner) {
        return list(owner, true);
    }

    private List<Recipient> list(PartyId owner, boolean archived) {
        return db.sql(SELECT + " owner = :owner and archived_at is " + (archived ? "not null" : "null")
                        + " order by lower(name), id")
                .param("owner", owner.value())
                .list(Recipients::read);
    }

    /** Written as it is; its id is not yet anybody's. */
    public void add(Recipient it) {
        db.sql("""
                insert into flows.recipient (id, owner, name, class, agreement, first_day, last_day, yearly_kg, wastes, added_at)
                values (:id, :owner, :name, :class, :agreement, :first, :last, :yearly, :wastes, :now)
                """)
                .param("id", it.id())
                .param("owner", it.owner().value())
                .param("name", it.name())
                .param("class", it.out().name())
                .param("agreement", it.agreement())
                .param("first", it.first())
                .param("last", it.last())
                .param("yearly", it.yearlyKg())
                .param("wastes", it.wastes().toArray(UUID[]::new))
                .update();
    }

    /** Counts changes. */
    public int version(UUID id) {
        return db.sql("select version from flows.recipient where id = :id")
                .param("id", id)
                .single(Integer.class);
    }

    /** False if somebody changed it since this version was read. */
    public boolean change(Recipient it, int version) {
        return db.sql("""
                update flows.recipient set name = :name, class = :class, agreement = :agreement, first_day = :first,
                    last_day = :last, yearly_kg = :yearly, wastes = :wastes, version = version + 1
                where id = :id and version = :version and archived_at is null
                """)
                .param("id", it.id())
                .param("version", version)
                .param("name", it.name())
                .param("class", it.out().name())
                .param("agreement", it.agreement())
                .param("first", it.first())
                .param("last", it.last())
                .param("yearly", it.yearlyKg())
                .param("wastes", it.wastes().toArray(UUID[]::new))
                .updated();
    }

    public void archive(UUID id) {
        db.sql(
                        "update flows.recipient set archived_at = :now, version = version + 1 where id = :id and archived_at is null")
                .param("id", id)
                .update();
    }

    /** In use again, with its agreement as it was. */
    public void takeUp(UUID id) {
        db.sql(
                        "update flows.recipient set archived_at = null, version = version + 1 where id = :id and archived_at is not null")
                .param("id", id)
                .update();
    }

    /** Grams that went to one of them in a calendar year, counter-entries taken off. */
    long taken(UUID recipient, int year) {
        return db.sql("""
                select coalesce(sum(w.grams), 0)::bigint from flows.movement m join flows.weighing w on w.movement = m.id
                where m.recipient = :recipient and m.day between :first and :last
                """)
                .param("recipient", recipient, "first", LocalDate.of(year, 1, 1), "last", LocalDate.of(year, 12, 31))
                .single(Long.class);
    }

    /** For each waste of the organisation, whether nobody takes it up again. */
    Map<UUID, Boolean> residual(PartyId owner) {
        var residual = new HashMap<UUID, Boolean>();
        db.sql("select id, residual from flows.waste where owner = :owner")
                .param("owner", owner.value())
                .list((row, n) -> residual.put(Rows.id(row, "id"), row.getBoolean("residual")));
        return residual;
    }

    private static Recipient read(ResultSet row, int n) throws SQLException {
        return new Recipient(
                Rows.id(row, "id"),
                Rows.party(row, "owner"),
                row.getString("name"),
                ExitClass.valueOf(row.getString("class")),
                row.getString("agreement"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getObject("yearly_kg", Integer.class),
                Rows.ids(row, "wastes"),
                row.getBoolean("archived"));
    }
}
