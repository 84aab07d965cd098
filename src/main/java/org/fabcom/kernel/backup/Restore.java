package org.fabcom.kernel.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fabcom.kernel.console.Refused;
import org.fabcom.kernel.postgres.Database;
import org.postgresql.PGConnection;

/** Fills an empty base and an empty files folder from a verified archive: all of it, or nothing. */
final class Restore {

    private final Archive archive;
    private final Database database;
    private final Path files;

    Restore(Archive archive, Database database, Path files) {
        this.archive = archive;
        this.database = database;
        this.files = files;
    }

    void requireEmptyTarget() throws IOException, SQLException {
        try (var owner = owner()) {
            var schemas = schemas(owner);
            if (!schemas.isEmpty()) throw new Refused("console.restore.notempty", String.join(", ", schemas));
        }
        if (!Files.isDirectory(files)) return;
        try (var all = Files.walk(files)) {
            if (all.anyMatch(Files::isRegularFile)) throw new Refused("console.restore.notempty", files);
        }
    }

    void run() throws IOException, SQLException {
        var made = new ArrayList<Path>();
        try {
            layFiles(made);
            SchemaVersions.bring(
                    database.url(),
                    database.user(),
                    database.password(),
                    archive.manifest().schema());
            try (var owner = owner()) {
                owner.setAutoCommit(false);
                fill(owner);
                owner.commit();
            }
        } catch (IOException | SQLException | RuntimeException failed) {
            for (var file : made) Files.deleteIfExists(file);
            clear();
            throw failed;
        }
    }

    private Connection owner() throws SQLException {
        var owner = DriverManager.getConnection(database.url(), database.user(), database.password());
        Snapshot.spelled(owner);
        return owner;
    }

    private void layFiles(List<Path> made) throws IOException {
        for (var stored : archive.manifest().files()) {
            var target = files.resolve(stored.path()).normalize();
            if (!target.startsWith(files)) throw new IOException("outside: " + stored.path());
            Files.createDirectories(target.getParent());
            try (var in = archive.open(stored.entry())) {
                Files.copy(in, target);
            }
            made.add(target);
        }
    }

    /** Keys between tables are taken away and put back, which verifies them; guards sleep meanwhile. */
    private void fill(Connection owner) throws IOException, SQLException {
        Map<String, Catalog.Table> there =
                Catalog.tables(owner).stream().collect(Collectors.toMap(Catalog.Table::fullName, Function.identity()));
        var keys = foreignKeys(owner);
        for (var key : keys)
            run(owner, "alter table " + key.table() + " drop constraint " + Catalog.quoted(key.name()));
        for (var table : there.values()) run(owner, "alter table " + table.sqlName() + " disable trigger user");
        for (var table : there.values()) run(owner, "delete from " + table.sqlName());
        for (var entry : archive.manifest().tables()) load(owner, there, entry);
        for (var table : there.values()) run(owner, "alter table " + table.sqlName() + " enable trigger user");
        for (var key : keys) {
            run(
                    owner,
                    "alter table " + key.table() + " add constraint " + Catalog.quoted(key.name()) + " "
                            + key.definition());
        }
        for (var sequence : archive.manifest().sequences().entrySet()) {
            run(owner, "select setval('" + sequence.getKey().replace("'", "''") + "', " + sequence.getValue() + ")");
        }
        if (there.containsKey("journal.head")) run(owner, "select journal.recount(name) from journal.journal");
    }

    private void load(Connection owner, Map<String, Catalog.Table> there, Manifest.TableEntry entry)
            throws IOException, SQLException {
        var table = there.get(entry.schema() + "." + entry.table());
        if (table == null) throw new IOException(entry.entry());
        var columns = entry.columns().stream().map(Catalog::quoted).collect(Collectors.joining(", "));
        var sql = "copy " + table.sqlName() + " (" + columns + ") from stdin (format csv, header)";
        try (var in = archive.open(entry.entry())) {
            long rows = owner.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, in);
            if (rows != entry.rows()) throw new IOException(entry.entry() + ": " + rows + " ≠ " + entry.rows());
        }
    }

    private record ForeignKey(String table, String name, String definition) {}

    private static List<ForeignKey> foreignKeys(Connection owner) throws SQLException {
        var keys = new ArrayList<ForeignKey>();
        try (var statement = owner.createStatement();
                var row = statement.executeQuery("""
                    select conrelid::regclass::text, conname, pg_get_constraintdef(oid) from pg_constraint
                    where contype = 'f' and conparentid = 0
                    """)) {
            while (row.next()) keys.add(new ForeignKey(row.getString(1), row.getString(2), row.getString(3)));
        }
        return keys;
    }

    /** Leaves the base as empty as it was found. */
    private void clear() throws SQLException {
        try (var owner = owner()) {
            for (var schema : schemas(owner)) {
                if (!schema.equals("public"))
                    run(owner, "drop schema if exists " + Catalog.quoted(schema) + " cascade");
            }
        }
    }

    /** Schemas that hold tables. */
    private static List<String> schemas(Connection owner) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = owner.createStatement();
                var row = statement.executeQuery("""
                    select distinct n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema' order by 1
                    """)) {
            while (row.next()) found.add(row.getString(1));
        }
        return found;
    }

    private static void run(Connection owner, String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
