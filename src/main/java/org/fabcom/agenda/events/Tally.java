package org.fabcom.agenda.events;

import java.time.Instant;
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

    private static final String SQL = """
            with period as (
                select * from unnest(:names::text[], :froms::timestamptz[], :tos::timestamptz[], :endeds::timestamptz[],
                    :nexts::boolean[]) as p(name, from_at, to_at, ended_by, next_only)),
            wide as materialized (
                select o.starts_at, o.ends_at, o.cancelled_at, o.event, e.frequency, e.kind, e.organiser, e.commune_name,
                    (:anyKind or e.kind = any (:kinds)) as kind_ok,
                    (:anybody or e.organiser = any (:organisers)) as who_ok,
                    (:anywhere or e.commune_code = any (:communes) or e.commune_name = any (:communes)) as where_ok
                from agenda.occurrence o join agenda.event e on e.id = o.event
                where o.starts_at > cast(:earliest as timestamptz) - interval '15 days' and o.starts_at < :latest
                  and o.ends_at > :earliest and (:text = '' or e.folded like :like) and (not :inPerson or e.venue = 'PLACE')
                  and (:cancelled or o.cancelled_at is null)),
            first as (
                select w.event, min(w.starts_at) as starts_at from wide w
                where w.frequency <> 'ONCE' and w.cancelled_at is null
                  and w.ends_at > (select min(from_at) from period where next_only) group by w.event),
            told as materialized (
                select w.*, (w.frequency = 'ONCE' or w.cancelled_at is null and w.starts_at = f.starts_at) as next
                from wide w left join first f on f.event = w.event),
            chosen as materialized (
                select t.* from told t join period p on p.name = :chosen and t.ends_at > p.from_at and t.starts_at < p.to_at
                    and t.ends_at <= p.ended_by and (not p.next_only or t.next))
            select 'period' as facet, p.name as value, count(*) as many from told t
                join period p on t.ends_at > p.from_at and t.starts_at < p.to_at and t.ends_at <= p.ended_by
                    and (not p.next_only or t.next)
                where t.kind_ok and t.who_ok and t.where_ok group by p.name
            union all select 'all', '', count(*) from chosen where kind_ok and who_ok and where_ok
            union all select 'kind', kind, count(*) from chosen where who_ok and where_ok group by kind
            union all select 'where', commune_name, count(*) from chosen where kind_ok and who_ok group by commune_name
            union all select 'who', organiser::text, count(*) from chosen where kind_ok and where_ok group by organiser
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
     *     most first
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
        var all = List.copyOf(periods.values());
        var found = new HashMap<String, Map<String, Long>>();
        all.getFirst()
                .on(db.sql(SQL))
                .param("names", periods.keySet().toArray(String[]::new))
                .param("froms", moments(all.stream().map(it -> or(it.from(), FIRST))))
                .param("tos", moments(all.stream().map(it -> or(it.to(), LAST))))
                .param("endeds", moments(all.stream().map(it -> or(it.endedBy(), LAST))))
                .param("nexts", all.stream().map(Wanted::nextOnly).toArray(Boolean[]::new))
                .param("earliest", Times.sql(edge(all, true)))
                .param("latest", Times.sql(edge(all, false)))
                .param("chosen", chosen)
                .query(row -> {
                    found.computeIfAbsent(row.getString("facet"), it -> new LinkedHashMap<>())
                            .put(row.getString("value"), row.getLong("many"));
                });
        var communes = found.computeIfAbsent("where", it -> new LinkedHashMap<>());
        communes.remove("");
        return new Counts(
                found.getOrDefault("all", Map.of()).getOrDefault("", 0L),
                found.getOrDefault("period", Map.of()),
                found.getOrDefault("kind", Map.of()),
                communes,
                found.getOrDefault("who", Map.of()));
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

    private static String[] moments(java.util.stream.Stream<Instant> moments) {
        return moments.map(Instant::toString).toArray(String[]::new);
    }
}
