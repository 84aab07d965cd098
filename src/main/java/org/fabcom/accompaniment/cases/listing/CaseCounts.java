package org.fabcom.accompaniment.cases.listing;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fabcom.accompaniment.cases.CaseState;
import org.fabcom.accompaniment.cases.listing.CaseListing.Place;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts cases in all the ways their list shows them, in one statement over one reading. */
@Repository
public class CaseCounts {

    private static final String SQL = """
            with wide as materialized (
                select c.state, o.commune_name, c.mediator,
                    (cardinality(:states::text[]) = 0 or c.state = any (:states::text[])) as state_ok,
                    (:commune = '' or o.commune_name = :commune) as place_ok,
                    (:mediator::uuid is null or c.mediator = :mediator) as who_ok,
                    (coalesce(n.at, c.opened_at) < :since
                        and c.state not in ('CLOSED', 'REDIRECTED', 'DROPPED')) as is_silent
                from accompaniment.case_file c
                join people.organisation o on o.id = c.organisation
                left join accompaniment.case_news n on n.case_file = c.id
                where c.merged_into is null
                  and (cardinality(:organisations::uuid[]) = 0 or c.organisation = any (:organisations::uuid[]))
                  and (:text = '' or o.name_folded like :like or c.need ilike :plain)),
            heard as materialized (select * from wide where :silent::timestamptz is null or is_silent)
            select 'all' as facet, '' as value, count(*) as many from heard where state_ok and place_ok and who_ok
            union all select 'state', state, count(*) from heard where place_ok and who_ok group by state
            union all select 'silent', '', count(*) from wide where state_ok and place_ok and who_ok and is_silent
            union all select 'everywhere', '', count(*) from heard where state_ok and who_ok
            union all select 'place', commune_name, count(*) from heard where state_ok and who_ok group by commune_name
            union all select 'anybody', '', count(*) from heard where state_ok and place_ok
            union all select 'who', mediator::text, count(*) from heard
                where state_ok and place_ok and mediator is not null group by mediator
            order by 1, 3 desc, 2
            """;

    private final JdbcClient db;

    CaseCounts(JdbcClient db) {
        this.db = db;
    }

    /**
     * How many cases there are; each but {@code all} whatever is chosen of its own kind.
     *
     * @param silent of which nothing was heard since the day
     * @param places those with most first
     */
    public record Counts(
            long all,
            Map<CaseState, Long> states,
            long silent,
            long everywhere,
            List<Place> places,
            long anybody,
            Map<PartyId, Long> mediators) {}

    public Counts of(CaseFilter filter, Instant silentSince) {
        var found = new HashMap<String, Map<String, Long>>();
        filter.on(db.sql(SQL)).param("since", Times.sql(silentSince)).query(row -> {
            found.computeIfAbsent(row.getString("facet"), it -> new LinkedHashMap<>())
                    .put(row.getString("value"), row.getLong("many"));
        });
        var states = new EnumMap<CaseState, Long>(CaseState.class);
        found.getOrDefault("state", Map.of()).forEach((state, many) -> states.put(CaseState.valueOf(state), many));
        var mediators = new HashMap<PartyId, Long>();
        found.getOrDefault("who", Map.of())
                .forEach((person, many) -> mediators.put(new PartyId(UUID.fromString(person)), many));
        return new Counts(
                one(found, "all"),
                states,
                one(found, "silent"),
                one(found, "everywhere"),
                found.getOrDefault("place", Map.of()).entrySet().stream()
                        .map(it -> new Place(it.getKey(), it.getValue()))
                        .toList(),
                one(found, "anybody"),
                mediators);
    }

    private static long one(Map<String, Map<String, Long>> found, String facet) {
        return found.getOrDefault(facet, Map.of()).getOrDefault("", 0L);
    }
}
