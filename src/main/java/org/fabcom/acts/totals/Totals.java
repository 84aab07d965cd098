package org.fabcom.acts.totals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.fabcom.acts.Selection;
import org.fabcom.kernel.PartyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Sums over the acts of a period, from what the base keeps of each day; a selection that days know nothing of, such as one
 * territory, is read act by act, and so are accompaniments, to be told apart. An act counts once in each figure, whatever number
 * of organisations or themes it has (A38).
 */
@Repository
public class Totals {

    static final int ALL = Integer.MAX_VALUE;

    private static final String DAYS = """
            select a.day - (date_part('day', a.day)::int - 1) as month, a.mediator, sum(a.acts) as acts, sum(a.minutes) as minutes,
                sum(a.unnamed) + sum(a.named) as people
            from #days a #period group by 1, 2
            """;
    private static final String LINES = """
            select a.kind, a.value, sum(a.acts) as acts, sum(a.minutes) as minutes, sum(a.people) as people
            from #lines a #period group by 1, 2 order by 1, 4 desc, 2
            """;
    private static final String ORGANISATIONS = """
            select a.organisation, sum(a.acts) as acts, sum(a.minutes) as minutes, count(*) over () as many
            from #helped a #period group by 1 order by 3 desc, 1 limit :most
            """;
    /** The same rows act by act, for what days do not tell. */
    private static final Map<String, String> ACT_BY_ACT =
            Map.of("#days", """
            (select a.day, a.mediator, 1 as acts, a.minutes, (a.form = 'collectif')::int as collective, a.total as unnamed,
                coalesce(n.named, 0) as named, a.already
                from acts.act a left join #named n on n.act = a.id #where)""", "#lines", """
            (with chosen as materialized (select a.id, a.day, a.mediator, a.minutes, a.place, coalesce(a.territory, '') as commune,
                a.themes, a.total + coalesce(n.named, 0) as people
                from acts.act a left join #named n on n.act = a.id #where)
            select day, mediator, 'place' as kind, place as value, 1 as acts, minutes, people from chosen
            union all select day, mediator, 'commune', commune, 1, minutes, people from chosen
            union all select day, mediator, 'theme', t.theme, 1, minutes, people from chosen cross join unnest(themes) t(theme)
            union all select day, mediator, 'alone', case when cardinality(themes) = 1 then themes[1] else 'plusieurs' end,
                1, minutes, people from chosen
            union all select day, mediator, 'tag', w.tag::text, 1, minutes, people from chosen join acts.act_tag w on w.act = chosen.id
            union all select day, mediator, m.question, m.answer, 0, 0, m.number
                from chosen join acts.act_margin m on m.act = chosen.id)""", "#helped", """
            (select a.day, a.mediator, h.organisation, 1 as acts, a.minutes from acts.act a
                join acts.act_organisation h on h.act = a.id #where)""", "#persons", """
            (select a.day, a.mediator, p.person from acts.act a
                join acts.act_person p on p.act = a.id #where)""");

    /** How many were named at each act; all acts at once, since one by one takes seconds for a year. */
    private static final String NAMED =
            "(select act, count(distinct people.person_head(person)) as named from acts.act_person group by act)";

    private static final Map<String, String> BY_DAY = Map.of(
            "#days", "acts.act_daily",
            "#lines", "acts.act_daily_line",
            "#helped", "acts.act_daily_organisation",
            "#persons", "acts.act_daily_person");
    private static final String SUMS = """
            select d.*,
                (select count(*) from (select distinct a.organisation from #helped a #period) helped) as organisations,
                (select count(distinct people.person_head(there.person))
                    from (select distinct a.person from #persons a #period) there) as persons,
                (select count(*) from (select distinct a.case_file from acts.act a #where and a.case_file is not null)
                    files) as cases
            from (select sum(a.acts) as acts, sum(a.minutes) as minutes, sum(a.collective) as collective,
                    sum(a.unnamed) as unnamed, sum(a.named) as named, sum(a.already) as already from #days a #period) d
            """;

    private final JdbcClient db;

    Totals(JdbcClient db) {
        this.db = db;
    }

    /**
     * @param people who were there, counted at each act; {@code known} of them by name, {@code persons} different ones
     * @param already of those nobody named
     * @param organisations and {@code cases}: different ones
     */
    public record Sums(
            long acts,
            long minutes,
            long group,
            long people,
            long known,
            long persons,
            long already,
            long organisations,
            long cases) {}

    /** How many acts and minutes under one heading, and how many people were there. */
    record Line(String key, long acts, long minutes, long people) {

        private Line plus(Line other) {
            return new Line(key, acts + other.acts, minutes + other.minutes, people + other.people);
        }
    }

    /**
     * Lines under each heading, those with most time first.
     *
     * @param themes an act with two themes stands under both: these lines are not to be added up
     * @param alone by its only theme, all acts with several together: these add up
     * @param tags an act with two stands under both
     * @param communes by INSEE code; empty for acts without one
     * @param organisations the first of those helped, {@code many} in all
     * @param margins by question, answers of people nobody named, by code; how many were not asked is the rest
     */
    record Lines(
            List<Line> themes,
            List<Line> alone,
            List<Line> tags,
            List<Line> places,
            List<Line> communes,
            Map<PartyId, Line> organisations,
            long many,
            Map<String, Map<String, Long>> margins) {

        Map<String, Long> margin(String question) {
            return margins.getOrDefault(question, Map.of());
        }
    }

    /**
     * All that is said of a period.
     *
     * @param months those without an act too, from the first to the last that has one
     */
    record Account(Sums sums, Map<YearMonth, Line> months, Map<PartyId, Line> mediators, Lines lines) {}

    private record Day(YearMonth month, Line mediator) {}

    /** The selection on whole days if these know all that is asked, else act by act. */
    private StatementSpec asking(String sql, Selection selection) {
        var whole = sql;
        for (var it : (selection.onlyPeriod() ? BY_DAY : ACT_BY_ACT).entrySet())
            whole = whole.replace(it.getKey(), it.getValue());
        return selection.on(db.sql(whole.replace("#named", NAMED)
                .replace("#where", selection.where())
                .replace("#period", selection.period())));
    }

    /** Of a selection; the first {@code organisations} of those helped. */
    Account of(Selection selection, int organisations) {
        var days = days(selection);
        return new Account(sums(selection), months(days), mediators(days), lines(selection, organisations));
    }

    /** Only the lines. */
    Lines lines(Selection selection, int organisations) {
        var lines = new HashMap<String, List<Line>>();
        var margins = new HashMap<String, Map<String, Long>>();
        asking(LINES, selection).query(row -> {
            var kind = row.getString("kind");
            var key = row.getString("value");
            lines.computeIfAbsent(kind, it -> new ArrayList<>())
                    .add(new Line(key, row.getLong("acts"), row.getLong("minutes"), row.getLong("people")));
            margins.computeIfAbsent(kind, it -> new LinkedHashMap<>()).put(key, row.getLong("people"));
        });
        var many = new AtomicLong();
        var helped = helped(selection, organisations, many);
        return new Lines(
                lines.getOrDefault("theme", List.of()),
                lines.getOrDefault("alone", List.of()),
                lines.getOrDefault("tag", List.of()),
                lines.getOrDefault("place", List.of()),
                lines.getOrDefault("commune", List.of()),
                helped,
                many.get(),
                margins);
    }

    private List<Day> days(Selection selection) {
        return asking(DAYS, selection)
                .query((row, n) -> new Day(
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        new Line(
                                row.getString("mediator"),
                                row.getLong("acts"),
                                row.getLong("minutes"),
                                row.getLong("people"))))
                .list();
    }

    /** Only the sums. */
    Sums sums(Selection selection) {
        return asking(SUMS, selection)
                .query((row, n) -> new Sums(
                        row.getLong("acts"),
                        row.getLong("minutes"),
                        row.getLong("collective"),
                        row.getLong("unnamed") + row.getLong("named"),
                        row.getLong("named"),
                        row.getLong("persons"),
                        row.getLong("already"),
                        row.getLong("organisations"),
                        row.getLong("cases")))
                .single();
    }

    /** How long all of them lasted. */
    long minutes(Selection selection) {
        return asking("select coalesce(sum(a.minutes), 0) from #days a #period", selection)
                .query(Long.class)
                .single();
    }

    private static Map<YearMonth, Line> months(List<Day> days) {
        var months = new LinkedHashMap<YearMonth, Line>();
        if (days.isEmpty()) return months;
        var keys = days.stream().map(Day::month).sorted().toList();
        for (var it = keys.getFirst(); !it.isAfter(keys.getLast()); it = it.plusMonths(1))
            months.put(it, new Line(it.toString(), 0, 0, 0));
        days.forEach(it -> months.merge(it.month(), it.mediator(), Line::plus));
        return months;
    }

    private static Map<PartyId, Line> mediators(List<Day> days) {
        var all = new HashMap<String, Line>();
        days.forEach(it -> all.merge(it.mediator().key(), it.mediator(), Line::plus));
        var mediators = new LinkedHashMap<PartyId, Line>();
        all.values().stream()
                .sorted(Comparator.comparingLong(Line::minutes).reversed().thenComparing(Line::key))
                .forEach(it -> mediators.put(new PartyId(UUID.fromString(it.key())), it));
        return mediators;
    }

    private Map<PartyId, Line> helped(Selection selection, int most, AtomicLong many) {
        var helped = new LinkedHashMap<PartyId, Line>();
        asking(ORGANISATIONS, selection).param("most", most).query(row -> {
            many.set(row.getLong("many"));
            helped.put(
                    new PartyId(row.getObject("organisation", UUID.class)),
                    new Line(row.getString("organisation"), row.getLong("acts"), row.getLong("minutes"), 0));
        });
        return helped;
    }
}
