package org.fabcom.kernel.backup;

import module java.base;
import java.sql.Connection;
import java.sql.SQLException;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.console.Refused;
import org.fabcom.kernel.postgres.Database;
import org.postgresql.PGConnection;

/** Fills an empty base and an empty files folder from a verified archive: all of it, or nothing. */
record Restore(Archive archive, Database database, Path files) {

    void requireEmptyTarget() throws IOException, SQLException {
        var schemas = Refill.schemas(database);
        if (!schemas.isEmpty()) throw new Refused("console.restore.notempty", String.join(", ", schemas));
        if (!Files.isDirectory(files)) return;
        try (var all = Files.walk(files)) {
            if (all.anyMatch(Files::isRegularFile)) throw new Refused("console.restore.notempty", files);
        }
    }

    /** Days that were closed, numbered or announced are those of where these people live: nobody moves them by a setting left out. */
    void requireZone() {
        var zone = archive.manifest().zone();
        if (zone != null && !zone.equals(Days.ZONE.getId()))
            throw new Refused("console.restore.zone", zone, Days.ZONE.getId());
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
            try (var owner = Refill.owner(database)) {
                owner.setAutoCommit(false);
                fill(owner);
                owner.commit();
            }
        } catch (IOException | SQLException | RuntimeException failed) {
            for (var file : made) Files.deleteIfExists(file);
            Refill.clear(database);
            throw failed;
        }
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

    private void fill(Connection owner) throws IOException, SQLException {
        Refill.into(owner, (it, there) -> {
            for (var table : there.values()) Refill.run(it, "delete from " + table.sqlName());
            for (var entry : archive.manifest().tables()) load(it, there, entry);
        });
        for (var sequence : archive.manifest().sequences().entrySet())
            Refill.run(
                    owner,
                    "select setval('" + sequence.getKey().replace("'", "''") + "', " + sequence.getValue() + ")");
        if (Catalog.tables(owner).stream().anyMatch(it -> it.fullName().equals("journal.head")))
            Refill.run(owner, "select journal.recount(name) from journal.journal");
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
}
