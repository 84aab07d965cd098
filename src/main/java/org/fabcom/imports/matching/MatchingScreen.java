package org.fabcom.imports.matching;

import module java.base;
import org.fabcom.imports.ImportKind;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.Imports;
import org.fabcom.imports.MatchField;
import org.fabcom.imports.Run;
import org.fabcom.imports.UnreadableSource;
import org.fabcom.imports.Upload;
import org.fabcom.imports.matching.MatchingView.CellView;
import org.fabcom.imports.matching.MatchingView.ColumnView;
import org.fabcom.imports.matching.MatchingView.Preview;
import org.fabcom.imports.matching.MatchingView.RowView;
import org.fabcom.imports.reading.TableRow;
import org.fabcom.kernel.Plain;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** What the screen of a table shows: its columns, what the first rows would be, and what does not read. */
@Component
record MatchingScreen(Imports imports) {

    static final String SOURCE = "source";

    private static final int TRIED = 10;
    private static final int SAMPLES = 3;
    private static final int LONGEST = 60;
    private static final int WIDE = 3;
    private static final int FIRST = 2;
    private static final int ROWS = 5;
    private static final int DOUBTS = 8;

    MatchingView of(
            Upload upload,
            ImportSource source,
            ImportKind kind,
            Seen seen,
            Map<String, String> chosen,
            Optional<Matching> before,
            Optional<Instant> kept,
            Form form,
            Page page) {
        var matching = Matching.of(
                kind.name(),
                form.value(SOURCE),
                kind.fields(),
                chosen,
                before.map(Matching::values).orElse(Map.of()));
        var open = UnknownValues.open(kind, seen, chosen, before, form, page);
        var columns = columns(kind, seen, chosen, open, page);
        long known = chosen.values().stream().filter(it -> it.length() > 1).count();
        long left = chosen.values().stream().filter(Matching.LEFT::equals).count();
        var fields = new ArrayList<OptionView>();
        fields.add(OptionView.of(Matching.LEFT, page.t("imports.columns.leave")));
        kind.fields().forEach(it -> fields.add(OptionView.of(it.name(), it.said(page))));
        var tried = tried(kind, source, matching, page);
        return new MatchingView(
                upload.path() + ImportPages.COLUMNS,
                upload.name(),
                page.t("imports.columns.title", upload.name(), seen.rows(), chosen.size()),
                seen.rows() == 0
                        ? page.t("imports.columns.bare")
                        : page.t("imports.columns.lead", known, chosen.size() - known - left, left),
                seen.letters(),
                OptionView.all(
                        imports.kinds(page.visitor()).stream()
                                .filter(it -> !it.fields().isEmpty())
                                .map(ImportKind::name)
                                .toList(),
                        it -> imports.words(it, page)),
                kind.name(),
                kept.map(it -> page.t("imports.columns.again", page.shortDate(it), form.value(SOURCE)))
                        .orElse(""),
                kept.isPresent(),
                columns,
                UnknownValues.views(kind, seen, chosen, before, form, page),
                fields,
                preview(kind, matching, seen, page),
                doubts(kind, seen, chosen, open, page),
                tried.outcome(),
                tried.lines(),
                tried.trouble(),
                seen.rows() == 0 ? "" : page.t("imports.columns.try", seen.rows()),
                chosen.keySet().stream().anyMatch(PrivateColumns::is),
                form);
    }

    private record Tried(String outcome, List<Run.Line> lines, String trouble) {}

    /** The first records as they would be written; those that would not say why. */
    private Tried tried(ImportKind kind, ImportSource source, Matching matching, Page page) {
        boolean ready = kind.fields().stream()
                .filter(it -> it.need() == MatchField.Need.MUST)
                .allMatch(it -> matching.fields().stream()
                        .anyMatch(line -> line.field().equals(it.name())
                                && !line.columns().isEmpty()));
        if (!ready) {
            var missing = kind.fields().stream()
                    .filter(it -> it.need() == MatchField.Need.MUST)
                    .filter(it -> matching.fields().stream()
                            .noneMatch(line -> line.field().equals(it.name())
                                    && !line.columns().isEmpty()))
                    .map(it -> it.said(page))
                    .collect(Collectors.joining(", "));
            return new Tried("", List.of(), page.t("imports.columns.must", missing));
        }
        try {
            var seen = imports.preview(kind, source.beside(Matching.ENTRY, matching.json()), TRIED);
            var counts = new HashMap<String, Long>();
            for (var it : seen.lines()) counts.merge(it.level(), 1L, Long::sum);
            return new Tried(
                    page.t(
                            "imports.columns.outcome",
                            seen.records(),
                            counts.getOrDefault("created", 0L),
                            counts.getOrDefault("updated", 0L) + counts.getOrDefault("unchanged", 0L),
                            counts.getOrDefault("aside", 0L) + counts.getOrDefault("error", 0L)),
                    seen.lines().stream()
                            .filter(it -> List.of("aside", "error", "twin").contains(it.level()))
                            .toList(),
                    "");
        } catch (UnreadableSource unreadable) {
            return new Tried("", List.of(), unreadable.sentence().in(page));
        } catch (DataAccessException busy) {
            return new Tried("", List.of(), page.t("imports.preview.busy"));
        }
    }

    /** It does not read; of a field with values of its own: somebody has still to say what one of them is. */
    private static boolean doubtful(MatchField field, String cell, Map<String, Set<String>> open) {
        if (field.reads().test(cell)) return false;
        var values = field.values();
        if (values == null) return true;
        var waiting = open.getOrDefault(field.name(), Set.of());
        return values.of(cell).stream().anyMatch(waiting::contains);
    }

    private static List<ColumnView> columns(
            ImportKind kind, Seen seen, Map<String, String> chosen, Map<String, Set<String>> open, Page page) {
        var columns = new ArrayList<ColumnView>();
        chosen.forEach((heading, field) -> {
            long doubts = field(kind, field)
                    .map(it -> seen.values(heading).stream()
                            .filter(one -> doubtful(it, one, open))
                            .count())
                    .orElse(0L);
            var state = field.isEmpty()
                    ? "unknown"
                    : field.equals(Matching.LEFT) ? "neutral" : doubts > 0 ? "care" : "good";
            columns.add(new ColumnView(
                    "c" + columns.size(),
                    heading,
                    samples(heading, seen, page),
                    field,
                    page.t("imports.columns.state." + state, doubts),
                    state,
                    switch (state) {
                        case "unknown" -> "circle-question-mark";
                        case "neutral" -> "lock";
                        case "care" -> "triangle-alert";
                        default -> "check";
                    }));
        });
        return columns;
    }

    private static String samples(String heading, Seen seen, Page page) {
        if (PrivateColumns.is(heading)) return page.t("imports.columns.masked");
        var some = seen.samples(heading, SAMPLES);
        return some.isEmpty()
                ? page.t("imports.columns.empty")
                : some.stream().map(MatchingScreen::cut).collect(Collectors.joining(" · "));
    }

    private static String cut(String text) {
        return Plain.clipped(text, LONGEST + 1);
    }

    private static Optional<MatchField> field(ImportKind kind, String name) {
        return kind.fields().stream().filter(it -> it.name().equals(name)).findFirst();
    }

    /** The first rows, and then some that do not read, under the fields that matter most. */
    private static Preview preview(ImportKind kind, Matching matching, Seen seen, Page page) {
        var shown = kind.fields().stream()
                .filter(it -> matching.fields().stream()
                        .anyMatch(line -> line.field().equals(it.name())
                                && !line.columns().isEmpty()))
                .sorted(Comparator.comparing(MatchField::need))
                .limit(WIDE)
                .toList();
        var rows = new ArrayList<RowView>();
        for (var row : seen.first()) {
            if (rows.size() == ROWS) break;
            var cells = cells(row, matching, shown, page);
            if (rows.size() < FIRST || cells.stream().anyMatch(CellView::doubt))
                rows.add(new RowView(row.number(), cells));
        }
        return new Preview(
                page.t("imports.columns.becomes"),
                page.t("imports.columns.of", rows.size(), seen.rows()),
                shown.stream().map(it -> it.said(page)).toList(),
                rows);
    }

    private static List<CellView> cells(TableRow row, Matching matching, List<MatchField> shown, Page page) {
        var said = new HashMap<String, String>();
        var cells = Matched.cells(row, matching);
        for (int i = 0; i < cells.size(); i++) said.put(matching.fields().get(i).field(), cells.get(i));
        return shown.stream()
                .map(it -> {
                    var text = said.getOrDefault(it.name(), "");
                    boolean lacks = text.isEmpty() && it.need() == MatchField.Need.MUST;
                    boolean doubt = lacks || !text.isEmpty() && !it.reads().test(text);
                    var shownText = lacks ? page.t("imports.columns.lacks") : cut(text);
                    return new CellView(
                            it.said(page),
                            doubt && !lacks ? page.t("imports.columns.doubt", shownText) : shownText,
                            doubt);
                })
                .toList();
    }

    /** What does not read, with how often: « offert » in this column, three rows. */
    private static List<String> doubts(
            ImportKind kind, Seen seen, Map<String, String> chosen, Map<String, Set<String>> open, Page page) {
        var doubts = new LinkedHashMap<String, Long>();
        chosen.forEach((heading, name) -> field(kind, name)
                .ifPresent(field -> seen.values(heading).stream()
                        .filter(it -> doubtful(field, it, open))
                        .collect(Collectors.groupingBy(it -> it, LinkedHashMap::new, Collectors.counting()))
                        .forEach((value, times) ->
                                doubts.put(page.t("imports.columns.doubt.line", cut(value), heading, times), times))));
        return doubts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(DOUBTS)
                .map(Map.Entry::getKey)
                .toList();
    }
}
