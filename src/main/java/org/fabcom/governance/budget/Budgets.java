package org.fabcom.governance.budget;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.fabcom.governance.bodies.Rule;
import org.fabcom.governance.bodies.Rules;
import org.fabcom.governance.budget.BudgetLine.Said;
import org.fabcom.governance.budget.BudgetLine.Way;
import org.fabcom.governance.budget.BudgetLine.Year;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.CurrencyId;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Lines of budgets, and what each said before it was changed. Thread-safe. */
@Repository
class Budgets {

    private static final String SELECT = """
            select l.id, l.body, l.year, l.month, l.way, l.label, l.unit, l.thing, l.currency, l.source, l.prudent, l.likely, l.ambitious,
                l.version, coalesce(sum(e.amount) filter (where e.stage = 'COMMITTED'), 0)::bigint as committed,
                coalesce(sum(e.amount) filter (where e.stage = 'ACTUAL'), 0)::bigint as actual
            from governance.budget_line l left join governance.budget_entry e on e.line = l.id where %s
            group by l.id order by l.way, l.unit, l.thing, l.made_at, l.id
            """;

    private final Sql db;
    private final Currencies currencies;
    private final Rules rules;
    private final Clock clock;

    Budgets(Sql db, Currencies currencies, Rules rules, Clock clock) {
        this.db = db;
        this.currencies = currencies;
        this.rules = rules;
        this.clock = clock;
    }

    List<BudgetLine> of(UUID body, int year) {
        var whole = year(body, year);
        return db.sql(SELECT.formatted("l.body = :body and l.year = :year"))
                .param("body", body, "year", year)
                .list((row, n) -> read(row, whole));
    }

    /** A line of that body; throws a problem 404 where there is none. */
    BudgetLine of(UUID body, UUID line) {
        return db.sql(SELECT.formatted("l.id = :line and l.body = :body"))
                .param("line", line, "body", body)
                .optional((row, n) -> read(row, year(body, row.getInt("year"))))
                .orElseThrow(Problem::notFound);
    }

    /** The years for which something is planned, the last first. */
    List<Year> years(UUID body) {
        var planned = planned(body);
        return planned.keySet().stream()
                .map(it -> year(body, planned, it))
                .sorted(Comparator.comparingInt(Year::year).reversed())
                .toList();
    }

    /** The month in which each year begins that has lines. */
    private Map<Integer, Integer> planned(UUID body) {
        return db.sql("select distinct year, month from governance.budget_line where body = :body")
                .param("body", body)
                .map(row -> row.getInt("year"), row -> row.getInt("month"));
    }

    Year year(UUID body, int year) {
        return year(body, planned(body), year);
    }

    private Year year(UUID body, Map<Integer, Integer> planned, int year) {
        return new Year(year, begins(body, planned, year), begins(body, planned, year + 1));
    }

    /** As its lines have it; without any, as the rule of the body says for then, or today where that is past. */
    private int begins(UUID body, Map<Integer, Integer> planned, int year) {
        var month = planned.get(year);
        return month == null ? month(body, LocalDate.of(year, 1, 1)) : month;
    }

    /** The one that runs today. */
    Year current(UUID body) {
        var today = Days.today(clock);
        var it = year(body, today.getYear());
        return today.isBefore(it.first()) ? year(body, it.year() - 1) : it;
    }

    private int month(UUID body, LocalDate on) {
        var today = Days.today(clock);
        return rules.count(body, Rule.BUDGET_MONTH, on.isBefore(today) ? today : on);
    }

    /** The form that was sent twice writes one line; false if it wrote another one before. */
    boolean add(UUID body, int year, Said said, String key, PartyId by) {
        fill("""
                insert into governance.budget_line (id, body, year, month, way, label, unit, thing, currency, source, prudent, likely,
                    ambitious, key, made_by, made_at)
                values (:id, :body, :year, :month, :way, :label, :unit, :thing, :currency, :source, :prudent, :likely, :ambitious, :key,
                    :by, :now)
                on conflict (key) do nothing
                """, said)
                .param("id", Ids.next())
                .param("body", body)
                .param("year", year)
                .param("month", year(body, year).month())
                .param("key", key)
                .param("by", by.value())
                .update();
        return fill("""
                select exists (select from governance.budget_line where key = :key and body = :body and year = :year and way = :way
                    and label = :label and unit = :unit and thing = :thing and currency is not distinct from :currency
                    and source = :source and prudent = :prudent and likely = :likely and ambitious = :ambitious)
                """, said).param("body", body, "year", year, "key", key).single(Boolean.class);
    }

    /** What was planned for one year is planned again for another, where nothing is planned yet. False: something is. */
    @Transactional
    boolean repeat(UUID body, int from, int year, PartyId by) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('governance.budget ' || :body, 0))")
                .param("body", body.toString())
                .single((row, n) -> n);
        if (!of(body, year).isEmpty()) return false;
        for (var it : of(body, from)) add(body, year, it.said(), "again " + year + " " + it.id(), by);
        return true;
    }

    /**
     * What it said before stays, with who changed it. False if somebody changed it since this version, or it counts in another unit
     * or the other way and has entries.
     */
    boolean change(BudgetLine it, int version, Said said, PartyId by) {
        return fill("""
                with old as (
                    select l.* from governance.budget_line l where l.id = :id and l.version = :version
                        and (l.unit = :unit and l.thing = :thing and l.currency is not distinct from :currency and l.way = :way
                            or not exists (select from governance.budget_entry e where e.line = l.id)) for update
                ), kept as (
                    insert into governance.budget_change (line, version, way, label, unit, thing, currency, source, prudent, likely,
                        ambitious, changed_by, changed_at)
                    select id, version, way, label, unit, thing, currency, source, prudent, likely, ambitious, :by, :now from old
                )
                update governance.budget_line l set version = l.version + 1, way = :way, label = :label, unit = :unit, thing = :thing,
                    currency = :currency, source = :source, prudent = :prudent, likely = :likely, ambitious = :ambitious
                from old where old.id = l.id
                """, said)
                .param("id", it.id(), "version", version, "by", by.value())
                .updated();
    }

    /** What a line said before it was changed, in what it counted then. @param by their name */
    record Former(Said said, String by, Instant at) {}

    /** The last first. */
    List<Former> former(UUID line) {
        return db.sql("""
                select c.way, c.label, c.unit, c.thing, c.currency, c.source, c.prudent, c.likely, c.ambitious,
                    coalesce(p.name, '') as name, c.changed_at
                from governance.budget_change c left join people.party_card p on p.id = c.changed_by
                where c.line = :line order by c.version desc limit 100
                """)
                .param("line", line)
                .list((row, n) -> new Former(said(row), row.getString("name"), Times.read(row, "changed_at")));
    }

    private Sql.Statement fill(String sql, Said said) {
        var in = said.in();
        return db.sql(sql)
                .param("way", said.way().name())
                .param("label", said.label())
                .param("unit", in.unit().name())
                .param("thing", in.thing())
                .param("currency", in.currencyId(), Types.OTHER)
                .param("source", said.source())
                .param("prudent", said.prudent())
                .param("likely", said.likely())
                .param("ambitious", said.ambitious());
    }

    private BudgetLine read(ResultSet row, Year of) throws SQLException {
        return new BudgetLine(
                Rows.id(row, "id"),
                Rows.id(row, "body"),
                of,
                said(row),
                row.getLong("committed"),
                row.getLong("actual"),
                row.getInt("version"));
    }

    private Said said(ResultSet row) throws SQLException {
        return new Said(
                Way.valueOf(row.getString("way")),
                row.getString("label"),
                counting(
                        BudgetUnit.valueOf(row.getString("unit")),
                        row.getString("thing"),
                        Rows.idIfAny(row, "currency")),
                row.getString("source"),
                row.getLong("prudent"),
                row.getLong("likely"),
                row.getLong("ambitious"));
    }

    private BudgetMeasure counting(BudgetUnit unit, String thing, @Nullable UUID currency) {
        return new BudgetMeasure(
                unit,
                thing,
                currency == null
                        ? null
                        : currencies.find(new CurrencyId(currency)).orElseThrow());
    }
}
