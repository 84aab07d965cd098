package org.fabcom.acts.totals;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fabcom.acts.Selection;
import org.fabcom.acts.sums.ActSums;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Counts acts in all the ways their list shows them, in one statement: from kept counts unless words or places are asked. */
@Repository
class ActCounts {

    private static final String COUNTS = """
            with found as materialized (
                select form, themes, sum(n) as n, (cardinality(:themes::text[]) = 0 or themes && :themes::text[]) as theme_ok,
                    (cardinality(:forms::text[]) = 0 or form = any (:forms::text[])) as form_ok
                from (#sums) a group by form, themes having sum(n) <> 0)
            select 'all' as facet, '' as value, coalesce(sum(n), 0) as many from found where theme_ok and form_ok
            union all select 'form', form, sum(n) from found where theme_ok group by form
            union all select 'theme', t.theme, sum(n) from found cross join lateral unnest(themes) t(theme)
                where form_ok group by t.theme
            """;

    private static final String MEDIATORS = """
            select mediator::text as value, sum(n) as many from (#sums) a
            where (cardinality(:themes::text[]) = 0 or themes && :themes::text[])
                and (cardinality(:forms::text[]) = 0 or form = any (:forms::text[]))
            group by mediator having sum(n) <> 0
            """;

    private final JdbcClient db;

    ActCounts(JdbcClient db) {
        this.db = db;
    }

    /** @param forms whatever form is chosen, by code; {@code themes} in the same way, an act with two stands under both */
    record Counts(long all, Map<String, Long> forms, Map<String, Long> themes) {}

    Counts of(Selection selection) {
        var found = new HashMap<String, Map<String, Long>>();
        asking(COUNTS, selection).query(row -> {
            found.computeIfAbsent(row.getString("facet"), it -> new HashMap<>())
                    .put(row.getString("value"), row.getLong("many"));
        });
        return new Counts(
                found.getOrDefault("all", Map.of()).getOrDefault("", 0L),
                found.getOrDefault("form", Map.of()),
                found.getOrDefault("theme", Map.of()));
    }

    /** Acts by mediator, whoever is chosen. */
    Map<String, Long> mediators(Selection selection) {
        var many = new HashMap<String, Long>();
        asking(MEDIATORS, selection.by(null)).query(row -> {
            many.put(row.getString("value"), row.getLong("many"));
        });
        return many;
    }

    /** Acts by the organisation in whose name they were done, of these, whichever is chosen: of the rows, by an index of their own. */
    Map<String, Long> structures(Selection selection, Collection<PartyId> shown) {
        var many = new HashMap<String, Long>();
        if (shown.isEmpty()) return many;
        var wider = selection.anyStructure();
        wider.on(db.sql("select a.structure::text as value, count(*) as many from acts.act a" + wider.where()
                        + " and a.structure = any (:shown) group by a.structure"))
                .param("shown", Rows.ids(shown))
                .query(row -> {
                    many.put(row.getString("value"), row.getLong("many"));
                });
        return many;
    }

    private StatementSpec asking(String counting, Selection selection) {
        var bare = selection.withForms(List.of()).withoutThemes();
        return bare.on(db.sql(ActSums.asked(counting, bare)))
                .param("themes", selection.themes().toArray(String[]::new))
                .param("forms", selection.forms().toArray(String[]::new));
    }
}
