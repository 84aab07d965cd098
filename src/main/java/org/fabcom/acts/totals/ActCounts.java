package org.fabcom.acts.totals;

import module java.base;
import org.fabcom.acts.Selection;
import org.fabcom.acts.sums.ActSums;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.counts.SharedAnswers;
import org.springframework.stereotype.Repository;

/** Counts acts in all the ways their list shows them, in one statement: from kept counts unless words or places are asked. */
@Repository
record ActCounts(Sql db) {

    private static final String COUNTS = """
            with found as materialized (
                select mediator, form, place, themes, sum(n) as n, sum(minutes) as minutes,
                    sum(unnamed) + sum(named) as people,
                    (cardinality(:themes::text[]) = 0 or themes && :themes::text[]) as theme_ok,
                    (cardinality(:forms::text[]) = 0 or form = any (:forms::text[])) as form_ok
                from (#sums) a group by mediator, form, place, themes having sum(n) <> 0)
            select 'all' as facet, '' as value, coalesce(sum(n), 0) as many, coalesce(sum(minutes), 0) as minutes, coalesce(sum(people), 0) as people
                from found where theme_ok and form_ok
            union all select 'form', form, sum(n), 0, 0 from found where theme_ok group by form
            union all select 'theme', t.theme, sum(n), 0, 0 from found cross join lateral unnest(themes) t(theme)
                where form_ok group by t.theme
            union all select 'place', place, sum(n), 0, 0 from found where theme_ok and form_ok group by place
            union all select 'mediator', mediator::text, sum(n), 0, 0 from found where theme_ok and form_ok group by mediator
            """;

    private static final String MEDIATORS = """
            select mediator::text as value, sum(n) as many from (#sums) a
            where (cardinality(:themes::text[]) = 0 or themes && :themes::text[])
                and (cardinality(:forms::text[]) = 0 or form = any (:forms::text[]))
            group by mediator having sum(n) <> 0
            """;

    /**
     * @param minutes how long all of them lasted, and {@code people} who were there
     * @param forms whatever form is chosen, by code; {@code themes} in the same way, an act with two stands under both
     * @param places by code, and {@code mediators}: of those that answer to all that is chosen
     */
    record Counts(
            long all,
            long minutes,
            long people,
            Map<String, Long> forms,
            Map<String, Long> themes,
            Map<String, Long> places,
            Map<String, Long> mediators) {}

    Counts of(Selection selection) {
        return SharedAnswers.of(List.of("acts.counts", selection), () -> counted(selection));
    }

    private Counts counted(Selection selection) {
        var found = new HashMap<String, Map<String, Long>>();
        var minutes = new AtomicLong();
        var people = new AtomicLong();
        asking(COUNTS, selection).query(row -> {
            minutes.addAndGet(row.getLong("minutes"));
            people.addAndGet(row.getLong("people"));
            found.computeIfAbsent(row.getString("facet"), it -> new HashMap<>())
                    .put(row.getString("value"), row.getLong("many"));
        });
        return new Counts(
                found.getOrDefault("all", Map.of()).getOrDefault("", 0L),
                minutes.get(),
                people.get(),
                found.getOrDefault("form", Map.of()),
                found.getOrDefault("theme", Map.of()),
                found.getOrDefault("place", Map.of()),
                found.getOrDefault("mediator", Map.of()));
    }

    /** Acts by mediator, whoever is chosen. */
    Map<String, Long> mediators(Selection selection) {
        return asking(MEDIATORS, selection.by(null)).map(row -> row.getString("value"), row -> row.getLong("many"));
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

    private Sql.Statement asking(String counting, Selection selection) {
        var bare = selection.withForms(List.of()).withoutThemes();
        return bare.on(db.sql(ActSums.asked(counting, bare)))
                .param("themes", selection.themes().toArray(String[]::new))
                .param("forms", selection.forms().toArray(String[]::new));
    }
}
