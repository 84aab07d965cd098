package org.fabcom.cases.listing;

import module java.base;
import org.fabcom.kernel.postgres.FreshPlans;
import org.fabcom.web.listing.Counts;
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
            select '' as facet, '' as value, sum(many) as many from heard where state_ok and place_ok and who_ok
            union all select 'etat', state, sum(many) from heard where place_ok and who_ok group by state
            union all select 'f', 'sans-nouvelles', sum(silent) from heard where state_ok and place_ok and who_ok
            union all select 'commune', '', sum(many) from heard where state_ok and who_ok
            union all select 'commune', commune, sum(many) from heard where state_ok and who_ok and commune <> ''
                group by commune having sum(many) > 0
            union all select 'qui', '', sum(many) from heard where state_ok and place_ok
            union all select 'qui', mediator::text, sum(many) from heard
                where state_ok and place_ok and mediator is not null group by mediator
            """;

    private final FreshPlans db;

    CaseCounts(FreshPlans db) {
        this.db = db;
    }

    /** How many cases there are, and by each filter of the list. */
    public Counts of(CaseFilter filter, Instant silentSince) {
        var found = new HashMap<String, Map<String, Long>>();
        var sql = SQL.formatted(
                CaseCells.of(filter, true),
                filter.silentSince() == null ? "every" : "silent",
                filter.stateOk(),
                filter.placeOk(),
                filter.whoOk());
        filter.on(db.sql(sql)).param("since", silentSince).query(row -> {
            found.computeIfAbsent(row.getString("facet"), it -> new HashMap<>())
                    .put(row.getString("value"), row.getLong("many"));
        });
        return new Counts(found.getOrDefault("", Map.of()).getOrDefault("", 0L), found);
    }
}
