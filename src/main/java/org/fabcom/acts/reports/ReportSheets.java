package org.fabcom.acts.reports;

import module java.base;
import org.fabcom.acts.totals.FigureDrawing;
import org.fabcom.acts.totals.Figures;
import org.fabcom.acts.totals.Figures.Entry;
import org.fabcom.acts.totals.Figures.Group;
import org.fabcom.web.Page;

/** A section of a report as sheets of a workbook: columns are called what they hold, so what differs in that has a sheet of its own. */
final class ReportSheets {

    /** One sheet, every row as wide as its header. */
    record Sheet(String name, List<String> header, List<List<String>> rows) {}

    /** A column of figures, by the end of its key. */
    private record Column(String key, Function<Entry, String> of) {}

    private static final Column ACTS = new Column("acts", it -> counted(it.acts()));
    private static final Column MINUTES = new Column("minutes", it -> counted(it.minutes()));
    private static final Column PEOPLE = new Column("people", it -> counted(it.people()));
    private static final List<Column> WORK = List.of(ACTS, MINUTES, PEOPLE);
    private static final List<Column> AUDIENCE = List.of(PEOPLE);
    private static final List<Column> HELPED = List.of(ACTS, MINUTES);
    private static final List<Column> GOALS =
            List.of(new Column("planned", it -> "" + it.acts()), new Column("done", it -> "" + it.people()));
    private static final List<Column> CASES = List.of(new Column("cases", it -> "" + it.acts()));
    private static final List<Column> LINES = List.of(new Column("lines", it -> "" + it.acts()), organisations());
    private static final List<Column> TOOLS = List.of(new Column("times", it -> "" + it.acts()), organisations());

    private ReportSheets() {}

    /** Of a month still to come nothing is known. */
    private static String counted(long number) {
        return number < 0 ? "" : "" + number;
    }

    /** How many organisations; of those put together nobody says it. */
    private static Column organisations() {
        return new Column("organisations", it -> it.key().isEmpty() ? "" : "" + it.people());
    }

    private static List<Column> columns(String group) {
        return switch (group) {
            case "left", "adopted" -> TOOLS;
            case "items" -> LINES;
            case "cases" -> CASES;
            case "goals" -> GOALS;
            case "organisations" -> HELPED;
            case "genre", "age", "statut", "former.age", "former.status" -> AUDIENCE;
            default -> WORK;
        };
    }

    /** None where nothing was counted and nobody wrote a word. */
    static List<Sheet> of(Report.Part part, Figures figures, Page page) {
        var alike = new LinkedHashMap<List<Column>, List<Group>>();
        for (var name : part.section().groups()) {
            var group = figures.group(name);
            if (!group.entries().isEmpty())
                alike.computeIfAbsent(columns(name), it -> new ArrayList<>()).add(group);
        }
        var title = page.t("reports.section." + part.section());
        var sheets = new ArrayList<Sheet>();
        alike.forEach((columns, groups) -> sheets.add(new Sheet(
                sheets.isEmpty() ? title : FigureDrawing.title(groups.getFirst().name(), page),
                header(columns, page),
                rows(columns, groups, page))));
        if (part.comment().isEmpty()) return sheets;
        if (sheets.isEmpty()) sheets.add(new Sheet(title, header(List.of(), page), new ArrayList<>()));
        var first = sheets.getFirst();
        first.rows()
                .add(row(
                        page.t("reports.comment"),
                        part.comment(),
                        Stream.generate(() -> "").limit(first.header().size() - 2)));
        return sheets;
    }

    private static List<String> header(List<Column> columns, Page page) {
        return row(
                page.t("acts.totals.column.what"),
                page.t("acts.totals.column.which"),
                columns.stream().map(it -> page.t("acts.totals.column." + it.key())));
    }

    private static List<List<String>> rows(List<Column> columns, List<Group> groups, Page page) {
        var rows = new ArrayList<List<String>>();
        for (var group : groups)
            for (var it : group.entries())
                rows.add(row(
                        FigureDrawing.title(group.name(), page),
                        FigureDrawing.label(group.name(), it, page),
                        columns.stream().map(column -> column.of().apply(it))));
        return rows;
    }

    private static List<String> row(String what, String which, Stream<String> figures) {
        return Stream.concat(Stream.of(what, which), figures).toList();
    }
}
