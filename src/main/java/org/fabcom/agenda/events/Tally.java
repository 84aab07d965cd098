package org.fabcom.agenda.events;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fabcom.kernel.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the dates that somebody looks for in all the ways a list shows them, in one statement over one reading. */
@Repository
public class Tally {

    private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9000-01-01T00:00:00Z");

    private static final int MOST_ORGANISERS = 12;

    private static final String COLUMN = """
            o.ends_at > :from%1$d and o.starts_at < :to%1$d and o.ends_at <= :ended%1$d as in_%1$d,
            cast(:next%1$d as boolean) as next_only_%1$d
            """;
    private static final String COUNT = "count(*) filter (where in_%1$d and (not next_only_%1$d or next)) as n_%1$d";
    private static final String ROW = "select 'period' as facet, '%1$d' as value, n_%1$d as many from counted";

    /** {@code %1$s}: a column for each period, {@code %2$s}: its count, {@code %3$s}: its row, {@code %4$d}: the chosen one. */
    private static final String SQL = """
            with wide as materialized (
                select o.starts_at, o.cancelled_at, o.event, e.frequency, e.kind, e.organiser, e.commune_name,
                    (:anyKind or e.kind = any (:kinds)) as kind_ok,
                    (:anybody or e.organiser = any (:organisers)) as who_ok,
                    (:anywhere or e.commune_code = any (:communes) or e.commune_name = any (:communes)) as where_ok,
                    o.ends_at > :now as to_come, %1$s
                from agenda.occurrence o join agenda.event e on e.id = o.event
                where o.starts_at > cast(:earliest as timestamptz) - interval '15 days' and o.starts_at < :latest
                  and o.ends_at > :earliest and (:text = '' or e.folded like :like) and (not :inPerson or e.venue = 'PLACE')
                  and (:cancelled or o.cancelled_at is null)),
            first as (
                select event, min(starts_at) as starts_at from wide
                where to_come and frequency <> 'ONCE' and cancelled_at is null group by event),
            told as (
                select w.*, (w.frequency = 'ONCE' or w.cancelled_at is null and w.starts_at = f.starts_at) as next
                from wide w left join first f on f.event = w.event),
            counted as (select %2$s from told where kind_ok and who_ok and where_ok),
            chosen as materialized (
                select kind, organiser, commune_name, kind_ok, who_ok, where_ok from told
                where in_%4$d and (not next_only_%4$d or next)),
            who as (
                select organiser, count(*) as many from chosen where kind_ok and where_ok group by organiser)
            %3$s
            union all select 'all', '', count(*) from chosen where kind_ok and who_ok and where_ok
            union all select 'kind', kind, count(*) from chosen where who_ok and where_ok group by kind
            union all select 'where', commune_name, count(*) from chosen where kind_ok and who_ok group by commune_name
            union all (select 'who', organiser::text, many from who
                order by organiser = any (:organisers) desc, many desc, organiser::text limit %5$d)
            order by 1, 3 desc, 2
            """;

    private final JdbcClient db;

    Tally(JdbcClient db) {
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
        var asked = all.getFirst()
                .on(db.sql(sql(names, chosen, all.getFirst().organisers().size())));
        for (int i = 0; i < all.size(); i++) {
            var it = all.get(i);
            asked = asked.param("from" + i, Times.sql(or(it.from(), FIRST)))
                    .param("to" + i, Times.sql(or(it.to(), LAST)))
                    .param("ended" + i, Times.sql(or(it.endedBy(), LAST)))
                    .param("next" + i, it.nextOnly());
        }
        var found = new HashMap<String, Map<String, Long>>();
        asked.param("earliest", Times.sql(edge(all, true)))
                .param("latest", Times.sql(edge(all, false)))
                .param("now", Times.sql(nextFrom(all)))
                .query(row -> {
                    found.computeIfAbsent(row.getString("facet"), it -> new LinkedHashMap<>())
                            .put(row.getString("value"), row.getLong("many"));
                });
        var communes = found.computeIfAbsent("where", it -> new LinkedHashMap<>());
        communes.remove("");
        var inPeriods = new LinkedHashMap<String, Long>();
        for (int i = 0; i < names.size(); i++)
            inPeriods.put(names.get(i), found.getOrDefault("period", Map.of()).getOrDefault("" + i, 0L));
        return new Counts(
                found.getOrDefault("all", Map.of()).getOrDefault("", 0L),
                inPeriods,
                found.getOrDefault("kind", Map.of()),
                communes,
                found.getOrDefault("who", Map.of()));
    }

    /** Made of numbers only; whatever is asked goes in as a parameter. */
    private static String sql(List<String> names, String chosen, int organisers) {
        var columns = new ArrayList<String>();
        var counts = new ArrayList<String>();
        var rows = new ArrayList<String>();
        for (int i = 0; i < names.size(); i++) {
            columns.add(COLUMN.formatted(i));
            counts.add(COUNT.formatted(i));
            rows.add(ROW.formatted(i));
        }
        return SQL.formatted(
                String.join(", ", columns),
                String.join(", ", counts),
                String.join(" union all ", rows),
                names.indexOf(chosen),
                MOST_ORGANISERS + organisers);
    }

    private static Instant nextFrom(List<Wanted> all) {
        return all.stream()
                .filter(Wanted::nextOnly)
                .map(it -> or(it.from(), FIRST))
                .min(Instant::compareTo)
                .orElse(FIRST);
    }

    private static Instant edge(Collection<Wanted> all, boolean earliest) {
        var edges = all.stream().map(it -> earliest ? or(it.from(), FIRST) : or(it.to(), LAST));
        return earliest
                ? edges.min(Instant::compareTo).orElse(FIRST)
                : edges.max(Instant::compareTo).orElse(LAST);
    }

    private static Instant or(@Nullable Instant moment, Instant otherwise) {
        return moment == null ? otherwise : moment;
    }
}
