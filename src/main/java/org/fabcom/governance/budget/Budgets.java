package org.fabcom.governance.budget;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fabcom.governance.budget.BudgetLine.Said;
import org.fabcom.governance.budget.BudgetLine.Stage;
import org.fabcom.governance.budget.BudgetLine.Way;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lines of budgets, and the entries on them, to which one can only add. Thread-safe. */
@Repository
class Budgets {

    /** Something that was written on a line. */
    record Entry(Stage stage, long amount, LocalDate day, String reason, String by) {}

    private static final String SELECT = """
            select l.id, l.body, l.year, l.way, l.label, l.unit, l.thing, l.source, l.prudent, l.likely, l.ambitious, l.version,
                coalesce(sum(e.amount) filter (where e.stage = 'COMMITTED'), 0)::bigint as committed,
                coalesce(sum(e.amount) filter (where e.stage = 'ACTUAL'), 0)::bigint as actual
            from governance.budget_line l left join governance.budget_entry e on e.line = l.id where %s
            group by l.id order by l.way, l.unit, l.thing, l.made_at, l.id
            """;

    private final JdbcClient db;
    private final Clock clock;

    Budgets(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    List<BudgetLine> of(UUID body, int year) {
        return db.sql(SELECT.formatted("l.body = :body and l.year = :year"))
                .param("body", body)
                .param("year", year)
                .query(Budgets::read)
                .list();
    }

    Optional<BudgetLine> find(UUID line) {
        return db.sql(SELECT.formatted("l.id = :line"))
                .param("line", line)
                .query(Budgets::read)
                .optional();
    }

    /** The years for which something is planned, the last first. */
    List<Integer> years(UUID body) {
        return db.sql("select distinct year from governance.budget_line where body = :body order by year desc")
                .param("body", body)
                .query((row, n) -> row.getInt("year"))
                .list();
    }

    /** The form that was sent twice writes one line; false if it wrote another one before. */
    boolean add(UUID body, int year, Said said, String key, PartyId by) {
        fill("""
                insert into governance.budget_line (id, body, year, way, label, unit, thing, source, prudent, likely, ambitious,
                    key, made_by, made_at)
                values (:id, :body, :year, :way, :label, :unit, :thing, :source, :prudent, :likely, :ambitious, :key, :by, :now)
                on conflict (key) do nothing
                """, said)
                .param("id", Ids.next())
                .param("body", body)
                .param("year", year)
                .param("key", key)
                .param("by", by.value())
                .param("now", Times.sql(clock.instant()))
                .update();
        return fill("""
                select exists (select from governance.budget_line where key = :key and body = :body and year = :year and way = :way
                    and label = :label and unit = :unit and thing = :thing and source = :source and prudent = :prudent
                    and likely = :likely and ambitious = :ambitious)
                """, said)
                .param("body", body)
                .param("year", year)
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    /**
     * What it said before stays, with who changed it. False if somebody changed it since this version, or it counts in another unit
     * or the other way and has entries.
     */
    boolean change(BudgetLine it, int version, Said said, PartyId by) {
        return fill("""
                with old as (
                    select l.* from governance.budget_line l where l.id = :id and l.version = :version
                        and (l.unit = :unit and l.thing = :thing and l.way = :way
                            or not exists (select from governance.budget_entry e where e.line = l.id)) for update
                ), kept as (
                    insert into governance.budget_change (line, version, way, label, prudent, likely, ambitious, changed_by, changed_at)
                    select id, version, way, label, prudent, likely, ambitious, :by, :now from old
                )
                update governance.budget_line l set version = l.version + 1, way = :way, label = :label, unit = :unit, thing = :thing,
                    source = :source, prudent = :prudent, likely = :likely, ambitious = :ambitious
                from old where old.id = l.id
                """, said)
                        .param("id", it.id())
                        .param("version", version)
                        .param("by", by.value())
                        .param("now", Times.sql(clock.instant()))
                        .update()
                == 1;
    }

    /** What a line said before it was changed. */
    record Former(Way way, String label, long prudent, long likely, long ambitious, String by, Instant at) {}

    /** The last first. */
    List<Former> former(UUID line) {
        return db.sql("""
                select c.way, c.label, c.prudent, c.likely, c.ambitious, coalesce(p.name, '') as name, c.changed_at
                from governance.budget_change c left join people.party_card p on p.id = c.changed_by
                where c.line = :line order by c.version desc limit 100
                """)
                .param("line", line)
                .query((row, n) -> new Former(
                        Way.valueOf(row.getString("way")),
                        row.getString("label"),
                        row.getLong("prudent"),
                        row.getLong("likely"),
                        row.getLong("ambitious"),
                        row.getString("name"),
                        Times.read(row, "changed_at")))
                .list();
    }

    private JdbcClient.StatementSpec fill(String sql, Said said) {
        return db.sql(sql)
                .param("way", said.way().name())
                .param("label", said.label())
                .param("unit", said.unit().name())
                .param("thing", said.thing())
                .param("source", said.source())
                .param("prudent", said.prudent())
                .param("likely", said.likely())
                .param("ambitious", said.ambitious());
    }

    /** The form that was sent twice writes one entry; false if it wrote another one before. */
    boolean enter(UUID line, Stage stage, long amount, LocalDate day, String reason, String key, PartyId by) {
        db.sql("""
                insert into governance.budget_entry (line, stage, amount, day, reason, key, made_by, made_at)
                values (:line, :stage, :amount, :day, :reason, :key, :by, :now) on conflict (key) do nothing
                """)
                .param("line", line)
                .param("stage", stage.name())
                .param("amount", amount)
                .param("day", day)
                .param("reason", reason)
                .param("key", key)
                .param("by", by.value())
                .param("now", Times.sql(clock.instant()))
                .update();
        return db.sql("""
                select exists (select from governance.budget_entry where key = :key and line = :line and stage = :stage
                    and amount = :amount and day = :day and reason = :reason)
                """)
                .param("line", line)
                .param("stage", stage.name())
                .param("amount", amount)
                .param("day", day)
                .param("reason", reason)
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    /** The last first. */
    List<Entry> entries(UUID line) {
        return db.sql("""
                select e.stage, e.amount, e.day, e.reason, coalesce(p.name, '') as name from governance.budget_entry e
                left join people.party_card p on p.id = e.made_by where e.line = :line order by e.day desc, e.number desc limit 500
                """)
                .param("line", line)
                .query((row, n) -> new Entry(
                        Stage.valueOf(row.getString("stage")),
                        row.getLong("amount"),
                        row.getObject("day", LocalDate.class),
                        row.getString("reason"),
                        row.getString("name")))
                .list();
    }

    private static BudgetLine read(ResultSet row, int n) throws SQLException {
        return new BudgetLine(
                Rows.id(row, "id"),
                Rows.id(row, "body"),
                row.getInt("year"),
                new Said(
                        Way.valueOf(row.getString("way")),
                        row.getString("label"),
                        BudgetUnit.valueOf(row.getString("unit")),
                        row.getString("thing"),
                        row.getString("source"),
                        row.getLong("prudent"),
                        row.getLong("likely"),
                        row.getLong("ambitious")),
                row.getLong("committed"),
                row.getLong("actual"),
                row.getInt("version"));
    }
}
