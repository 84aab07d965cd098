package org.fabcom.kernel.export;

import module java.base;
import java.sql.Connection;
import java.sql.SQLException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.fabcom.kernel.backup.Catalog;
import org.fabcom.kernel.backup.Catalog.Column;
import org.fabcom.kernel.backup.Catalog.Table;
import org.fabcom.kernel.backup.SchemaVersions;
import org.fabcom.kernel.backup.Snapshot;
import org.fabcom.kernel.postgres.Database;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes one folder per room. Rows come in the order of their key, times in UTC: two bases that hold the same give the
 * same bytes. What opens doors is left out: instance keys, and tables or columns whose comment starts with "secret".
 */
final class Export {

    /** What it comes to. */
    record Written(int tables, long rows) {}

    private static final Set<String> OPERATIONAL =
            Set.of("events", "kernel", "web.attempt", "journal.unsealed", "post.hold");
    /** Bytes come out as files, not as lines: key (SHA-256, n), column bytes. */
    private static final String CONTENTS = "files.part";

    private static final int AT_ONCE = 1_000;
    private static final String SECRET = "secret";

    private final Database database;
    private final Path files;
    private final String site;
    private final List<OpenFormat> formats;

    Export(Database database, Path files) {
        this(database, files, "", List.of());
    }

    Export(Database database, Path files, String site, List<OpenFormat> formats) {
        this.database = database;
        this.files = files;
        this.site = site;
        this.formats = formats;
    }

    Written write(Path target) throws IOException, SQLException {
        try (var owner = Snapshot.of(database)) {
            long rows = 0;
            var rooms = new TreeMap<String, List<Table>>();
            for (var table : tables(owner)) {
                rooms.computeIfAbsent(table.schema(), room -> new ArrayList<>()).add(table);
                rows += table(owner, target, table);
            }
            var references = References.of(owner);
            for (var room : rooms.entrySet()) describe(target.resolve(room.getKey()), room.getValue(), references);
            Files.writeString(target.resolve(Arrival.VERSION), SchemaVersions.of(owner) + "\n");
            contents(owner, target.resolve("files").resolve("content"));
            for (var it : formats) it.write(owner, site, target);
            owner.rollback();
            copyFiles(target.resolve("files"));
            return new Written(rooms.values().stream().mapToInt(List::size).sum(), rows);
        }
    }

    private static List<Table> tables(Connection owner) throws SQLException {
        return Catalog.tables(owner).stream()
                .filter(it -> !OPERATIONAL.contains(it.schema()) && !OPERATIONAL.contains(it.fullName()))
                .filter(it -> !it.comment().startsWith(SECRET) && !it.fullName().equals(CONTENTS))
                .map(Export::withoutSecrets)
                .toList();
    }

    private static Table withoutSecrets(Table table) {
        var open = table.columns().stream()
                .filter(it -> !it.comment().startsWith(SECRET))
                .toList();
        var key = open.stream().map(Column::name).collect(Collectors.toSet()).containsAll(table.key())
                ? table.key()
                : List.<String>of();
        return new Table(table.schema(), table.name(), open, key, table.comment());
    }

    private static long table(Connection owner, Path target, Table table) throws IOException, SQLException {
        var folder = Files.createDirectories(target.resolve(table.schema()));
        var names = table.columns().stream().map(Column::name).toArray(String[]::new);
        var texts = table.columns().stream()
                .map(it -> "r." + Catalog.quoted(it.name()) + "::text")
                .collect(Collectors.joining(", "));
        var sql = "select row_to_json(r)::text" + (texts.isEmpty() ? "" : ", " + texts) + " from ("
                + table.orderedRows() + ") r";
        long rows = 0;
        try (var lines = Files.newBufferedWriter(folder.resolve(table.name() + ".jsonl"));
                var sheet = csv(Files.newBufferedWriter(folder.resolve(table.name() + ".csv")));
                var statement = owner.createStatement()) {
            statement.setFetchSize(AT_ONCE);
            sheet.printRecord((Object[]) names);
            var row = statement.executeQuery(sql);
            for (; row.next(); rows++) {
                lines.write(row.getString(1));
                lines.write('\n');
                for (int i = 0; i < names.length; i++)
                    sheet.print(safe(table.columns().get(i), row.getString(i + 2)));
                sheet.println();
            }
        }
        return rows;
    }

    /** What the room of files keeps in parts, each content a file under its SHA-256. */
    private static void contents(Connection owner, Path target) throws IOException, SQLException {
        if (Catalog.tables(owner).stream().noneMatch(it -> it.fullName().equals(CONTENTS))) return;
        try (var statement = owner.createStatement()) {
            statement.setFetchSize(4);
            var row = statement.executeQuery("select sha256, bytes from " + CONTENTS + " order by sha256, n");
            while (row.next()) {
                Files.createDirectories(target);
                Files.write(
                        target.resolve(row.getString(1)),
                        row.getBytes(2),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            }
        }
    }

    private static CSVPrinter csv(BufferedWriter writer) throws IOException {
        return new CSVPrinter(
                writer, CSVFormat.RFC4180.builder().setRecordSeparator("\n").get());
    }

    /** A text that a spreadsheet would run as a formula gets an apostrophe before it (OWASP); JSON Lines keeps it as it is. */
    static @Nullable String safe(Column column, @Nullable String text) {
        if (text == null || text.isEmpty() || !column.textual()) return text;
        return "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static void describe(Path folder, List<Table> tables, Map<String, String> references) throws IOException {
        var described = tables.stream().map(it -> described(it, references)).toList();
        var json = JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(Map.of("tables", described));
        Files.writeString(folder.resolve("schema.json"), json + "\n");
    }

    private record TableSchema(String name, String about, List<String> key, List<ColumnSchema> columns) {}

    private record ColumnSchema(
            String name,
            String type,
            boolean required,
            String about,
            @Nullable String references) {}

    private static TableSchema described(Table table, Map<String, String> references) {
        return new TableSchema(
                table.name(),
                table.comment(),
                table.key(),
                table.columns().stream()
                        .map(it -> new ColumnSchema(
                                it.name(),
                                it.type(),
                                it.required(),
                                it.comment(),
                                references.get(table.fullName() + "." + it.name())))
                        .toList());
    }

    private void copyFiles(Path target) throws IOException {
        if (!Files.isDirectory(files)) return;
        try (var all = Files.walk(files)) {
            for (var file : all.filter(Files::isRegularFile).sorted().toList()) {
                var copy = target.resolve(files.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }
}
