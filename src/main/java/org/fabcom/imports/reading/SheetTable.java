package org.fabcom.imports.reading;

import module java.base;
import org.apache.commons.csv.CSVFormat;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.UnreadableSource;
import org.fabcom.kernel.bounds.Learnt;
import org.jspecify.annotations.Nullable;

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

    /** What kinds ask for, with its words as they are compared. */
    private static final Map<List<String>, List<String>> WANTED = new ConcurrentHashMap<>();

    private static final Map<String, String> FOLDED = new ConcurrentHashMap<>();

    private final Grid grid;
    private final Place place;

    private SheetTable(Grid grid, Place place) {
        this.grid = grid;
        this.place = place;
    }

    /** By these a kind knows a sheet as its own: whoever goes through a file looks for all that were said so. */
    public static List<String> sought(List<String> headings) {
        WANTED.computeIfAbsent(
                headings, it -> it.stream().map(SheetTable::folded).toList());
        return headings;
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
        return place.columns().keySet();
    }

    /** The rows that hold something, one after the other; none is kept. Throws UnreadableSource if there are too many. */
    public void each(Consumer<Line> reader) {
        int[] rows = {0};
        grid.walk(place.sheet(), (number, cells) -> {
            if (++rows[0] > MOST_ROWS) throw new UnreadableSource("imports.said.rows.year");
            if (number <= place.above()) return true;
            var line = new Line(number, place.columns(), cells);
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
        sought(headings);
        for (var file : source.entries()) {
            var grid = grid(file);
            if (grid == null) continue;
            var place = place(file, grid, headings);
            if (place != Place.NONE) return Optional.of(new SheetTable(grid, place));
        }
        return Optional.empty();
    }

    /** The sheet, the row of its headings, and the columns below them. */
    private record Place(int sheet, int above, Map<String, Integer> columns) {
        static final Place NONE = new Place(0, 0, Map.of());

        static Place at(int sheet, int above, List<String> headings) {
            var columns = new HashMap<String, Integer>();
            for (int i = 0; i < headings.size(); i++)
                if (!headings.get(i).isEmpty()) columns.putIfAbsent(headings.get(i), i);
            return new Place(sheet, above, Collections.unmodifiableMap(columns)); // many requests share it
        }

        int weight() {
            return String.join("", columns.keySet()).length();
        }
    }

    private static Place place(ImportSource.Entry file, Grid grid, List<String> headings) {
        try {
            var known = PLACES.of(file.content(), headings.toString());
            if (known != null) return known;
            var found = new HashMap<List<String>, Place>();
            try {
                look(grid, found);
            } catch (UnreadableSource broken) {
                // of OpenDocument all sheets are one text; else what stands before the fault does
                if (file.openSheet() || !found.containsKey(headings)) throw broken;
                return found.get(headings);
            }
            for (var it : found.entrySet())
                PLACES.keep(
                        file.content(),
                        it.getKey().toString(),
                        it.getValue(),
                        it.getValue().weight());
            return found.getOrDefault(headings, Place.NONE);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** One way through, for all headings that kinds ask for. */
    private static void look(Grid grid, Map<List<String>, Place> found) {
        var wanted = Map.copyOf(WANTED);
        grid.walk(sheet -> {
            int[] rows = {0};
            return (number, cells) -> {
                var folded = cells.stream().map(SheetTable::folded).toList();
                wanted.forEach((headings, all) -> {
                    if (folded.containsAll(all)) found.computeIfAbsent(headings, it -> Place.at(sheet, number, folded));
                });
                return ++rows[0] < MOST_ABOVE && found.size() < wanted.size();
            };
        });
        wanted.keySet().forEach(it -> found.putIfAbsent(it, Place.NONE));
    }

    private static @Nullable Grid grid(ImportSource.Entry file) {
        var book = Workbook.grid(file);
        if (book != null) return book;
        boolean text = file.fileName().toLowerCase(Locale.ROOT).matches(".*\\.(csv|txt|tsv)");
        return text ? Grid.single(walker -> walk(file, walker)) : null;
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
