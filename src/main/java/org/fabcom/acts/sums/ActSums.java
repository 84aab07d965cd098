package org.fabcom.acts.sums;

import module java.base;
import org.fabcom.acts.Selection;

/**
 * Puts what is read into a statement. Its words: {@code #sums} are rows of {@code n}, minutes, unnamed, named and already by
 * mediator, form, place, commune and themes, {@code #months} by their month, mediator and form, {@code #lines} tags and answers,
 * {@code #helped} organisations, {@code #persons} who was named, {@code #where} the condition on acts themselves. Rows may take
 * away: whatever is read is to be added up; it is handed out in four bytes, which the base adds up a quarter faster than eight.
 */
public final class ActSums {

    private static final String MONTH = "a.day - (date_part('day', a.day)::int - 1) as month";
    private static final String BY = "a.mediator, a.form, a.place, a.commune, a.themes";

    /**
     * What is kept.
     *
     * @param facts the table of acts, and {@code years} and {@code months} those of their sums; empty where there is none
     * @param names what is read and stays as it is, and {@code numbers} what is added up
     * @param all false if the sums know no mediator; then those of years know no themes either
     */
    private record Kept(String facts, String years, String months, String names, String numbers, boolean all) {

        private String read(Selection selection) {
            boolean known = all || selection.mediator() == null;
            var years = known && (all || selection.themes().isEmpty()) ? this.years : "";
            return Span.of(selection.from(), selection.to(), !years.isEmpty(), known && !months.isEmpty()).stream()
                    .map(it -> switch (it.of()) {
                        case YEARS -> part(years, "year", it, selection);
                        case MONTHS -> part(months, "month", it, selection);
                        case DAYS -> part(facts, "day", it, selection);
                    })
                    .collect(Collectors.joining(" union all "));
        }

        private String part(String table, String column, Span it, Selection selection) {
            var sign = it.more() ? "" : "-";
            boolean days = column.equals("day");
            return "select " + (days ? names : names.replace(MONTH, "a.month")) + ", " + sign
                    + (days ? "1" : "a.n::int") + " as n"
                    + Stream.of(numbers.split(" "))
                            .filter(number -> !number.isEmpty())
                            .map(number -> ", " + sign + "a." + number + "::int as " + number)
                            .collect(Collectors.joining())
                    + " from acts." + table + " a where a." + column + " >= date '" + it.first() + "' and a." + column
                    + " < date '" + it.next() + "'" + selection.cells();
        }
    }

    private static final String NUMBERS = "minutes unnamed named already";

    private static final Map<String, Kept> KEPT = Map.of(
            "#sums",
            new Kept("act_fact", "act_year", "act_month", BY, NUMBERS, true),
            "#months",
            new Kept("act_fact", "", "act_month", MONTH + ", " + BY, NUMBERS, true),
            "#lines",
            new Kept("act_fact_line", "", "act_month_line", "a.kind, a.value", "minutes people", false),
            "#helped",
            new Kept("act_fact_organisation", "act_year_organisation", "", "a.organisation", "minutes", false),
            "#persons",
            new Kept("act_fact_person", "act_year_person", "", "a.person", "", false));
    /** Where nothing is asked for but a time, and perhaps a mediator. */
    private static final Map<String, Kept> ONLY_PERIOD = Map.of(
            "#months",
            new Kept("act_fact", "", "act_month_by_mediator", MONTH + ", a.mediator, a.form", NUMBERS, true),
            "#helped",
            new Kept(
                    "act_fact_organisation",
                    "act_year_helped",
                    "act_month_helped",
                    "a.organisation",
                    "minutes",
                    false));

    private static final String ACTS = BY.replace("a.commune", "coalesce(a.territory, '') as commune") + """
            , 1 as n, a.minutes, a.total as unnamed, coalesce(n.named, 0) as named, a.already
            from acts.act a left join #named n on n.act = a.id #where""";

    /** The same act by act. */
    private static final Map<String, String> ACT_BY_ACT = Map.of(
            "#sums",
            "select " + ACTS,
            "#months",
            "select " + MONTH + ", " + ACTS,
            "#lines",
            """
            select 'tag' as kind, w.tag::text as value, 1 as n, a.minutes, a.total + coalesce(n.named, 0) as people
            from acts.act a join acts.act_tag w on w.act = a.id left join #named n on n.act = a.id #where
            union all select m.question, m.answer, 1, 0, m.number
            from acts.act a join acts.act_margin m on m.act = a.id #where""",
            "#helped",
            """
            select h.organisation, 1 as n, a.minutes from acts.act a
            join acts.act_organisation h on h.act = a.id #where""",
            "#persons",
            """
            select p.person, 1 as n from acts.act a join acts.act_person p on p.act = a.id #where""");

    /** How many were named at each act; all acts at once, since one by one takes seconds for a year. */
    private static final String NAMED =
            "(select act, count(distinct people.person_head(person)) as named from acts.act_person group by act)";

    private ActSums() {}

    /** From what is kept if that knows all that is asked, else act by act. */
    public static String asked(String sql, Selection selection) {
        var whole = sql;
        for (var it : ACT_BY_ACT.entrySet())
            if (whole.contains(it.getKey()))
                whole = whole.replace(it.getKey(), selection.kept() ? kept(it.getKey(), selection) : it.getValue());
        return whole.replace("#named", NAMED).replace("#where", selection.where());
    }

    private static String kept(String what, Selection selection) {
        var all = Objects.requireNonNull(KEPT.get(what));
        return (selection.onlyPeriod() ? ONLY_PERIOD.getOrDefault(what, all) : all).read(selection);
    }
}
