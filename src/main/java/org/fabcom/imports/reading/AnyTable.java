package org.fabcom.imports.reading;

import module java.base;
import org.apache.commons.csv.CSVFormat;
import org.fabcom.imports.ImportSource;
import org.fabcom.kernel.bounds.Content;
import org.fabcom.kernel.bounds.Learnt;
import org.fabcom.web.render.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A table of any origin, row by row, whatever its headings: CSV in any encoding and with any separator, JSON (GeoJSON too), a
 * workbook of Office Open XML or OpenDocument. Of a workbook the first sheet that holds a table is read. Titles that stand above
 * the headings are passed over.
 */
public final class AnyTable {

    /** The folder of a table of which some columns were taken: there a row without anything in them is still one. */
    public static final String TAKEN = "retenu";

    private static final int MOST_ROWS = 200_000;
    private static final int MOST_HEADINGS = 2_000;
    private static final int LOOKED_AT = 1_000;
    private static final int ABOVE = 30;
    private static final LocalizedText TOO_LONG = LocalizedText.of("imports.said.rows.many");
    private static final LocalizedText TOO_WIDE = LocalizedText.of("imports.said.columns.many");

    /** Of the last tables: each kind asks anew whether one is its own, and each page what is in it. */
    private static final Learnt<Head> HEADS = new Learnt<>();

    /**
     * @param sheet in which it stands; {@code above}: the row of its headings; {@code names}: these, others stand in longer rows
     * @param broken why there is no table
     */
    private record Head(
            int sheet,
            int above,
            List<String> names,
            Set<String> headings,
            int size,
            @Nullable LocalizedText broken) {

        static Head broken(LocalizedText why) {
            return new Head(0, 0, List.of(), Set.of(), 0, why);
        }

        Head whole() throws BrokenFile {
            if (broken != null) throw new BrokenFile(broken);
            return this;
        }

        /** Something to read, or to be told. */
        boolean any() {
            return size > 0 || broken != null;
        }

        int weight() {
            return headings.stream().mapToInt(String::length).sum();
        }
    }

    private final Rows rows;
    private final Head head;

    /** Goes through the file. */
    private interface Rows {
        void each(Consumer<TableRow> reader) throws BrokenFile, IOException;
    }

    private AnyTable(Rows rows, Head head) {
        this.rows = rows;
        this.head = head;
    }

    public Set<String> headings() {
        return head.headings();
    }

    public int size() {
        return head.size();
    }

    public void each(Consumer<TableRow> reader) {
        try {
            rows.each(reader);
        } catch (IOException | BrokenFile changed) {
            throw new IllegalStateException(changed);
        }
    }

    /** By its name; whether it reads as one is seen when it is opened. */
    public static boolean named(ImportSource.Entry file) {
        return file.fileName().toLowerCase(Locale.ROOT).matches(".*\\.(csv|tsv|tab|txt|json|geojson|xlsx|ods)");
    }

    public static boolean workbook(ImportSource.Entry file) {
        return file.openSheet() || Workbook.is(file.content());
    }

    /** Throws UnreadableSource if it is a workbook that does not read, BrokenFile if it is no table at all. */
    public static AnyTable open(ImportSource.Entry file) throws BrokenFile, IOException {
        var head = head(file).whole();
        if (records(file)) return new AnyTable(reader -> JsonTable.each(file.content(), reader), head);
        var grid = grid(file);
        boolean taken = file.in(TAKEN);
        return new AnyTable(reader -> rows(grid, taken, head, reader), head);
    }

    private static boolean records(ImportSource.Entry file) {
        return !workbook(file) && file.fileName().toLowerCase(Locale.ROOT).endsWith("json");
    }

    private static Grid grid(ImportSource.Entry file) {
        var book = Workbook.grid(file);
        if (book != null) return book;
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(Delimiter.of(LetterCodes.head(file).text()))
                .setIgnoreEmptyLines(false)
                .setLenientEof(true)
                .setTrailingData(true)
                .get();
        return Grid.single(walker -> csv(file.content(), format, walker));
    }

    /** What breaks off is told as a row of number 0. */
    private static void csv(Content content, CSVFormat format, Grid.Walker walker) {
        int number = 0;
        try (var rows = new CsvRows(LetterCodes.flowing(content).reader(), format)) {
            for (var record : rows) if (!walker.take(++number, record.toList())) return;
        } catch (IOException | UncheckedIOException broken) {
            walker.take(0, List.of());
        }
    }

    /** The headings alone. Throws as {@link #open} does. */
    public static Set<String> headings(ImportSource.Entry file) throws BrokenFile, IOException {
        return head(file).whole().headings();
    }

    /** The file is gone through once, however often it is asked for. */
    private static Head head(ImportSource.Entry file) throws IOException {
        var as = records(file) ? "records" : file.in(TAKEN) ? "taken" : "";
        var known = HEADS.of(file.content(), as);
        if (known != null) return known;
        var head = look(file);
        HEADS.keep(file.content(), as, head, head.weight());
        return head;
    }

    private static Head look(ImportSource.Entry file) throws IOException {
        return records(file) ? look(file.content()) : look(grid(file), file.in(TAKEN));
    }

    public static AnyTable json(Content content) throws BrokenFile, IOException {
        return new AnyTable(
                reader -> JsonTable.each(content, reader), look(content).whole());
    }

    private static Head look(Content records) throws IOException {
        var look = new Look(0, false);
        try {
            JsonTable.each(records, it -> look.count(it.cells().keySet()));
            return look.head();
        } catch (BrokenFile broken) {
            return Head.broken(broken.sentence());
        }
    }

    /** Of the first sheet that holds a table; of the first, if none does. */
    private static Head look(Grid grid, boolean taken) {
        var looks = new ArrayDeque<Look>(List.of(new Look(0, taken)));
        grid.walk(at -> {
            if (at > 0) {
                if (looks.getLast().head().any()) return null;
                if (looks.size() > 1) looks.removeLast();
                looks.add(new Look(at, taken));
            }
            return looks.getLast();
        });
        var last = looks.getLast().head();
        return last.any() ? last : looks.getFirst().head();
    }

    /** A row as it stands, before anybody knows the headings. */
    private record Raw(int number, List<String> cells) {

        private long filled() {
            return cells.stream().filter(it -> !it.isBlank()).count();
        }
    }

    /** The rows of a sheet, gone through once: the headings are found among the first, what stands below them is counted. */
    private static final class Look implements Grid.Walker {

        private final int sheet;
        private final boolean taken;
        private final List<Raw> first = new ArrayList<>();
        private final Set<String> headings = new LinkedHashSet<>();
        private List<String> names = List.of();
        private int above = -1;
        private int size;

        private Look(int sheet, boolean taken) {
            this.sheet = sheet;
            this.taken = taken;
        }

        @Override
        public boolean take(int number, List<String> cells) {
            if (above < 0 && number > 0) {
                if (!TableRow.blank(cells, false)) first.add(new Raw(number, List.copyOf(cells)));
                return first.size() < (taken ? 1 : ABOVE) || found();
            }
            if (found()) below(number, cells);
            return found();
        }

        /** Once the first rows are there. False if nothing more is to be known. */
        private boolean found() {
            if (above < 0) {
                var titles = titles(first);
                above = titles.number();
                names = TableRow.headings(titles.cells());
                headings.addAll(names);
                first.forEach(it -> below(it.number(), it.cells()));
                first.clear();
            }
            return size <= MOST_ROWS && names.size() <= MOST_HEADINGS;
        }

        private void below(int number, List<String> cells) {
            if (number == 0 || number > above && !TableRow.blank(cells, taken))
                count(
                        size < LOOKED_AT
                                ? TableRow.of(number, cells, names).cells().keySet()
                                : Set.of());
        }

        private void count(Set<String> columns) {
            if (size++ < LOOKED_AT && headings.size() <= MOST_HEADINGS) headings.addAll(columns);
        }

        private Head head() {
            boolean whole = found();
            if (size > MOST_ROWS) return Head.broken(TOO_LONG);
            if (!whole || headings.size() > MOST_HEADINGS) return Head.broken(TOO_WIDE);
            return new Head(sheet, above, names, Collections.unmodifiableSet(headings), size, null);
        }
    }

    private static Raw titles(List<Raw> head) {
        int usual = usual(head);
        long widest = head.stream()
                .filter(it -> it.cells().size() <= usual)
                .mapToLong(Raw::filled)
                .max()
                .orElse(0);
        return head.stream()
                .filter(it -> it.filled() * 10 >= widest * 6)
                .findFirst()
                .orElse(new Raw(0, List.of()));
    }

    /** How wide most rows are, titles of one cell aside: one row that runs over does not make its neighbours titles. */
    private static int usual(List<Raw> head) {
        var widths = new TreeMap<Integer, Integer>(Comparator.reverseOrder());
        for (var it : head) if (it.cells().size() > 1) widths.merge(it.cells().size(), 1, Integer::sum);
        return widths.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(1);
    }

    private static void rows(Grid grid, boolean taken, Head head, Consumer<TableRow> reader) {
        int[] rows = {0};
        grid.walk(head.sheet(), (number, cells) -> {
            if (number == 0) reader.accept(TableRow.cut(head.above() + rows[0] + 1));
            else if (number > head.above() && !TableRow.blank(cells, taken)) {
                reader.accept(TableRow.of(number, cells, head.names()));
                rows[0]++;
            }
            return true;
        });
    }
}
