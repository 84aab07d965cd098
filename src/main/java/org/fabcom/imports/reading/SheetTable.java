package org.fabcom.imports.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.UnreadableSource;

/**
 * A table with headings, out of a workbook (Office Open XML, OpenDocument) or a CSV, read row by row as often as somebody asks. What stands
 * above the headings, as exports like to write it, is passed over. Headings are compared without case, accents of apostrophes and
 * outer blanks.
 */
public final class SheetTable {

    private static final int MOST_ROWS = 200_000;
    private static final int MOST_ABOVE = 1_000;
    private static final Map<String, String> FOLDED = new ConcurrentHashMap<>();

    private final Grid grid;
    private final int above;
    private final Map<String, Integer> columns;

    private SheetTable(Grid grid, int above, Map<String, Integer> columns) {
        this.grid = grid;
        this.above = above;
        this.columns = columns;
    }

    /** A row: its number as the reader of the sheet sees it, and its cells by heading. */
    public record Line(int number, Map<String, Integer> columns, List<String> cells) {

        /** Empty if the cell is, or if there is no such column. */
        public String value(String heading) {
            var column = columns.get(known(heading));
            return column == null || column >= cells.size() ? "" : cells.get(column);
        }

        public boolean has(String heading) {
            return columns.containsKey(known(heading));
        }

        private boolean blank() {
            return columns.values().stream()
                    .allMatch(it -> it >= cells.size() || cells.get(it).isEmpty());
        }
    }

    /** As they are compared. */
    public Set<String> headings() {
        return columns.keySet();
    }

    /** The rows that hold something, one after the other; none is kept. Throws UnreadableSource if there are too many. */
    public void each(Consumer<Line> reader) {
        int[] rows = {0};
        grid.walk((number, cells) -> {
            if (++rows[0] > MOST_ROWS)
                throw new UnreadableSource("C’est trop long : 200 000 lignes au plus. Coupez le fichier par année.");
            if (number <= above) return true;
            var line = new Line(number, columns, cells);
            if (!line.blank()) reader.accept(line);
            return true;
        });
    }

    /** How many rows hold something; goes through them. */
    public int size() {
        int[] size = {0};
        each(it -> size[0]++);
        return size[0];
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
            for (var grid : grids(file)) {
                var table = under(grid, headings);
                if (table.isPresent()) return table;
            }
        return Optional.empty();
    }

    private static List<Grid> grids(ImportSource.Entry file) {
        if (file.openSheet()) return OpenSheet.grids(file.content());
        return Workbook.is(file.content()) ? Workbook.grids(file.content()) : tables(file);
    }

    private static Optional<SheetTable> under(Grid grid, List<String> headings) {
        var wanted = headings.stream().map(SheetTable::folded).toList();
        var columns = new HashMap<String, Integer>();
        int[] above = {0};
        int[] rows = {0};
        grid.walk((number, cells) -> {
            var folded = cells.stream().map(SheetTable::folded).toList();
            if (!folded.containsAll(wanted)) return ++rows[0] < MOST_ABOVE;
            above[0] = number;
            for (int i = 0; i < folded.size(); i++) if (!folded.get(i).isEmpty()) columns.putIfAbsent(folded.get(i), i);
            return false;
        });
        return columns.isEmpty() ? Optional.empty() : Optional.of(new SheetTable(grid, above[0], columns));
    }

    /** Of those that kinds name themselves, asked for at each row. */
    private static String known(String heading) {
        return FOLDED.computeIfAbsent(heading, SheetTable::folded);
    }

    /** A heading as it is compared. */
    public static String folded(String heading) {
        return heading.replace('’', '\'')
                .replace('\u00a0', ' ')
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.FRENCH);
    }

    private static List<Grid> tables(ImportSource.Entry file) {
        if (!file.fileName().toLowerCase(Locale.ROOT).matches(".*\\.(csv|txt|tsv)")) return List.of();
        return List.of(walker -> walk(file, walker));
    }

    private static void walk(ImportSource.Entry file, Grid.Walker walker) {
        var format = CSVFormat.EXCEL
                .builder()
                .setDelimiter(Delimiter.of(LetterCodes.head(file).text()))
                .setIgnoreEmptyLines(false);
        try (var rows = new CsvRows(LetterCodes.flowing(file.content()).reader(), format.get())) {
            int number = 0;
            for (var record : rows)
                if (!walker.take(
                        ++number, record.toList().stream().map(Grid::clean).toList())) return;
        } catch (IOException | IllegalArgumentException | UncheckedIOException broken) {
            throw new UnreadableSource("Ce CSV ne se lit pas : un guillemet n’est pas fermé, peut-être.");
        }
    }
}
