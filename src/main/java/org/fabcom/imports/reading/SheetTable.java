package org.fabcom.imports.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
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
import org.fabcom.kernel.bounds.Learnt;

/**
 * A table with headings, out of a workbook (Office Open XML, OpenDocument) or a CSV, read row by row as often as somebody asks. What stands
 * above the headings, as exports like to write it, is passed over. Headings are compared without case, accents of apostrophes and
 * outer blanks.
 */
public final class SheetTable {

    private static final int MOST_ROWS = 200_000;
    private static final int MOST_ABOVE = 1_000;

    /** Where a table of these headings stands in a workbook; {@link Place#NONE} if there is none. */
    private static final Learnt<Place> PLACES = new Learnt<>();

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
            if (++rows[0] > MOST_ROWS) throw new UnreadableSource("imports.said.rows.year");
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
                .orElseThrow(() -> new UnreadableSource("imports.said.columns.sheet", String.join(", ", headings)));
    }

    private static Optional<SheetTable> find(ImportSource source, List<String> headings) {
        for (var file : source.entries()) {
            var place = place(file, headings);
            if (place != Place.NONE)
                return Optional.of(new SheetTable(grid(file, place.sheet()), place.above(), place.columns()));
        }
        return Optional.empty();
    }

    /** The sheet, the row of its headings, and the columns below them. */
    private record Place(int sheet, int above, Map<String, Integer> columns) {
        static final Place NONE = new Place(0, 0, Map.of());

        /** Many requests share it. */
        private Place {
            columns = Collections.unmodifiableMap(columns);
        }
    }

    /** A workbook has all its strings read before its first row: it is opened once for each list of headings. */
    private static Place place(ImportSource.Entry file, List<String> headings) {
        var kind = kind(file);
        if (kind == Kind.TEXT || kind == Kind.OTHER) return look(grids(file), headings);
        try {
            var asked = kind + " " + headings;
            var known = PLACES.of(file.content(), asked);
            if (known != null) return known;
            var found = look(grids(file), headings);
            PLACES.keep(
                    file.content(),
                    asked,
                    found,
                    String.join("", found.columns().keySet()).length());
            return found;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Place look(List<Grid> grids, List<String> headings) {
        for (int i = 0; i < grids.size(); i++) {
            var place = under(grids.get(i), i, headings);
            if (place != Place.NONE) return place;
        }
        return Place.NONE;
    }

    private enum Kind {
        OPEN_SHEET,
        WORKBOOK,
        TEXT,
        OTHER
    }

    private static Kind kind(ImportSource.Entry file) {
        if (file.openSheet()) return Kind.OPEN_SHEET;
        if (Workbook.is(file.content())) return Kind.WORKBOOK;
        return file.fileName().toLowerCase(Locale.ROOT).matches(".*\\.(csv|txt|tsv)") ? Kind.TEXT : Kind.OTHER;
    }

    private static List<Grid> grids(ImportSource.Entry file) {
        return switch (kind(file)) {
            case OPEN_SHEET -> OpenSheet.grids(file.content());
            case WORKBOOK -> Workbook.grids(file.content());
            case TEXT -> List.of(grid(file, 0));
            case OTHER -> List.of();
        };
    }

    private static Grid grid(ImportSource.Entry file, int sheet) {
        return switch (kind(file)) {
            case OPEN_SHEET -> OpenSheet.grid(file.content(), sheet);
            case WORKBOOK -> Workbook.grid(file.content(), sheet);
            case TEXT, OTHER -> walker -> walk(file, walker);
        };
    }

    private static Place under(Grid grid, int sheet, List<String> headings) {
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
        return columns.isEmpty() ? Place.NONE : new Place(sheet, above[0], columns);
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
            throw new UnreadableSource("imports.said.broken.csv");
        }
    }
}
