package org.fabcom.accompaniment.acts.totals;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fabcom.accompaniment.acts.Selection;
import org.fabcom.kernel.PartyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sums over acts. An act counts once in each figure, whatever number of organisations or themes it has (A38). */
@Repository
class Totals {

    private final JdbcClient db;

    Totals(JdbcClient db) {
        this.db = db;
    }

    /**
     * @param people who were there, counted at each act; {@code known} of them by name, {@code persons} different ones
     * @param already of those nobody named
     * @param organisations and {@code cases}: different ones
     */
    record Sums(
            long acts,
            long minutes,
            long group,
            long people,
            long known,
            long persons,
            long already,
            long organisations,
            long cases) {}

    /** How many acts and minutes under one heading. */
    record Line(String key, long acts, long minutes) {}

    Sums sums(Selection selection) {
        return selection
                .on(db.sql("""
                with chosen as (select a.* from accompaniment.act a %s),
                    named as (select p.person from accompaniment.act_person p join chosen on chosen.id = p.act)
                select count(*), coalesce(sum(minutes), 0), count(*) filter (where form = 'collectif'),
                    coalesce(sum(total), 0), (select count(*) from named), (select count(distinct person) from named),
                    coalesce(sum(already), 0),
                    (select count(distinct o.organisation) from accompaniment.act_organisation o join chosen on chosen.id = o.act),
                    count(distinct case_file)
                from chosen
                """.formatted(selection.where())))
                .query((row, n) -> new Sums(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4) + row.getLong(5),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7),
                        row.getLong(8),
                        row.getLong(9)))
                .single();
    }

    /** By month, those without an act too, from the first to the last that has one. */
    Map<YearMonth, Line> months(Selection selection) {
        var found = lines(selection, "to_char(a.day, 'YYYY-MM')", "");
        var months = new LinkedHashMap<YearMonth, Line>();
        if (found.isEmpty()) return months;
        var keys = found.stream().map(Line::key).sorted().toList();
        var last = YearMonth.parse(keys.getLast());
        for (var it = YearMonth.parse(keys.getFirst()); !it.isAfter(last); it = it.plusMonths(1))
            months.put(it, new Line(it.toString(), 0, 0));
        found.forEach(it -> months.put(YearMonth.parse(it.key()), it));
        return months;
    }

    /** An act with two themes stands under both: these lines are not to be added up. */
    List<Line> themes(Selection selection) {
        return lines(selection, "t.theme", " cross join lateral unnest(a.themes) as t(theme)");
    }

    List<Line> places(Selection selection) {
        return lines(selection, "a.place", "");
    }

    /** By organisation helped, by id; those with most time first. */
    Map<PartyId, Line> organisations(Selection selection) {
        return byParty(
                lines(selection, "h.organisation::text", " join accompaniment.act_organisation h on h.act = a.id"));
    }

    Map<PartyId, Line> mediators(Selection selection) {
        return byParty(lines(selection, "a.mediator::text", ""));
    }

    private static Map<PartyId, Line> byParty(List<Line> lines) {
        var parties = new LinkedHashMap<PartyId, Line>();
        lines.forEach(it -> parties.put(new PartyId(UUID.fromString(it.key())), it));
        return parties;
    }

    private List<Line> lines(Selection selection, String key, String join) {
        return selection
                .on(db.sql("select " + key + ", count(*), sum(a.minutes) from accompaniment.act a" + join
                        + selection.where() + " group by 1 order by 3 desc, 1"))
                .query((row, n) -> new Line(row.getString(1), row.getLong(2), row.getLong(3)))
                .list();
    }

    /** Answers of people nobody named to one question, by code; how many were not asked is the rest. */
    Map<String, Long> margin(Selection selection, String question) {
        var margin = new LinkedHashMap<String, Long>();
        selection
                .on(db.sql(
                        "select m.answer, sum(m.number) from accompaniment.act a join accompaniment.act_margin m on m.act = a.id"
                                + selection.where() + " and m.question = :question group by 1"))
                .param("question", question)
                .query((row, n) -> margin.put(row.getString(1), row.getLong(2)))
                .list();
        return margin;
    }
}
