package org.fabcom.kernel.export;

import module java.base;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.fabcom.kernel.backup.Catalog;
import org.fabcom.kernel.backup.Catalog.Column;
import org.fabcom.kernel.backup.Catalog.Table;
import org.fabcom.kernel.backup.Refill;
import org.fabcom.kernel.console.Refused;
import org.fabcom.kernel.postgres.Database;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lays a whole export into an empty base: its JSON Lines, its contents and its files. What opens doors was left out there: passwords
 * are chosen anew, and where a row cannot be without such a value it gets one by luck, which opens nothing. An export of before is
 * laid into tables as they were called then ({@link #VERSION}); the migrations that came since rename them at the next start.
 */
final class Arrival {

    /** The version of the tables, at the top of the export. */
    static final String VERSION = "version.txt";

    private static final String CONTENT = "content";
    private static final int PART = 1_000_000;
    private static final int AT_ONCE = 500;

    private final Path source;
    private final Database database;
    private final Path files;
    private final List<Path> made = new ArrayList<>();
    private long rows;

    Arrival(Path source, Database database, Path files) {
        this.source = source;
        this.database = database;
        this.files = files;
    }

    /** How many rows arrived. */
    long run() throws IOException, SQLException {
        if (!Files.isRegularFile(source.resolve(VERSION))) throw new Refused("console.arrive.none", source);
        var schemas = Refill.schemas(database);
        if (!schemas.isEmpty()) throw new Refused("console.restore.notempty", String.join(", ", schemas));
        requireNoFiles();
        try {
            copyFiles();
            Refill.fresh(database, Files.readString(source.resolve(VERSION)).strip(), this::fill);
        } catch (IOException | SQLException | RuntimeException failed) {
            forgetFiles();
            throw failed;
        }
        return rows;
    }

    /** Leaves the base and the files as empty as they were found. */
    void undo() throws IOException, SQLException {
        Refill.clear(database);
        forgetFiles();
    }

    private void forgetFiles() throws IOException {
        for (var file : made) Files.deleteIfExists(file);
    }

    private void requireNoFiles() throws IOException {
        if (!Files.isDirectory(files)) return;
        try (var all = Files.walk(files)) {
            if (all.anyMatch(Files::isRegularFile)) throw new Refused("console.restore.notempty", files);
        }
    }

    private void fill(Connection owner, Map<String, Table> there) throws IOException, SQLException {
        try (var rooms = Files.list(source)) {
            for (var room : rooms.filter(it -> Files.exists(it.resolve("schema.json")))
                    .sorted()
                    .toList())
                for (var described : JsonMapper.shared()
                        .readTree(room.resolve("schema.json").toFile())
                        .get("tables")) {
                    var table = there.get(
                            room.getFileName() + "." + described.get("name").asString());
                    if (table == null) throw new IOException(room + ": " + described.get("name"));
                    fill(owner, table, described, room);
                }
        }
        contents(owner, there);
        sequences(owner);
    }

    private void fill(Connection owner, Table table, JsonNode described, Path room) throws IOException, SQLException {
        Refill.run(owner, "delete from " + table.sqlName());
        var said = StreamSupport.stream(described.get("columns").spliterator(), false)
                .map(it -> it.get("name").asString())
                .toList();
        try (var insert = owner.prepareStatement(insert(table, said));
                var lines = Files.newBufferedReader(room.resolve(table.name() + ".jsonl"))) {
            int waiting = 0;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                insert.setString(1, line);
                insert.addBatch();
                rows++;
                if (++waiting % AT_ONCE == 0) insert.executeBatch();
            }
            insert.executeBatch();
        }
    }

    private static String insert(Table table, List<String> said) {
        var columns = new ArrayList<String>();
        var values = new ArrayList<String>();
        for (var it : table.columns()) {
            if (!said.contains(it.name()) && !lacking(it)) continue;
            columns.add(Catalog.quoted(it.name()));
            values.add(said.contains(it.name()) ? "r." + Catalog.quoted(it.name()) : luck(it));
        }
        return "insert into " + table.sqlName() + " (" + String.join(", ", columns)
                + ") overriding system value select " + String.join(", ", values) + " from json_populate_record(null::"
                + table.sqlName() + ", ?::json) r";
    }

    /** A value of a secret that must be there. */
    private static boolean lacking(Column it) {
        return it.required() && it.comment().startsWith("secret");
    }

    private static String luck(Column it) {
        var bytes = "sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8'))";
        return it.type().equals("bytea") ? bytes : "encode(" + bytes + ", 'hex')";
    }

    /** Contents come as files under their SHA-256 and are kept in parts. */
    private void contents(Connection owner, Map<String, Table> there) throws IOException, SQLException {
        var folder = source.resolve("files").resolve(CONTENT);
        if (!there.containsKey("files.part") || !Files.isDirectory(folder)) return;
        Refill.run(owner, "delete from files.part");
        try (var insert = owner.prepareStatement("insert into files.part (sha256, n, bytes) values (?, ?, ?)");
                var all = Files.list(folder)) {
            for (var it : all.sorted().toList()) {
                try (var in = Files.newInputStream(it)) {
                    part(insert, it.getFileName().toString(), in);
                }
            }
        }
    }

    private static void part(PreparedStatement insert, String name, InputStream in) throws IOException, SQLException {
        var bytes = in.readNBytes(PART);
        for (int n = 0; n == 0 || bytes.length > 0; n++) {
            insert.setString(1, name);
            insert.setInt(2, n);
            insert.setBytes(3, bytes);
            insert.executeUpdate();
            bytes = in.readNBytes(PART);
        }
    }

    /** Counters go on after the highest number that arrived; those of chains are set from the chains. */
    private static void sequences(Connection owner) throws SQLException {
        var all = new ArrayList<String>();
        try (var statement = owner.createStatement();
                var row = statement.executeQuery("""
                    select format('select setval(%L, coalesce(max(%I), 1), max(%I) is not null) from %I.%I',
                        format('%I.%I', sn.nspname, s.relname), a.attname, a.attname, n.nspname, c.relname)
                    from (
                        select d.refobjid as sequence, f.adrelid as of, f.adnum as n
                        from pg_attrdef f join pg_depend d on d.classid = 'pg_attrdef'::regclass and d.objid = f.oid
                            and d.refclassid = 'pg_class'::regclass
                        union
                        select d.objid, d.refobjid, d.refobjsubid from pg_depend d
                        where d.classid = 'pg_class'::regclass and d.refclassid = 'pg_class'::regclass and d.deptype = 'i') counted
                    join pg_class s on s.oid = counted.sequence and s.relkind = 'S' join pg_namespace sn on sn.oid = s.relnamespace
                    join pg_class c on c.oid = counted.of join pg_namespace n on n.oid = c.relnamespace
                    join pg_attribute a on a.attrelid = c.oid and a.attnum = counted.n
                    where sn.nspname not in ('flyway', 'jobs') and s.relname not like 'sealed:%'
                    """)) {
            while (row.next()) all.add(row.getString(1));
        }
        for (var it : all) Refill.run(owner, it);
    }

    private void copyFiles() throws IOException {
        var from = source.resolve("files");
        if (!Files.isDirectory(from)) return;
        try (var all = Files.walk(from)) {
            for (var it : all.filter(Files::isRegularFile).toList()) {
                var path = from.relativize(it);
                if (path.getNameCount() < 2 || path.startsWith(CONTENT)) continue;
                var copy = files.resolve(path.toString());
                Files.createDirectories(copy.getParent());
                Files.copy(it, copy);
                made.add(copy);
            }
        }
    }
}
