package org.fabcom.acts.totals;

import module java.base;
import org.fabcom.acts.Selection.Narrowing;
import org.fabcom.acts.totals.Figures.Entry;
import org.fabcom.acts.totals.Figures.Group;
import org.fabcom.web.Page;
import org.fabcom.web.look.BarView;
import org.jspecify.annotations.Nullable;

/** Figures in words: as pictures with their tables, and as rows of a file. Pure. */
public final class FigureDrawing {

    /** Lines a picture among many shows; the files have all. */
    static final int MOST_BARS = 12;

    /** Lines of a table that is to be read as a whole; beyond it the files have all. */
    public static final int WHOLE = 400;

    /** Groups in which people are counted question by question. */
    public static final List<String> AUDIENCE = List.of("genre", "age", "statut");

    /** Acts with several themes, among the lines by their only theme. */
    static final String SHARED = "plusieurs";

    /** What is not shown one by one. */
    static final String OTHERS = "autres";

    private static final Set<String> RESULTS = Set.of("left", "adopted", "items", "cases");
    private static final Set<String> ALONE_SAYS_NOTHING = Set.of("months", "departments");
    private static final Set<String> NOTED = Set.of(
            "coordination",
            "alone",
            "themes",
            "tags",
            "goals",
            "organisations",
            "communes",
            "left",
            "adopted",
            "former.age",
            "former.status");

    private FigureDrawing() {}

    /** Where a line of a group opens to its rows, null where there are none to show; and what else is said of it. */
    public interface Links {
        @Nullable
        String to(String group, Entry entry);

        default String words(String group, Entry entry, String words) {
            return words;
        }
    }

    /** The pictures of these groups, without those that are empty. */
    static List<ChartView> charts(Figures figures, List<String> groups, Links links, Page page) {
        return charts(figures, groups, links, MOST_BARS, "acts.chart.most", page);
    }

    /** @param rest the key of what is said where there are more lines than {@code most} */
    public static List<ChartView> charts(
            Figures figures, List<String> groups, Links links, int most, String rest, Page page) {
        return groups.stream()
                .map(it -> figures.group(it))
                .filter(it -> !it.entries().isEmpty())
                .filter(it ->
                        !ALONE_SAYS_NOTHING.contains(it.name()) || it.entries().size() > 1)
                .map(it -> chart(it, links, most, rest, note(it, figures, page), page))
                .toList();
    }

    private static ChartView chart(Group it, Links links, int most, String rest, String note, Page page) {
        boolean cut = it.many() > most && !it.name().equals("months");
        boolean added = cut && it.name().equals("alone");
        var bars = (added ? addedUp(it.entries()).stream() : ordered(it, most).limit(cut ? most : it.many()))
                .map(entry -> new BarView(
                        label(it.name(), entry, page),
                        value(it.name(), entry),
                        links.words(it.name(), entry, words(it.name(), entry, page)),
                        links.to(it.name(), entry)))
                .toList();
        return new ChartView(
                it.name(),
                title(it.name(), page),
                page.t("acts.chart." + it.name() + ".head"),
                page.t(valueHead(it.name())),
                cut && !added ? page.t(rest, most, it.many()) : note,
                bars);
    }

    /** Themes are shown by how many acts name them, so they stand in that order; the other groups come in theirs. */
    private static Stream<Entry> ordered(Group it, int most) {
        if (it.name().equals("alone")) return sharedLast(it.entries(), most);
        if (!it.name().equals("themes")) return it.entries().stream();
        return it.entries().stream()
                .sorted(Comparator.comparingLong(Entry::acts).reversed());
    }

    /** Those that fit and, as one line, how many others there are: what is shown adds up to all. */
    static List<Entry> addedUp(List<Entry> all) {
        var ordered = sharedLast(all, MOST_BARS).toList();
        var shown = new ArrayList<>(ordered.subList(0, MOST_BARS));
        var others = ordered.subList(MOST_BARS, ordered.size());
        shown.add(new Entry(
                OTHERS,
                String.valueOf(others.size()),
                others.stream().mapToLong(Entry::acts).sum(),
                others.stream().mapToLong(Entry::minutes).sum(),
                others.stream().mapToLong(Entry::people).sum()));
        return shown;
    }

    /** What several themes share says least: it closes what is shown, however long the list is, so that the lines add up. */
    static Stream<Entry> sharedLast(List<Entry> all, int most) {
        var own = all.stream().filter(entry -> !entry.key().equals(SHARED)).toList();
        int shown = Math.min(own.size(), most - 1);
        var shared = all.stream().filter(entry -> entry.key().equals(SHARED));
        return Stream.of(own.subList(0, shown).stream(), shared, own.subList(shown, own.size()).stream())
                .flatMap(part -> part);
    }

    public static String title(String group, Page page) {
        return page.t("acts.chart." + group);
    }

    /** Those who are known by name are asked nothing of the kind: the first of these pictures says how many they are. */
    private static String note(Group it, Figures figures, Page page) {
        if (it.name().equals(AUDIENCE.getFirst()))
            return page.t("acts.chart.named.note", figures.sums().known());
        return NOTED.contains(it.name()) ? page.t("acts.chart." + it.name() + ".note") : "";
    }

    static boolean people(String group) {
        return AUDIENCE.contains(group) || group.startsWith("former.");
    }

    private static String valueHead(String group) {
        if (people(group)) return "acts.people";
        if (group.equals("goals")) return "acts.chart.goals.value";
        if (group.equals("themes")) return "acts.chart.acts";
        return RESULTS.contains(group) ? "acts.chart.results" : "acts.chart.value";
    }

    private static long value(String group, Entry it) {
        if (people(group)) return it.people();
        if (group.equals("goals")) return Math.min(ChartView.REACHED, it.people() * ChartView.REACHED / it.acts());
        if (group.equals("themes")) return it.acts();
        return RESULTS.contains(group) ? it.acts() : it.minutes();
    }

    /** What is said of a line; a month that is still to come has nothing yet. */
    public static String words(String group, Entry it, Page page) {
        if (it.acts() < 0) return page.t("acts.chart.tocome");
        if (people(group)) return page.number(it.people());
        if (group.equals("cases")) return page.number(it.acts());
        if (group.equals("goals")) return page.t("acts.tag.done", page.number(it.people()), page.number(it.acts()));
        if (group.equals("themes")) return page.t("acts.count", it.acts());
        if (RESULTS.contains(group) && it.key().isEmpty()) return page.t("acts.line.times", it.acts());
        if (RESULTS.contains(group)) return page.t("acts.line.results", it.acts(), it.people());
        return page.t("acts.line", page.duration(it.minutes()), it.acts());
    }

    /** A line by its name: from the bundles where its key is a code of the vocabulary. */
    public static String label(String group, Entry it, Page page) {
        return switch (group) {
            case "themes" -> page.t("acts.theme." + it.key());
            case "alone" ->
                it.key().equals(OTHERS)
                        ? page.t("acts.theme.rest", Long.parseLong(it.label()))
                        : page.t(it.key().equals(SHARED) ? "acts.theme.shared" : "acts.theme." + it.key());
            case "coordination" -> page.t("coordination.kind." + it.key());
            case "left", "adopted" -> it.key().isEmpty() ? page.t("acts.tool.other") : it.label();
            case "goals" -> page.t("acts.goal", it.label(), measure(it, page));
            case "months" ->
                DateTimeFormatter.ofPattern("MMMM uuuu", page.locale()).format(YearMonth.parse(it.key()));
            case "places" -> page.t("acts.place." + it.key());
            case "communes", "departments" -> it.key().isEmpty() ? page.t("acts.commune.unsaid") : it.label();
            case "genre" -> it.key().isEmpty() ? page.t("acts.margin.rest") : page.t("acts.gender." + it.key());
            case "age" -> it.key().isEmpty() ? page.t("acts.margin.rest") : page.t("acts.age." + it.key());
            case "statut" -> it.key().isEmpty() ? page.t("acts.margin.rest") : page.t("acts.status." + it.key());
            case "former.age", "former.status" ->
                it.key().isEmpty() ? page.t("acts.margin.rest") : page.t("acts.former." + it.key());
            case "items" -> page.t("acts.item." + it.key());
            case "cases" -> page.t("cases.case.outcome." + it.key());
            default -> it.label();
        };
    }

    private static String measure(Entry goal, Page page) {
        return page.t("acts.tag.goal." + goal.key().substring(goal.key().indexOf(' ') + 1));
    }

    /** What acts hold that are asked for by it, in words. */
    static String holding(String code, Page page) {
        var words = code.split("\\.", 2);
        if (words.length > 1) {
            var answer = words[1].equals(Narrowing.UNASKED) ? "" : words[1];
            return page.t(
                    "acts.holding.answer",
                    title(words[0], page),
                    label(words[0], new Entry(answer, "", 0, 0, 0), page));
        }
        return switch (code) {
            case "personne" -> page.t("acts.compared.persons");
            case "structure" -> page.t("acts.compared.organisations");
            case "accompagnement" -> page.t("acts.compared.cases");
            case "un-theme" -> page.t("acts.theme.only");
            default -> page.t("acts.theme.shared");
        };
    }

    public static List<String> header(Page page) {
        return java.util.stream.Stream.of("what", "which", "acts", "minutes", "people")
                .map(it -> page.t("acts.totals.column." + it))
                .toList();
    }

    /** The same figures as the page, one a row; a figure that the group does not have is left empty. */
    static List<List<String>> rows(Figures figures, Page page) {
        var sums = figures.sums();
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(page.t("acts.totals.all"), "", "" + sums.acts(), "" + sums.minutes(), "" + sums.people()));
        for (var group : figures.groups()) rows.addAll(rows(group, page));
        return rows;
    }

    /** One group as rows. */
    public static List<List<String>> rows(Group group, Page page) {
        if (group.name().equals("goals")) return goals(group, page);
        return group.entries().stream()
                .map(it -> List.of(
                        title(group.name(), page),
                        label(group.name(), it, page),
                        people(group.name()) || it.acts() < 0 ? "" : "" + it.acts(),
                        people(group.name()) || it.acts() < 0 || RESULTS.contains(group.name())
                                ? ""
                                : "" + it.minutes(),
                        it.acts() < 0
                                        || Set.of("left", "adopted", "items", "cases", "organisations")
                                                .contains(group.name())
                                ? ""
                                : "" + it.people()))
                .toList();
    }

    /** Two lines a goal: what was planned, what is done. */
    private static List<List<String>> goals(Group group, Page page) {
        var rows = new ArrayList<List<String>>();
        for (var it : group.entries()) {
            var label = label(group.name(), it, page);
            rows.add(List.of(page.t("acts.goal.planned"), label, "" + it.acts(), "", ""));
            rows.add(List.of(page.t("acts.goal.done"), label, "" + it.people(), "", ""));
        }
        return rows;
    }
}
