package org.fabcom.agenda.events;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Counts the dates that somebody looks for in all the ways a list shows them, in one statement. */
@Repository
public class DateTally {

    private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9000-01-01T00:00:00Z");

    private static final int MOST_ORGANISERS = 12;

    /** Dates that are the next of their event at a moment, not over, and begin before another; none lasts over a fortnight. */
    private static final String NEXT =
            " where f.shown_from <= :now and f.ends_at > :now and f.starts_at > cast(:now as timestamptz) - interval '15 days'"
                    + " and f.starts_at < :%s";

    private static final String EVERY =
            " where f.ends_at > :from%1$d and f.starts_at > cast(:from%1$d as timestamptz) - interval '15 days'"
                    + " and f.starts_at < :to%1$d and f.ends_at <= :ended%1$d";

    private static final String FACETS = """
            , chosen as (%1$s),
            facet as (
                select grouping(kind, commune_name, organiser) as which, kind, commune_name, organiser,
                    count(*) filter (where who_ok and where_ok) as of_kind,
                    count(*) filter (where kind_ok and who_ok) as at_place,
                    count(*) filter (where kind_ok and where_ok) as of_organiser
                from chosen group by grouping sets ((kind), (commune_name), (organiser)))
            %2$s
            union all select 'kind', kind, of_kind from facet where which = 3 and of_kind > 0
            union all select 'where', commune_name, at_place from facet where which = 5 and at_place > 0
            union all (select 'who', organiser::text, of_organiser from facet where which = 6 and of_organiser > 0
                order by organiser = any (:organisers) desc, of_organiser desc, organiser::text limit %3$d)
            order by 1, 3 desc, 2
            """;

    private final Sql db;

    DateTally(Sql db) {
        this.db = db;
    }

    /**
     * How many dates there are.
     *
     * @param all in the chosen period with every filter
     * @param periods in each period with every other filter
     * @param kinds whatever kinds are asked; {@code communes} by name and {@code organisers} by id in the same way, those with
     *     most first; of organisers the twelve with most and those asked for
     */
    public record Counts(
            long all,
            Map<String, Long> periods,
            Map<String, Long> kinds,
            Map<String, Long> communes,
            Map<String, Long> organisers) {}

    /**
     * @param periods what is wanted in each period, by its name: they differ in nothing else; those that want the next date
     *     only all begin at the same moment
     * @param chosen the name of the one that is shown
     */
    public Counts of(Map<String, Wanted> periods, String chosen) {
        var names = List.copyOf(periods.keySet());
        var all = List.copyOf(periods.values());
        int shown = names.indexOf(chosen);
        var rows = IntStream.range(0, all.size())
                .mapToObj(i -> "select 'period' as facet, '%d' as value, %s as many".formatted(i, sum(all.get(i), i)))
                .collect(Collectors.joining(" union all "));
        var most = MOST_ORGANISERS + all.getFirst().organisers().size();
        var sql = counting(all) + FACETS.formatted(dates(all.get(shown), shown), rows, most);
        var found = new HashMap<String, Map<String, Long>>();
        bound(sql, all).query(row -> {
            found.computeIfAbsent(row.getString("facet"), it -> new LinkedHashMap<>())
                    .put(row.getString("value"), row.getLong("many"));
        });
        var communes = found.computeIfAbsent("where", it -> new LinkedHashMap<>());
        communes.remove("");
        var inPeriods = new LinkedHashMap<String, Long>();
        var counted = found.getOrDefault("period", Map.of());
        for (int i = 0; i < names.size(); i++) inPeriods.put(names.get(i), counted.getOrDefault("" + i, 0L));
        return new Counts(
                inPeriods.getOrDefault(chosen, 0L),
                inPeriods,
                found.getOrDefault("kind", Map.of()),
                communes,
                found.getOrDefault("who", Map.of()));
    }

    /** The moment within these seconds at which one of the dates is over: until then time alone changes no count. */
    public Instant nextEnd(Instant now, Duration within) {
        var latest = now.plus(within);
        return db.sql("""
                select min(ends_at) from agenda.date_facet where starts_at < :latest and ends_at > :now and ends_at < :latest
                    and starts_at > cast(:now as timestamptz) - interval '15 days'
                """)
                .param("now", now, "latest", latest)
                .single((row, n) -> Optional.ofNullable(Times.readIfAny(row, "min")))
                .orElse(latest);
    }

    public long count(Wanted wanted) {
        var one = List.of(wanted);
        return bound(counting(one) + " select " + sum(wanted, 0), one).single(Long.class);
    }

    /** What is read for all periods; made of our own words and numbers only, whatever is asked goes in as a parameter. */
    private static String counting(List<Wanted> all) {
        var any = all.getFirst();
        var counts = numbered(all, Wanted::nextOnly).stream()
                .map(i -> ", count(*) filter (where f.starts_at < :to%1$d) as n_%1$d".formatted(i))
                .collect(Collectors.joining());
        var reads = new StringBuilder("with next as (select 0" + counts + " from ")
                .append(any.source())
                .append(NEXT.formatted("latest"))
                .append(any.whole())
                .append(any.chosen())
                .append(")");
        for (int i : numbered(all, it -> !it.nextOnly()))
            reads.append(", each_%1$d as (select count(*) as many from ".formatted(i))
                    .append(any.source())
                    .append(EVERY.formatted(i))
                    .append(any.whole())
                    .append(any.chosen())
                    .append(")");
        return reads.toString();
    }

    private static String sum(Wanted wanted, int i) {
        return wanted.nextOnly() ? "(select n_" + i + " from next)" : "(select many from each_" + i + ")";
    }

    /** The dates of one period, each with what a facet asks of it. */
    private static String dates(Wanted wanted, int i) {
        return "select " + columns(wanted) + wanted.source()
                + (wanted.nextOnly() ? NEXT.formatted("to" + i) : EVERY.formatted(i)) + wanted.whole();
    }

    private static String columns(Wanted wanted) {
        return "f.kind, f.organiser, f.commune_name, %s as kind_ok, %s as who_ok, %s as where_ok from "
                .formatted(wanted.kindOk(), wanted.whoOk(), wanted.whereOk());
    }

    private Sql.Statement bound(String sql, List<Wanted> all) {
        var asked = all.getFirst().on(db.sql(sql));
        for (int i = 0; i < all.size(); i++) {
            var it = all.get(i);
            asked = asked.param("from" + i, or(it.from(), FIRST))
                    .param("to" + i, or(it.to(), LAST))
                    .param("ended" + i, or(it.endedBy(), LAST));
        }
        var next = all.stream().filter(Wanted::nextOnly).toList();
        return asked.param("now", edge(next, true), "latest", edge(next, false));
    }

    private static List<Integer> numbered(List<Wanted> all, Predicate<Wanted> which) {
        return IntStream.range(0, all.size())
                .filter(i -> which.test(all.get(i)))
                .boxed()
                .toList();
    }

    private static Instant edge(Collection<Wanted> all, boolean earliest) {
        var edges = all.stream().map(it -> earliest ? or(it.from(), FIRST) : or(it.to(), LAST));
        return earliest
                ? edges.min(Instant::compareTo).orElse(LAST)
                : edges.max(Instant::compareTo).orElse(FIRST);
    }

    private static Instant or(@Nullable Instant moment, Instant otherwise) {
        return moment == null ? otherwise : moment;
    }
}
