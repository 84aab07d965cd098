package org.fabcom.places.intake;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.fabcom.imports.reading.BrokenFile;
import org.fabcom.imports.reading.Reading;
import org.fabcom.kernel.Storable;
import org.jspecify.annotations.Nullable;

/** A table as it was sent: CSV with commas, semicolons or tabs, or a JSON list of records (GeoJSON too). */
record Table(Set<String> headings, List<TableRow> rows) {

    private static final int MOST_ROWS = 200_000;

    static Table json(String text) throws BrokenFile {
        var rows = new ArrayList<TableRow>();
        int n = 0;
        for (var it : records(Reading.json(text))) {
            n++;
            if (it instanceof Map<?, ?> record && rows.size() < MOST_ROWS)
                rows.add(new TableRow("fiche " + n, cells(record)));
            else rows.add(new TableRow("fiche " + n, Map.of()));
        }
        return of(rows);
    }

    private static List<?> records(Object read) {
        if (read instanceof List<?> list) return list;
        if (read instanceof Map<?, ?> map) {
            for (var name : List.of("features", "results", "records", "data", "lieux"))
                if (map.get(name) instanceof List<?> list) return list;
        }
        return List.of();
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

    static Table csv(String text) {
        var rows = new ArrayList<TableRow>();
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(true)
                .setLenientEof(true)
                .setTrailingData(true)
                .get();
        try (var parser = format.parse(new StringReader(text))) {
            List<String> headings = List.of();
            for (var it : parser) {
                if (headings.isEmpty()) headings = headings(it);
                else if (rows.size() < MOST_ROWS) rows.add(row(it, headings));
            }
        } catch (IOException | UncheckedIOException broken) {
            rows.add(new TableRow("fin du fichier", Map.of()));
        }
        return of(rows);
    }

    private static Table of(List<TableRow> rows) {
        var headings = new LinkedHashSet<String>();
        rows.stream().limit(1000).forEach(it -> headings.addAll(it.cells().keySet()));
        return new Table(headings, rows);
    }

    /** Of two headings that are the same the second gets a number, as mapping files write it. */
    private static List<String> headings(CSVRecord record) {
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
