package org.fabcom.flows.totals;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
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
            select s.way, s.class, k.official_name, sum(s.lines)::bigint as lines, sum(s.grams)::bigint as grams from (
                select way, class, kind, sum(lines) as lines, sum(grams) as grams from (
                    select way, class, kind, lines, grams from flows.monthly
                    where site = any (:sites) and month >= :month and month < :after
                    union all
                    select way, class, kind, lines, grams from flows.daily
                    where site = any (:sites) and day between :first and :last and day < :month
                    union all
                    select way, class, kind, lines, grams from flows.daily
                    where site = any (:sites) and day between :after and :last) d
                where way = 'IN' or class not in ('SALE', 'GIVEN') group by way, class, kind) s
            left join flows.kind k on k.id = s.kind group by s.way, s.class, k.official_name order by k.official_name
            """;

    /** What came in of a kind, or left outside the shop in a class. */
    private record Moved(
            String way, @Nullable String out, @Nullable String kind, long lines, long grams) {}

    private final Sql db;
    private final ObjectProvider<TotalsPart> parts;

    FlowTotals(Sql db, ObjectProvider<TotalsPart> parts) {
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

    /** What Oressource's column of that name holds; another name as it is. */
    static String classOf(String column) {
        return CLASSES.entrySet().stream()
                .filter(it -> it.getValue().equals(column))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(column);
    }

    public Map<String, Object> of(Set<PartyId> owners, @Nullable LocalDate from, @Nullable LocalDate to) {
        return of(owners, Set.of(), from, to);
    }

    /** Of these organisations whole and of further sites, each alone. */
    Map<String, Object> of(Set<PartyId> owners, Set<UUID> alone, @Nullable LocalDate from, @Nullable LocalDate to) {
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
        var moves = moves(values);
        var moved = moved(values);
        totals.put("collectes", moves.getOrDefault("IN", 0L));
        totals.put("pesees_collectes", pair("IN", moved));
        totals.put("grams_in_by_type", inByKind(moved));
        totals.put("sorties", moves.getOrDefault("OUT", 0L));
        totals.put("pesees_sorties", pair("OUT", moved));
        totals.put("grams_out_by_class", outByClass(moved));
        parts.orderedStream()
                .forEach(it -> it.part(owners, alone, from, to)
                        .forEach((key, value) -> totals.merge(key, value, FlowTotals::sum)));
        return totals;
    }

    private UUID[] sites(Set<PartyId> owners, Set<UUID> alone) {
        var sites = new HashSet<>(alone);
        sites.addAll(db.sql("select id from flows.site where owner = any (:owners)")
                .param("owners", Rows.ids(owners))
                .list(UUID.class));
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

    private Map<String, Long> moves(Map<String, Object> values) {
        var moves = new HashMap<String, Long>();
        db.sql("""
                select way, sum(n)::bigint as n from flows.moves
                where site = any (:sites) and day between :first and :last group by way
                """).params(values).list((row, n) -> moves.put(row.getString("way"), row.getLong("n")));
        return moves;
    }

    /** All of it in one reading. */
    private List<Moved> moved(Map<String, Object> values) {
        return db.sql(SUMS)
                .params(values)
                .list((row, n) -> new Moved(
                        row.getString("way"),
                        row.getString("class"),
                        row.getString("official_name"),
                        row.getLong("lines"),
                        row.getLong("grams")));
    }

    private static List<String> pair(String way, List<Moved> moved) {
        long lines = 0;
        long grams = 0;
        for (var it : moved)
            if (it.way().equals(way)) {
                lines += it.lines();
                grams += it.grams();
            }
        return List.of("" + lines, "" + grams);
    }

    private static Map<String, Long> inByKind(List<Moved> moved) {
        var byKind = new LinkedHashMap<String, Long>();
        for (var it : moved)
            if (it.way().equals("IN") && it.kind() != null && it.lines() != 0) byKind.put(it.kind(), it.grams());
        return byKind;
    }

    private static Map<String, Long> outByClass(List<Moved> moved) {
        var byClass = new LinkedHashMap<String, Long>();
        Stream.of("GIFT", "PARTNER", "CENTRE", "BIN", "RECYCLER").forEach(it -> byClass.put(CLASSES.get(it), 0L));
        for (var it : moved)
            if (it.way().equals("OUT"))
                byClass.merge(Objects.requireNonNull(CLASSES.get(it.out())), it.grams(), Long::sum);
        return byClass;
    }
}
