package org.fabcom.acts.totals;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.acts.Selection;
import org.fabcom.acts.sums.ActSums;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Repository;

/**
 * Sums over the acts of a period, from what the base keeps of years, months and acts; a selection that these
 * know nothing of, such as some words, is read act by act, and so are accompaniments, to be told apart. An act counts once in
 * each figure, whatever number of organisations or themes it has (A38).
 */
@Repository
public class Totals {

    static final int ALL = Integer.MAX_VALUE;

    private static final String SUMMED = """
            sum(a.n) as acts, sum(a.minutes) as minutes, sum(a.n) filter (where a.form = 'collectif') as collective,
                sum(a.unnamed) as unnamed, sum(a.named) as named, sum(a.already) as already""";
    private static final String DAYS =
            "select a.month, a.mediator, #summed from (#months) a group by 1, 2 having sum(a.n) <> 0";
    /** By place, by commune and by all themes of an act at once. */
    private static final String HEADINGS = """
            select a.place, a.commune, a.themes, #summed
            from (#sums) a group by grouping sets ((a.place), (a.commune), (a.themes)) having sum(a.n) <> 0
            """;

    private static final String LINES = """
            select a.kind, a.value, sum(a.n) as acts, sum(a.minutes) as minutes, sum(a.people) as people
            from (#lines) a group by 1, 2 having sum(a.n) <> 0 order by 1, 4 desc, 2
            """;
    private static final String ORGANISATIONS = """
            select a.organisation, sum(a.n) as acts, sum(a.minutes) as minutes, count(*) over () as many
            from (#helped) a group by 1 having sum(a.n) <> 0 order by 3 desc, 1 limit :most
            """;
    private static final String DIFFERENT = """
            (select count(distinct people.person_head(there.person))
                from (select a.person from (#persons) a group by 1 having sum(a.n) <> 0) there) as persons,
            (select count(*) from (select distinct a.case_file from acts.act a #where and a.case_file is not null) files) as cases
            """;
    private static final String SUMS = """
            select d.*, (select count(*) from (select a.organisation from (#helped) a group by 1 having sum(a.n) <> 0) helped)
                as organisations, #different
            from (select #summed from (#sums) a) d
            """;

    private final Sql db;

    Totals(Sql db) {
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
            long cases) {

        private static final Sums NONE = new Sums(0, 0, 0, 0, 0, 0, 0, 0, 0);

        private Sums plus(Sums it) {
            return new Sums(
                    acts + it.acts,
                    minutes + it.minutes,
                    group + it.group,
                    people + it.people,
                    known + it.known,
                    persons,
                    already + it.already,
                    organisations,
                    cases);
        }

        private Line line(String key) {
            return new Line(key, acts, minutes, people);
        }

        private Sums different(long persons, long organisations, long cases) {
            return new Sums(acts, minutes, group, people, known, persons, already, organisations, cases);
        }
    }

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

    private record Day(YearMonth month, String mediator, Sums sums) {}

    private Sql.Statement asking(String sql, Selection selection) {
        return selection.on(
                db.sql(ActSums.asked(sql.replace("#different", DIFFERENT).replace("#summed", SUMMED), selection)));
    }

    /** Of a selection; the first {@code organisations} of those helped. */
    Account of(Selection selection, int organisations) {
        var days = asking(DAYS, selection)
                .list((row, n) -> new Day(
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getString("mediator"),
                        sums(row, 0, 0, 0)));
        var lines = lines(selection, organisations);
        var different = asking("select #different", selection)
                .single((row, n) -> new long[] {row.getLong("persons"), row.getLong("cases")});
        var all = days.stream().map(Day::sums).reduce(Sums.NONE, Sums::plus);
        return new Account(
                all.different(different[0], lines.many(), different[1]), months(days), mediators(days), lines);
    }

    /** Only the lines. */
    Lines lines(Selection selection, int organisations) {
        var themes = new HashMap<String, Line>();
        var alone = new HashMap<String, Line>();
        var places = new ArrayList<Line>();
        var communes = new ArrayList<Line>();
        asking(HEADINGS, selection).query(row -> {
            var it = sums(row, 0, 0, 0);
            if (row.getString("place") instanceof String place) places.add(it.line(place));
            if (row.getString("commune") instanceof String commune) communes.add(it.line(commune));
            var several = row.getArray("themes");
            if (several == null) return;
            var codes = (String[]) several.getArray();
            for (var code : codes) themes.merge(code, it.line(code), Line::plus);
            var only = codes.length == 1 ? codes[0] : "plusieurs";
            alone.merge(only, it.line(only), Line::plus);
        });
        var tags = new ArrayList<Line>();
        var margins = new HashMap<String, Map<String, Long>>();
        asking(LINES, selection).query(row -> {
            var kind = row.getString("kind");
            var key = row.getString("value");
            if (kind.equals("tag"))
                tags.add(new Line(key, row.getLong("acts"), row.getLong("minutes"), row.getLong("people")));
            else margins.computeIfAbsent(kind, it -> new LinkedHashMap<>()).put(key, row.getLong("people"));
        });
        var many = new AtomicLong();
        var helped = helped(selection, organisations, many);
        return new Lines(
                longest(themes.values()),
                longest(alone.values()),
                tags,
                longest(places),
                longest(communes),
                helped,
                many.get(),
                margins);
    }

    private static Sums sums(ResultSet row, long persons, long organisations, long cases) throws SQLException {
        return new Sums(
                row.getLong("acts"),
                row.getLong("minutes"),
                row.getLong("collective"),
                row.getLong("unnamed") + row.getLong("named"),
                row.getLong("named"),
                persons,
                row.getLong("already"),
                organisations,
                cases);
    }

    /** Only the sums. */
    Sums sums(Selection selection) {
        return asking(SUMS, selection)
                .single((row, n) ->
                        sums(row, row.getLong("persons"), row.getLong("organisations"), row.getLong("cases")));
    }

    private static Map<YearMonth, Line> months(List<Day> days) {
        var months = new LinkedHashMap<YearMonth, Line>();
        var keys = days.stream().map(Day::month).sorted().toList();
        if (keys.isEmpty()) return months;
        for (var it = keys.getFirst(); !it.isAfter(keys.getLast()); it = it.plusMonths(1))
            months.put(it, new Line(it.toString(), 0, 0, 0));
        days.forEach(it -> months.merge(it.month(), it.sums().line(it.month().toString()), Line::plus));
        return months;
    }

    private static Map<PartyId, Line> mediators(List<Day> days) {
        var all = new HashMap<String, Line>();
        days.forEach(it -> all.merge(it.mediator(), it.sums().line(it.mediator()), Line::plus));
        var mediators = new LinkedHashMap<PartyId, Line>();
        longest(all.values()).forEach(it -> mediators.put(new PartyId(UUID.fromString(it.key())), it));
        return mediators;
    }

    private static List<Line> longest(Collection<Line> lines) {
        return lines.stream()
                .sorted(Comparator.comparingLong(Line::minutes).reversed().thenComparing(Line::key))
                .toList();
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
