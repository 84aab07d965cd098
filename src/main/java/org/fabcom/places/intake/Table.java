package org.fabcom.places.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.reading.BrokenFile;
import org.fabcom.imports.reading.CsvRows;
import org.fabcom.imports.reading.JsonRows;
import org.fabcom.imports.reading.LetterCodes;
import org.fabcom.kernel.Storable;
import org.fabcom.kernel.bounds.Content;
import org.jspecify.annotations.Nullable;

/** A table as it was sent, row by row: CSV with commas, semicolons or tabs, or a JSON list of records (GeoJSON too). */
final class Table {

    private static final int MOST_ROWS = 200_000;
    private static final int MOST_HEADINGS = 2_000;
    private static final int LOOKED_AT = 1_000;
    private static final List<String> LISTS = List.of("features", "results", "records", "data", "lieux");

    private final Rows rows;
    private final Set<String> headings = new LinkedHashSet<>();
    private int size;

    /** Goes through the file. */
    private interface Rows {
        void each(Consumer<TableRow> reader) throws BrokenFile, IOException;
    }

    private Table(Rows rows) throws BrokenFile, IOException {
        this.rows = rows;
        rows.each(it -> {
            if (size++ < LOOKED_AT && headings.size() <= MOST_HEADINGS)
                headings.addAll(it.cells().keySet());
        });
        if (size > MOST_ROWS)
            throw new BrokenFile("C’est trop long : 200 000 lignes au plus. Coupez le fichier en plusieurs.");
        if (headings.size() > MOST_HEADINGS) throw new BrokenFile("Cette table a trop de colonnes : 2 000 au plus.");
    }

    Set<String> headings() {
        return headings;
    }

    int size() {
        return size;
    }

    void each(Consumer<TableRow> reader) {
        try {
            rows.each(reader);
        } catch (IOException | BrokenFile changed) {
            throw new IllegalStateException(changed);
        }
    }

    static Table json(Content content) throws BrokenFile, IOException {
        return new Table(reader -> {
            int[] n = {0};
            JsonRows.each(content, LISTS, it -> {
                n[0]++;
                reader.accept(new TableRow("fiche " + n[0], it instanceof Map<?, ?> record ? cells(record) : Map.of()));
            });
        });
    }

    private static Map<String, String> cells(Map<?, ?> record) {
        var cells = TableRow.fresh();
        var source = record.get("properties") instanceof Map<?, ?> properties ? properties : record;
        source.forEach((name, value) -> cells.put(String.valueOf(name), text(value)));
        if (record.get("geometry") instanceof Map<?, ?> geometry
                && geometry.get("coordinates") instanceof List<?> point
                && point.size() >= 2) {
            cells.putIfAbsent("longitude", text(point.get(0)));
            cells.putIfAbsent("latitude", text(point.get(1)));
        }
        return cells;
    }

    private static String text(@Nullable Object value) {
        if (value == null) return "";
        if (value instanceof List<?> list) return list.stream().map(Table::text).collect(Collectors.joining("|"));
        return Storable.kept(value.toString());
    }

    static Table csv(ImportSource.Entry file) throws BrokenFile, IOException {
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(LetterCodes.head(file).text()))
                .setIgnoreEmptyLines(true)
                .setLenientEof(true)
                .setTrailingData(true)
                .get();
        return new Table(reader -> csv(file.content(), format, reader));
    }

    private static void csv(Content content, CSVFormat format, Consumer<TableRow> reader)
            throws IOException, BrokenFile {
        try (var rows = new CsvRows(LetterCodes.flowing(content).reader(), format)) {
            var all = rows.iterator();
            List<String> headings = List.of();
            for (var it = next(all); it != null; it = next(all))
                if (headings.isEmpty()) headings = headings(it);
                else reader.accept(row(it, headings));
        } catch (CutShort broken) {
            reader.accept(new TableRow("fin du fichier", Map.of()));
        }
    }

    private static final class CutShort extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private static @Nullable CSVRecord next(Iterator<CSVRecord> rows) throws CutShort {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (UncheckedIOException broken) {
            throw new CutShort();
        }
    }

    /** Of two headings that are the same the second gets a number, as mapping files write it. */
    private static List<String> headings(CSVRecord record) throws BrokenFile {
        if (record.size() > MOST_HEADINGS) throw new BrokenFile("Cette table a trop de colonnes : 2 000 au plus.");
        var names = new LinkedHashSet<String>();
        var times = new HashMap<String, Integer>();
        for (var it : record) {
            var name = it.strip();
            int more = times.getOrDefault(name, 0);
            while (!names.add(more == 0 ? name : name + "__" + more)) more++;
            times.put(name, more + 1);
        }
        return List.copyOf(names);
    }

    private static TableRow row(CSVRecord record, List<String> headings) {
        var cells = TableRow.fresh();
        for (int i = 0; i < record.size(); i++)
            cells.put(i < headings.size() ? headings.get(i) : "colonne " + (i + 1), Storable.kept(record.get(i)));
        return new TableRow("ligne " + (record.getRecordNumber()), cells);
    }

    /** Whichever of comma, semicolon and tab is most often in the first line. */
    static char delimiter(String text) {
        var line = text.lines().findFirst().orElse("");
        char best = ',';
        long most = 0;
        for (char it : new char[] {',', ';', '\t'}) {
            long count = line.chars().filter(c -> c == it).count();
            if (count > most) {
                most = count;
                best = it;
            }
        }
        return best;
    }
}
