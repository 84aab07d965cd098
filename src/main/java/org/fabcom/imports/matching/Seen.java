package org.fabcom.imports.matching;

import module java.base;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.UnreadableSource;
import org.fabcom.imports.reading.AnyTable;
import org.fabcom.imports.reading.BrokenFile;
import org.fabcom.imports.reading.LetterCodes;
import org.fabcom.imports.reading.TableRow;
import org.fabcom.kernel.Plain;
import org.jspecify.annotations.Nullable;

/**
 * What a table looks like: its columns with the values of its first rows, and those rows.
 *
 * @param cells how often each short value stands in a column, in all rows; columns of very many values have some of them
 * @param letters how it is written, where that had to be guessed; else empty
 */
record Seen(
        int rows,
        Map<String, List<String>> columns,
        Map<String, Map<String, Integer>> cells,
        List<TableRow> first,
        String letters) {

    private static final int LOOKED_AT = 500;
    private static final int LONGEST = 200;
    private static final int MOST_VALUES = 400;
    private static final int SHORT = 120;

    static Seen of(ImportSource.Entry file) {
        try {
            var table = AnyTable.open(file);
            var columns = new LinkedHashMap<String, List<String>>();
            var cells = new LinkedHashMap<String, Map<String, Integer>>();
            table.headings().forEach(it -> {
                columns.put(it, new ArrayList<>());
                cells.put(it, new LinkedHashMap<>());
            });
            var first = new ArrayList<TableRow>();
            table.each(row -> {
                row.cells().forEach((heading, cell) -> count(cells.get(heading), cell.strip()));
                if (first.size() == LOOKED_AT) return;
                first.add(row);
                row.cells().forEach((heading, cell) -> {
                    var values = columns.get(heading);
                    if (values != null && !cell.isBlank()) values.add(cut(cell.strip()));
                });
            });
            return new Seen(table.size(), columns, cells, first, letters(file));
        } catch (BrokenFile broken) {
            throw new UnreadableSource(broken.sentence());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void count(@Nullable Map<String, Integer> cells, String cell) {
        if (cells == null || cell.isEmpty() || cell.length() > SHORT) return;
        if (cells.size() < MOST_VALUES || cells.containsKey(cell)) cells.merge(cell, 1, Integer::sum);
    }

    private static String letters(ImportSource.Entry file) throws IOException {
        if (AnyTable.workbook(file)) return "";
        var found = LetterCodes.flowing(file.content());
        found.reader().close();
        return found.guess() == null ? "" : found.guess();
    }

    private static String cut(String cell) {
        return Plain.clipped(cell, LONGEST + 1);
    }

    Set<String> headings() {
        return columns.keySet();
    }

    List<String> values(String heading) {
        return columns.getOrDefault(heading, List.of());
    }

    /** Some different ones. */
    List<String> samples(String heading, int most) {
        return new LinkedHashSet<>(values(heading)).stream().limit(most).toList();
    }
}
