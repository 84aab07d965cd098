package org.fabcom.imports.matching;

import module java.base;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.fabcom.imports.AsKnown;
import org.fabcom.imports.ImportReport;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.MatchField;
import org.fabcom.imports.UnreadableSource;
import org.fabcom.imports.reading.AnyTable;
import org.fabcom.imports.reading.BrokenFile;
import org.fabcom.imports.reading.TableRow;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.bounds.Spool;
import org.fabcom.web.render.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A source as its kind is to see it: where a matching lies beside the one table, a table of the fields, each row on the line on
 * which it stands in the table that was sent; else the source itself.
 */
public final class Matched implements AsKnown {

    /** What every import reads by. */
    @Component
    static final class Reading implements AsKnown.Reader {

        @Override
        public AsKnown of(ImportSource sent) {
            return Matched.of(sent);
        }
    }

    /** No sheet has more lines; a file may claim that its second row is line two billions. */
    private static final int LAST_LINE = 1_048_576;

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setRecordSeparator('\n')
            .get();

    private final ImportSource source;
    private final @Nullable Sent sent;

    /** The table that was sent, and what is read in its place; {@code unsaid}: its columns of which nobody said what they are; {@code guessed}: which were taken for what. */
    private record Sent(
            String name, String ours, boolean records, List<LocalizedText> guessed, List<String> unsaid, Spool table) {}

    private Matched(ImportSource source, @Nullable Sent sent) {
        this.source = source;
        this.sent = sent;
    }

    /** Throws UnreadableSource if the table cannot be read. */
    public static Matched of(ImportSource sent) {
        var matching = Matching.in(sent);
        var file = matching.flatMap(it -> table(sent));
        if (matching.isEmpty() || file.isEmpty()) return new Matched(sent, null);
        try {
            var written = new Spool();
            var table = AnyTable.open(file.get());
            boolean records = write(table, matching.get(), written);
            var slug = Fold.slug(matching.get().source());
            var name = (slug.isEmpty() ? "table" : slug) + ".csv";
            var entry = new ImportSource.Entry(AnyTable.TAKEN + "/" + name, written.since(0));
            var unsaid = unsaid(table, matching.get());
            return new Matched(
                    sent.matched(entry, matching.get().source()),
                    new Sent(file.get().fileName(), name, records, guessed(table, matching.get()), unsaid, written));
        } catch (BrokenFile broken) {
            throw new UnreadableSource(broken.sentence());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** With what its columns probably are beside it; as it was sent where somebody said so, or where a column that must be there is not found. */
    public static ImportSource guessed(ImportSource sent, String kind, List<MatchField> fields) {
        var table = table(sent);
        if (Matching.in(sent).isPresent() || table.isEmpty()) return sent;
        var seen = Seen.of(table.get());
        var chosen = new LinkedHashMap<String, String>();
        for (var it : fields)
            seen.headings().stream()
                    .filter(heading -> Fold.key(heading).equals(Fold.key(it.name())))
                    .findFirst()
                    .ifPresent(heading -> chosen.put(heading, it.name()));
        Guess.of(fields, seen).forEach((heading, field) -> {
            if (!chosen.containsValue(field)) chosen.putIfAbsent(heading, field);
        });
        boolean all = fields.stream()
                .filter(it -> it.need() == MatchField.Need.MUST)
                .allMatch(it -> chosen.containsValue(it.name()));
        return all
                ? sent.beside(
                        Matching.ENTRY,
                        Matching.of(kind, "", fields, chosen, Map.of()).json())
                : sent;
    }

    /** The one table of what was sent; empty if there are several, or none. */
    public static Optional<ImportSource.Entry> table(ImportSource source) {
        var tables = source.entries().stream()
                .filter(it -> AnyTable.named(it) && !it.fileName().equals(Matching.ENTRY) && !source.answers(it))
                .toList();
        return tables.size() == 1 ? Optional.of(tables.getFirst()) : Optional.empty();
    }

    @Override
    public ImportSource source() {
        return source;
    }

    /** Begins with the columns that are lost. */
    @Override
    public ImportReport report(ImportReport to) {
        if (sent == null) return to;
        if (!sent.guessed().isEmpty())
            to.note(sent.name(), "imports.said.guessed", LocalizedText.joined("imports.said.and", sent.guessed()));
        if (!sent.unsaid().isEmpty())
            to.note(sent.name(), "imports.said.unused", LocalizedText.joined("imports.said.and", sent.unsaid()));
        return new ToldAsSent(to, sent.ours(), sent.name(), sent.records());
    }

    @Override
    public LocalizedText told(LocalizedText said) {
        return sent == null ? said : said.at(it -> ToldAsSent.there(it, sent.ours(), sent.name(), sent.records()));
    }

    /** Which column was taken for what, where nobody said it; those that bear the very name are not told. */
    private static List<LocalizedText> guessed(AnyTable table, Matching matching) {
        if (!matching.source().isEmpty()) return List.of();
        return matching.chosen(table.headings()).entrySet().stream()
                .filter(it -> !Fold.key(it.getKey()).equals(Fold.key(it.getValue())))
                .map(it -> LocalizedText.of(
                        "imports.said.guessed.one", it.getKey(), new LocalizedText.Heading(it.getValue())))
                .toList();
    }

    private static List<String> unsaid(AnyTable table, Matching matching) {
        var said = matching.chosen(table.headings());
        return table.headings().stream().filter(it -> !said.containsKey(it)).toList();
    }

    @Override
    public void close() throws IOException {
        if (sent != null) sent.table().close();
    }

    /** True if its rows are records, which stand on no line. */
    private static boolean write(AnyTable from, Matching matching, Spool to) throws IOException {
        var printer = new CSVPrinter(new OutputStreamWriter(to, StandardCharsets.UTF_8), FORMAT);
        printer.printRecord(matching.fields().stream().map(Matching.Line::field).toList());
        int[] line = {1};
        boolean[] records = {false};
        from.each(row -> {
            try {
                records[0] |= !row.place().startsWith("ligne");
                if (row.number() > LAST_LINE) throw new UnreadableSource("imports.said.rows.many");
                while (++line[0] < row.number()) printer.println();
                printer.printRecord(cells(row, matching));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
        printer.flush();
        return records[0];
    }

    static List<String> cells(TableRow row, Matching matching) {
        var cells = new ArrayList<String>();
        for (var it : matching.fields()) cells.add(valued(cell(row, it), it, matching));
        return cells;
    }

    /** Each value of the cell that somebody said what it is, written so. */
    private static String valued(String cell, Matching.Line field, Matching matching) {
        if (cell.isEmpty() || !matching.values().containsKey(field.field())) return cell;
        var whole = matching.value(field.field(), cell);
        if (whole.isPresent()) return whole.get().equals(Matching.LEFT) ? "" : whole.get();
        return Arrays.stream(cell.split(MatchField.LISTED))
                .map(String::strip)
                .flatMap(it -> Matching.each(matching.value(field.field(), it).orElse(it)).stream())
                .filter(it -> !it.isEmpty() && !it.equals(Matching.LEFT))
                .distinct()
                .collect(Collectors.joining(Matching.AND));
    }

    private static String cell(TableRow row, Matching.Line field) {
        boolean named = field.join() == MatchField.Join.NAMED && field.columns().size() > 1;
        return field.columns().stream()
                .filter(it -> !row.cell(it).isEmpty())
                .map(it -> named ? it + " " + row.cell(it) : row.cell(it))
                .collect(Collectors.joining(field.join().between()));
    }
}
