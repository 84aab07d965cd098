package org.fabcom.flows.totals;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Totals between two days in the keys of Oressource: what came in by kind, what left outside the shop by class. Sales and payments are
 * the till's part, what was imported that of its import; what two say under one key is added up. Thread-safe.
 */
@Repository
public class FlowTotals {

    /** Classes by the names of Oressource's columns: gift, convention, déchèterie, poubelle, recycleur. */
    private static final Map<String, String> CLASSES = classes();

    /** Whole months from their own sums, the days around them from those of days. */
    private static final String SUMS = """
            (select site, way, class, kind, lines, grams from flows.monthly
                where site = any (:sites) and month >= :month and month < :after
            union all
            select site, way, class, kind, lines, grams from flows.daily
                where site = any (:sites) and day between :first and :last and (day < :month or day >= :after)) s
            """;

    private final JdbcClient db;
    private final ObjectProvider<TotalsPart> parts;

    FlowTotals(JdbcClient db, ObjectProvider<TotalsPart> parts) {
        this.db = db;
        this.parts = parts;
    }

    private static Map<String, String> classes() {
        var classes = new LinkedHashMap<String, String>();
        classes.put("GIFT", "sorties");
        classes.put("PARTNER", "sortiesc");
        classes.put("CENTRE", "sortiesd");
        classes.put("BIN", "sortiesp");
        classes.put("RECYCLER", "sortiesr");
        return classes;
    }

    public Map<String, Object> of(Set<PartyId> owners, @Nullable LocalDate from, @Nullable LocalDate to) {
        return of(owners, Set.of(), from, to);
    }

    /** Of these organisations whole and of further sites, each alone. */
    public Map<String, Object> of(
            Set<PartyId> owners, Set<UUID> alone, @Nullable LocalDate from, @Nullable LocalDate to) {
        var first = from == null ? LocalDate.of(1900, 1, 1) : from;
        var last = to == null ? LocalDate.of(2999, 12, 31) : to;
        var month = first.minusDays(1).withDayOfMonth(1).plusMonths(1);
        var after = last.plusDays(1).withDayOfMonth(1);
        var values = Map.<String, Object>of(
                "sites",
                sites(owners, alone),
                "first",
                first,
                "last",
                last,
                "month",
                month,
                "after",
                after.isBefore(month) ? month : after);
        var totals = new LinkedHashMap<String, Object>();
        totals.put("collectes", moves("IN", values));
        totals.put("pesees_collectes", pair("s.way = 'IN'", values));
        totals.put("grams_in_by_type", inByKind(values));
        totals.put("sorties", moves("OUT", values));
        totals.put("pesees_sorties", pair("s.way = 'OUT' and s.class <> 'SALE'", values));
        totals.put("grams_out_by_class", outByClass(values));
        parts.orderedStream()
                .forEach(it -> it.part(owners, alone, from, to)
                        .forEach((key, value) -> totals.merge(key, value, FlowTotals::sum)));
        return totals;
    }

    private UUID[] sites(Set<PartyId> owners, Set<UUID> alone) {
        var sites = new HashSet<>(alone);
        sites.addAll(db.sql("select id from flows.site where owner = any (:owners)")
                .param("owners", Rows.ids(owners))
                .query(UUID.class)
                .list());
        return sites.toArray(UUID[]::new);
    }

    /** Numbers, lists of numbers as text, and numbers by name. */
    private static Object sum(Object one, Object other) {
        if (one instanceof List<?> figures && other instanceof List<?> more)
            return IntStream.range(0, figures.size())
                    .mapToObj(n -> Long.toString(number(figures.get(n)) + number(more.get(n))))
                    .toList();
        if (one instanceof Map<?, ?> named && other instanceof Map<?, ?> more) {
            var sum = new LinkedHashMap<Object, Object>(named);
            more.forEach((name, n) -> sum.merge(name, n, (a, b) -> number(a) + number(b)));
            return sum;
        }
        return number(one) + number(other);
    }

    private static long number(Object it) {
        return Long.parseLong(it.toString());
    }

    private long moves(String way, Map<String, Object> values) {
        return db.sql("""
                select coalesce(sum(n), 0) from flows.moves
                where site = any (:sites) and day between :first and :last and way = :way
                """).params(values).param("way", way).query(Long.class).single();
    }

    private List<String> pair(String where, Map<String, Object> values) {
        return db.sql("select coalesce(sum(lines), 0)::bigint::text, coalesce(sum(grams), 0)::bigint::text from " + SUMS
                        + " where " + where)
                .params(values)
                .query((row, n) -> List.of(row.getString(1), row.getString(2)))
                .single();
    }

    private Map<String, Long> inByKind(Map<String, Object> values) {
        var byKind = new LinkedHashMap<String, Long>();
        db.sql("""
                select k.official_name, sum(s.grams)::bigint as grams from %s join flows.kind k on k.id = s.kind
                where s.way = 'IN' group by k.official_name having sum(s.lines) <> 0 order by k.official_name
                """.formatted(SUMS))
                .params(values)
                .query((row, n) -> byKind.merge(row.getString(1), row.getLong(2), Long::sum))
                .list();
        return byKind;
    }

    private Map<String, Long> outByClass(Map<String, Object> values) {
        var byClass = new LinkedHashMap<String, Long>();
        Stream.of("GIFT", "PARTNER", "CENTRE", "BIN", "RECYCLER").forEach(it -> byClass.put(CLASSES.get(it), 0L));
        db.sql("select s.class, sum(s.grams)::bigint as grams from " + SUMS
                        + " where s.way = 'OUT' and s.class <> 'SALE' group by s.class")
                .params(values)
                .query((row, n) -> byClass.put(CLASSES.get(row.getString(1)), row.getLong(2)))
                .list();
        return byClass;
    }
}
