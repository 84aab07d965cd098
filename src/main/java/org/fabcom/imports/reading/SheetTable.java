package org.fabcom.imports.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.UnreadableSource;
import org.fabcom.kernel.Storable;

/**
 * A table with headings, out of a workbook (Office Open XML) or a CSV. What stands above the headings, as exports like to write
 * it, is passed over. Headings are compared without case, accents of apostrophes and outer blanks.
 */
public final class SheetTable {

    private static final int MOST_ROWS = 200_000;

    private final List<Line> lines;

    private SheetTable(List<Line> lines) {
        this.lines = lines;
    }

    /** A row: its number as the reader of the sheet sees it, and its cells by heading. */
    public record Line(int number, Map<String, String> cells) {

        /** Empty if the cell is, or if there is no such column. */
        public String value(String heading) {
            return cells.getOrDefault(folded(heading), "");
        }

        public boolean has(String heading) {
            return cells.containsKey(folded(heading));
        }

        /** As they are compared. */
        public Set<String> headings() {
            return cells.keySet();
        }

        public boolean blank() {
            return cells.values().stream().allMatch(String::isEmpty);
        }
    }

    public List<Line> lines() {
        return lines;
    }

    /** True if the source has a sheet with all these headings in one row. */
    public static boolean has(ImportSource source, List<String> headings) {
        try {
            return find(source, headings).isPresent();
        } catch (UnreadableSource none) {
            return false;
        }
    }

    /** Throws UnreadableSource if no sheet has these headings. */
    public static SheetTable read(ImportSource source, List<String> headings) {
        return find(source, headings)
                .orElseThrow(() ->
                        new UnreadableSource("Aucune feuille n’a ces colonnes : " + String.join(", ", headings) + "."));
    }

    private static Optional<SheetTable> find(ImportSource source, List<String> headings) {
        for (var file : source.entries())
            for (var rows : workbook(file.bytes()) ? sheets(file.bytes()) : tables(file)) {
                var table = under(rows, headings);
                if (table.isPresent()) return table;
            }
        return Optional.empty();
    }

    private static Optional<SheetTable> under(List<List<String>> rows, List<String> headings) {
        for (int at = 0; at < rows.size(); at++) {
            var folded = rows.get(at).stream().map(SheetTable::folded).toList();
            if (!headings.stream().map(SheetTable::folded).allMatch(folded::contains)) continue;
            var lines = new ArrayList<Line>();
            for (int row = at + 1; row < rows.size(); row++) {
                var cells = new HashMap<String, String>();
                for (int i = 0; i < folded.size(); i++)
                    if (!folded.get(i).isEmpty())
                        cells.putIfAbsent(
                                folded.get(i),
                                i < rows.get(row).size() ? rows.get(row).get(i) : "");
                var line = new Line(row + 1, cells);
                if (!line.blank()) lines.add(line);
            }
            return Optional.of(new SheetTable(List.copyOf(lines)));
        }
        return Optional.empty();
    }

    /** A heading as it is compared. */
    public static String folded(String heading) {
        return heading.replace('’', '\'')
                .replace('\u00a0', ' ')
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.FRENCH);
    }

    private static boolean workbook(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    private static List<List<List<String>>> tables(ImportSource.Entry file) {
        if (!file.fileName().toLowerCase(Locale.ROOT).matches(".*\\.(csv|txt|tsv)")) return List.of();
        var text = Letters.of(file.bytes()).text();
        var format = CSVFormat.EXCEL.builder().setDelimiter(delimiter(text)).setIgnoreEmptyLines(false);
        try (var parser = CSVParser.parse(new StringReader(text), format.get())) {
            var rows = new ArrayList<List<String>>();
            for (var record : parser) {
                if (rows.size() > MOST_ROWS) throw tooLong();
                rows.add(record.toList().stream().map(SheetTable::clean).toList());
            }
            return List.of(rows);
        } catch (IOException | IllegalArgumentException | java.io.UncheckedIOException broken) {
            throw new UnreadableSource("Ce CSV ne se lit pas : un guillemet n’est pas fermé, peut-être.");
        }
    }

    private static String delimiter(String text) {
        var first = text.lines().filter(it -> !it.isBlank()).findFirst().orElse("");
        if (first.contains("\t")) return "\t";
        return first.chars().filter(c -> c == ';').count()
                        >= first.chars().filter(c -> c == ',').count()
                ? ";"
                : ",";
    }

    /** Styles only tell which numbers are days: a workbook may well have none. */
    private static List<List<List<String>>> sheets(byte[] bytes) {
        try {
            return sheets(bytes, Parts.bounded(bytes));
        } catch (IOException | ExcelReaderException broken) {
            throw new UnreadableSource("Ce classeur ne se lit pas : enregistrez-le à nouveau au format .xlsx.");
        }
    }

    private static List<List<List<String>>> sheets(byte[] bytes, boolean styled) throws IOException {
        var sheets = new ArrayList<List<List<String>>>();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(styled, false))) {
            for (var sheet : book.getSheets().toList()) {
                var rows = new ArrayList<List<String>>();
                try (var stream = sheet.openStream()) {
                    stream.forEach(row -> {
                        if (rows.size() > MOST_ROWS) throw tooLong();
                        while (rows.size() < row.getRowNum() - 1 && rows.size() < MOST_ROWS) rows.add(List.of());
                        rows.add(cells(row));
                    });
                }
                sheets.add(rows);
            }
        }
        return sheets;
    }

    private static List<String> cells(Row row) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < row.getCellCount(); i++) {
            var cell = row.getCell(i);
            cells.add(cell == null ? "" : clean(text(cell)));
        }
        return cells;
    }

    /** Dates as they are written in ISO 8601, whole numbers without a decimal point. */
    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER && date(cell.getDataFormatString()))
            return cell.asDate().toLocalDate().toString();
        if (cell.getType() == CellType.NUMBER)
            return new BigDecimal(cell.getRawValue()).stripTrailingZeros().toPlainString();
        if (cell.getType() == CellType.STRING) return cell.asString();
        return cell.getText() == null ? "" : cell.getText();
    }

    private static boolean date(@org.jspecify.annotations.Nullable String format) {
        return format != null && format.toLowerCase(Locale.ROOT).contains("yy");
    }

    /** An apostrophe that keeps a cell from being a formula is none of it. */
    private static String clean(String cell) {
        var text = Storable.kept(cell).strip();
        return text.matches("(?s)'[=+\\-@].*") ? text.substring(1) : text;
    }

    private static UnreadableSource tooLong() {
        return new UnreadableSource("C’est trop long : 200 000 lignes au plus. Coupez le fichier par année.");
    }
}
