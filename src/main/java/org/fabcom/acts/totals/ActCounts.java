package org.fabcom.acts.totals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fabcom.acts.Selection;
import org.fabcom.acts.Selection.Narrowing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Counts acts in all the ways their list shows them, in one statement: from kept counts unless words or places are asked. */
@Repository
class ActCounts {

    /** Whole months, and the days before and after them; {@code #whose} is the mediator. */
    private static final String KEPT = """
            select mediator, form, themes, n from acts.act_month_cell a where a.month >= :first and a.month < :next #whose
            union all select mediator, form, themes, n from acts.act_day_cell a
            where a.day between :from and least(:to, :first - 1) #whose
            union all select mediator, form, themes, n from acts.act_day_cell a
            where a.day between greatest(:next, :first) and :to #whose
            """;

    private static final String ROWS = "select a.mediator, a.form, a.themes, 1 as n from acts.act a ";

    private static final String COUNTS = """
            with found as materialized (
                select form, themes, sum(n) as n, (cardinality(:themes::text[]) = 0 or themes && :themes::text[]) as theme_ok,
                    (cardinality(:forms::text[]) = 0 or form = any (:forms::text[])) as form_ok
                from (#acts) a group by form, themes having sum(n) <> 0)
            select 'all' as facet, '' as value, coalesce(sum(n), 0) as many from found where theme_ok and form_ok
            union all select 'form', form, sum(n) from found where theme_ok group by form
            union all select 'theme', t.theme, sum(n) from found cross join lateral unnest(themes) t(theme)
                where form_ok group by t.theme
            """;

    private static final String MEDIATORS = """
            select mediator::text as value, sum(n) as many from (#acts) a
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

    /** Acts by the organisation in whose name they were done, whichever is chosen: of the rows, by an index of their own. */
    Map<String, Long> structures(Selection selection) {
        var many = new HashMap<String, Long>();
        var wider = selection.anyStructure();
        wider.on(db.sql("select a.structure::text as value, count(*) as many from acts.act a" + wider.where()
                        + " and a.structure is not null group by a.structure"))
                .query(row -> {
                    many.put(row.getString("value"), row.getLong("many"));
                });
        return many;
    }

    private StatementSpec asking(String counting, Selection selection) {
        return acts(counting, selection)
                .param("themes", selection.themes().toArray(String[]::new))
                .param("forms", selection.forms().toArray(String[]::new));
    }

    private StatementSpec acts(String counting, Selection selection) {
        var bare = selection.withForms(List.of()).withoutThemes();
        if (!selection.words().isBlank() || !selection.narrowing().equals(Narrowing.NONE))
            return bare.on(db.sql(counting.replace("#acts", ROWS + bare.where())));
        var kept = KEPT.replace("#whose", selection.mediator() == null ? "" : "and a.mediator = :mediator");
        return bare.on(db.sql(counting.replace("#acts", kept)))
                .param("first", firstWhole(selection.from()))
                .param("next", YearMonth.from(selection.to().plusDays(1)).atDay(1));
    }

    /** The first day of the first month of which no day is left out. */
    private static LocalDate firstWhole(LocalDate from) {
        var month = YearMonth.from(from);
        return (from.getDayOfMonth() == 1 ? month : month.plusMonths(1)).atDay(1);
    }
}
