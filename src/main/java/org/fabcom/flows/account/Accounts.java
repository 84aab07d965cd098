package org.fabcom.flows.account;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.flows.Channel;
import org.fabcom.flows.ExitClass;
import org.fabcom.flows.ExitClass.Fate;
import org.fabcom.flows.MassFrom;
import org.fabcom.flows.account.MatterAccount.Cell;
import org.fabcom.flows.account.MatterAccount.Line;
import org.fabcom.kernel.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads accounts from sums by month and from those of what was imported; never from weighings. Thread-safe. */
@Repository
public class Accounts {

    private static final String SUMS = """
            (select site, month, channel, class, fate, kind, waste, locality, mass_from, lines, grams, pieces from flows.monthly
                where site = any (:sites) and month between :first and :last
            union all
            select site, date_trunc('month', day)::date, channel, class, fate, kind, waste, locality, mass_from, lines, grams, pieces
                from flows.former_daily where site = any (:sites) and day between :first and :last) m
            """;

    private final Sql db;
    private final SeenSums seen = new SeenSums();

    Accounts(Sql db) {
        this.db = db;
    }

    /** Of these sites over whole months, both included. */
    public MatterAccount of(Collection<UUID> sites, YearMonth first, YearMonth last) {
        return of(sites, first, last, null);
    }

    /** The same, in the streams that a version of a mapping puts kinds into; those it does not name keep their own. */
    public MatterAccount of(Collection<UUID> sites, YearMonth first, YearMonth last, @Nullable UUID mapping) {
        return new MatterAccount(db.sql("""
                select s.name as site, m.channel, m.class, m.fate, coalesce(k.official_name, d.name, '') as what,
                    coalesce(c.category, k.stream, case when d.id is null then 'UNSORTED' else '' end) as stream, coalesce(k.electrical, 'NONE') as electrical, coalesce(l.name, '') as locality,
                    m.mass_from, m.lines, m.grams, m.pieces
                from (select site, channel, class, fate, kind, waste, locality, mass_from, sum(lines)::bigint as lines,
                        sum(grams)::bigint as grams, sum(pieces)::bigint as pieces
                    from %s group by 1, 2, 3, 4, 5, 6, 7, 8 having sum(lines) <> 0 or sum(grams) <> 0) m
                join flows.site s on s.id = m.site
                left join flows.kind k on k.id = m.kind left join flows.waste d on d.id = m.waste
                left join flows.locality l on l.id = m.locality
                left join flows.mapping_line c on c.kind = m.kind and c.mapping = cast(:mapping as uuid)
                """.formatted(SUMS))
                .param("mapping", mapping)
                .param("sites", sites.toArray(UUID[]::new))
                .param("first", first.atDay(1))
                .param("last", last.atEndOfMonth())
                .list(Accounts::read));
    }

    /** The same for each table of the page, added up when something of it has changed since it was last looked at. */
    AccountSums sums(Collection<UUID> sites, YearMonth first, YearMonth last) {
        return seen.get(
                new SeenSums.Asked(List.copyOf(sites), first, last),
                mark(sites, first, last),
                () -> added(sites, first, last));
    }

    AccountSums sums(Collection<UUID> sites, int year) {
        return sums(sites, YearMonth.of(year, 1), YearMonth.of(year, 12));
    }

    /**
     * Another one whenever a sum or a name has changed. Rows of sums are inserted and deleted, never updated, and each has a number of
     * its own; sums of what was imported are marked by the last of them and by those that are new, whatever the days.
     */
    private String mark(Collection<UUID> sites, YearMonth first, YearMonth last) {
        return db.sql("""
                select concat_ws(' ', (select count(*) || ':' || sum(id) from flows.monthly
                        where site = any (:sites) and month between :first and :last),
                    (select string_agg(former.last || ':' || former.late, ',') from unnest(:sites) it (site), lateral (
                        select (select coalesce(max(id), 0) from flows.former_daily d where d.site = it.site) as last,
                            (select count(*) || '+' || coalesce(sum(id), 0) from flows.former_daily d where d.site = it.site and d.late)
                                as late) former),
                    (select sum(hashtextextended(row(id, name)::text, 0)) from flows.site where id = any (:sites)),
                    (select sum(hashtextextended(row(id, official_name, stream, electrical)::text, 0)) from flows.kind
                        where owner in (select owner from flows.site where id = any (:sites))),
                    (select sum(hashtextextended(row(id, name)::text, 0)) from flows.waste
                        where owner in (select owner from flows.site where id = any (:sites))),
                    (select sum(hashtextextended(row(id, name)::text, 0)) from flows.locality
                        where owner in (select owner from flows.site where id = any (:sites))))
                """)
                .param("sites", sites.toArray(UUID[]::new), "first", first.atDay(1), "last", last.atEndOfMonth())
                .single(String.class);
    }

    /** In the base: its rows are a few dozen, whatever came and went. */
    private AccountSums added(Collection<UUID> sites, YearMonth first, YearMonth last) {
        var cells = new EnumMap<Part, List<Cell>>(Part.class);
        var months = new TreeMap<YearMonth, Line>();
        db.sql("""
                select m.part, m.month, coalesce(s.name, '') as site, m.channel, m.class, m.fate,
                    coalesce(k.official_name, d.name, '') as what,
                    coalesce(k.stream, case when d.id is null then 'UNSORTED' else '' end) as stream,
                    coalesce(k.electrical, 'NONE') as electrical, coalesce(l.name, '') as locality, m.mass_from, m.lines, m.grams, m.pieces
                from (select case 0 when grouping(kind) then 'THINGS' when grouping(site) then 'SITES' when grouping(locality)
                            then 'ORIGINS' when grouping(channel) then 'WAYS' else 'MONTHS' end as part,
                        site, month, channel, class, fate, kind, waste, locality, mass_from, sum(lines)::bigint as lines,
                        sum(grams)::bigint as grams, sum(pieces)::bigint as pieces
                    from %s group by fate, mass_from, grouping sets ((kind, waste), (site), (locality), (channel, class), (month))
                    having sum(lines) <> 0 or sum(grams) <> 0) m
                left join flows.site s on s.id = m.site left join flows.kind k on k.id = m.kind
                left join flows.waste d on d.id = m.waste left join flows.locality l on l.id = m.locality
                """.formatted(SUMS))
                .param("sites", sites.toArray(UUID[]::new), "first", first.atDay(1), "last", last.atEndOfMonth())
                .list((row, n) -> {
                    var cell = read(row, n);
                    var part = Part.valueOf(row.getString("part"));
                    cells.computeIfAbsent(part, it -> new ArrayList<>()).add(cell);
                    if (part == Part.MONTHS)
                        months.merge(
                                YearMonth.from(row.getObject("month", LocalDate.class)),
                                Line.NONE.plus(cell),
                                (was, one) -> was.plus(cell));
                    return part;
                });
        return new AccountSums(
                of(cells, Part.THINGS), of(cells, Part.SITES), of(cells, Part.ORIGINS), of(cells, Part.WAYS), months);
    }

    private enum Part {
        THINGS,
        SITES,
        ORIGINS,
        WAYS,
        MONTHS
    }

    private static MatterAccount of(Map<Part, List<Cell>> cells, Part part) {
        return new MatterAccount(cells.getOrDefault(part, List.of()));
    }

    /** The years from the first in which something was written for these sites to the last, the last first. */
    List<Integer> years(Collection<UUID> sites) {
        return db.sql("""
                select generate_series(extract(year from max(last))::int, extract(year from min(first))::int, -1) as year
                from unnest(:sites) it (site), lateral (
                    select (select min(month) from flows.monthly m where m.site = it.site),
                        (select max(month) from flows.monthly m where m.site = it.site)
                    union all select (select min(day) from flows.former_daily d where d.site = it.site),
                        (select max(day) from flows.former_daily d where d.site = it.site)) ends (first, last)
                """).param("sites", sites.toArray(UUID[]::new)).list((row, n) -> row.getInt("year"));
    }

    private static Cell read(ResultSet row, int n) throws SQLException {
        var channel = row.getString("channel");
        var out = row.getString("class");
        return new Cell(
                row.getString("site"),
                Fate.valueOf(row.getString("fate")),
                channel == null ? null : Channel.valueOf(channel),
                out == null ? null : ExitClass.valueOf(out),
                row.getString("what"),
                row.getString("stream"),
                row.getString("electrical"),
                row.getString("locality"),
                MassFrom.valueOf(row.getString("mass_from")),
                row.getLong("lines"),
                row.getLong("grams"),
                row.getLong("pieces"));
    }

    static @Nullable YearMonth month(String text) {
        return text.matches("[0-9]{4}-(0[1-9]|1[0-2])") ? YearMonth.parse(text) : null;
    }
}
