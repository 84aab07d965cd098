package org.fabcom.imports.matching;

import module java.base;
import org.fabcom.imports.ImportReport;
import org.fabcom.imports.ImportReport.Outcome;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.MatchField;
import org.fabcom.imports.UnreadableSource;
import org.fabcom.imports.reading.AnyTable;
import org.fabcom.imports.reading.BrokenFile;
import org.fabcom.imports.reading.NotTaken;
import org.fabcom.imports.reading.Opener;
import org.fabcom.imports.reading.TableRow;
import org.fabcom.imports.reading.WrittenDay;
import org.fabcom.kernel.Fold;
import org.fabcom.web.render.LocalizedText;

/** The rows of a source of which each column is a field of its kind: told one by one, put aside with the reason that stands against them. */
public final class NamedRows {

    /** What becomes of a row; throws {@link NotTaken} if it is not to be taken. */
    @FunctionalInterface
    public interface Taking {
        Outcome take(TableRow row, String place);
    }

    private record Table(ImportSource.Entry file, AnyTable rows) {}

    private NamedRows() {}

    /** True if a table of the source has a column for each of these fields without which no row is taken. */
    public static boolean recognised(ImportSource source, List<MatchField> fields) {
        return source.entries().stream().limit(20).filter(AnyTable::named).anyMatch(it -> {
            try {
                return complete(AnyTable.headings(it), fields);
            } catch (BrokenFile | IOException | UnreadableSource none) {
                return false;
            }
        });
    }

    /** What the columns of its first table are called; none if no table reads. */
    public static List<String> columns(ImportSource source) {
        return source.entries().stream()
                .limit(20)
                .filter(it -> AnyTable.named(it) && !source.answers(it))
                .map(NamedRows::headings)
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<String> headings(ImportSource.Entry file) {
        try {
            return List.copyOf(AnyTable.headings(file));
        } catch (BrokenFile | IOException | UnreadableSource none) {
            return List.of();
        }
    }

    /** Throws UnreadableSource if no table of the source has the columns that must be there. */
    public static void each(ImportSource source, List<MatchField> fields, ImportReport report, Taking taking) {
        var tables = new ArrayList<Table>();
        var opener = new Opener(report);
        for (var file : source.entries()) {
            if (source.answers(file) || !AnyTable.named(file)) continue;
            opener.flow(file, it -> AnyTable.open(file))
                    .filter(it -> complete(it.headings(), fields))
                    .ifPresent(it -> tables.add(new Table(file, it)));
        }
        if (tables.isEmpty())
            throw new UnreadableSource(
                    "imports.said.columns.none", LocalizedText.joined("imports.said.list", headings(needed(fields))));
        report.expect(tables.stream().mapToInt(it -> it.rows().size()).sum());
        for (var it : tables) each(it, fields, report, taking);
    }

    private static void each(Table table, List<MatchField> fields, ImportReport report, Taking taking) {
        var name = table.file().fileName();
        var unread = table.rows().headings().stream()
                .filter(it -> fields.stream()
                        .noneMatch(field -> Fold.key(field.name()).equals(Fold.key(it))))
                .toList();
        if (!unread.isEmpty())
            report.note(name, "imports.said.unused", LocalizedText.joined("imports.said.and", unread));
        var days = DayColumns.of(
                table.rows(),
                fields.stream()
                        .filter(it -> it.reads() == WrittenDay.READS)
                        .map(MatchField::name)
                        .toList());
        days.american().forEach(it -> report.note(name, "imports.said.american", it));
        table.rows().each(row -> {
            var place = name + ", " + row.place();
            report.record(place, () -> {
                if (row.empty()) return new Outcome.Aside("imports.said.row.empty");
                try {
                    return taking.take(days.in(row), place);
                } catch (NotTaken aside) {
                    return new Outcome.Aside(aside.reason());
                }
            });
        });
    }

    private static boolean complete(Set<String> headings, List<MatchField> fields) {
        var there = headings.stream().map(Fold::key).toList();
        return needed(fields).stream().map(Fold::key).allMatch(there::contains);
    }

    private static List<LocalizedText.Heading> headings(List<String> names) {
        return names.stream().map(LocalizedText.Heading::new).toList();
    }

    private static List<String> needed(List<MatchField> fields) {
        return fields.stream()
                .filter(it -> it.need() == MatchField.Need.MUST)
                .map(MatchField::name)
                .toList();
    }
}
