package org.fabcom.cases.listing;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fabcom.cases.CaseState;
import org.fabcom.cases.listing.CaseListing.Place;
import org.fabcom.kernel.FreshPlans;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Times;
import org.springframework.stereotype.Repository;

/** Counts cases in all the ways their list shows them, in one statement over one reading. */
@Repository
public class CaseCounts {

    /** One row for each state, commune and mediator that go together: few, whatever the number of cases. */
    private static final String SQL = """
            with heard as materialized (
                select f.state, f.commune, f.mediator, sum(f.silent) as silent, sum(f.%2$s) as many, %3$s as state_ok,
                    %4$s as place_ok, %5$s as who_ok
                from (%1$s) f group by f.state, f.commune, f.mediator)
            select 'all' as facet, '' as value, sum(many) as many from heard where state_ok and place_ok and who_ok
            union all select 'state', state, sum(many) from heard where place_ok and who_ok group by state
            union all select 'silent', '', sum(silent) from heard where state_ok and place_ok and who_ok
            union all select 'everywhere', '', sum(many) from heard where state_ok and who_ok
            union all select 'place', commune, sum(many) from heard where state_ok and who_ok
                group by commune having sum(many) > 0
            union all select 'anybody', '', sum(many) from heard where state_ok and place_ok
            union all select 'who', mediator::text, sum(many) from heard
                where state_ok and place_ok and mediator is not null group by mediator
            order by 1, 3 desc, 2
            """;

    private final FreshPlans db;

    CaseCounts(FreshPlans db) {
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
        var sql = SQL.formatted(
                CaseCells.of(filter, true),
                filter.silentSince() == null ? "every" : "silent",
                filter.stateOk(),
                filter.placeOk(),
                filter.whoOk());
        filter.on(db.sql(sql)).param("since", Times.sql(silentSince)).query(row -> {
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
