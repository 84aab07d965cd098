package org.fabcom.acts.totals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fabcom.acts.Selection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts acts in all the ways their list shows them, in one statement: whole days where nothing but the period is asked. */
@Repository
class ActCounts {

    private static final String DAYS = """
            select 'form' as facet, f.form as value, sum(f.acts) as many from acts.act_daily a
            cross join lateral (values ('collectif', a.collective), ('individuel', a.acts - a.collective)) f (form, acts)
            #period group by 2
            union all select 'theme', a.value, sum(a.acts) from acts.act_daily_line a
            #period and a.kind = 'theme' group by 2
            """;
    private static final String ACTS = """
            with found as materialized (
                select a.form, a.themes, (cardinality(:themes::text[]) = 0 or a.themes && :themes::text[]) as theme_ok,
                    (cardinality(:forms::text[]) = 0 or a.form = any (:forms::text[])) as form_ok
                from acts.act a #where)
            select 'all' as facet, '' as value, count(*) as many from found where theme_ok and form_ok
            union all select 'form', form, count(*) from found where theme_ok group by form
            union all select 'theme', t.theme, count(*) from found cross join lateral unnest(themes) t(theme)
                where form_ok group by t.theme
            """;

    private final JdbcClient db;

    ActCounts(JdbcClient db) {
        this.db = db;
    }

    /** @param forms whatever form is chosen, by code; {@code themes} in the same way, an act with two stands under both */
    record Counts(long all, Map<String, Long> forms, Map<String, Long> themes) {}

    Counts of(Selection selection) {
        var found = new HashMap<String, Map<String, Long>>();
        boolean days = selection.onlyPeriod();
        var bare = selection.withForms(List.of()).withoutThemes();
        var query = days
                ? bare.on(db.sql(DAYS.replace("#period", bare.period())))
                : bare.on(db.sql(ACTS.replace("#where", bare.where())))
                        .param("themes", selection.themes().toArray(String[]::new))
                        .param("forms", selection.forms().toArray(String[]::new));
        query.query(row -> {
            found.computeIfAbsent(row.getString("facet"), it -> new HashMap<>())
                    .put(row.getString("value"), row.getLong("many"));
        });
        var forms = found.getOrDefault("form", Map.of());
        long all = days
                ? forms.values().stream().mapToLong(Long::longValue).sum()
                : found.getOrDefault("all", Map.of()).getOrDefault("", 0L);
        return new Counts(all, forms, found.getOrDefault("theme", Map.of()));
    }
}
