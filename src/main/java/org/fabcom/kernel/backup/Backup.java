package org.fabcom.kernel.backup;

import module java.base;
import java.sql.Connection;
import java.sql.SQLException;
import org.fabcom.kernel.digest.Sha256;
import org.fabcom.kernel.journal.Heads;
import org.fabcom.kernel.postgres.Database;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

/** Writes an archive of one moment of the instance, while it goes on. */
record Backup(Database database, Path files, Clock clock) {

    /** What was written, and who is erased in this base. */
    record Written(Manifest manifest, List<Erased> erased) {}

    Written write(OutputStream target) throws IOException, SQLException {
        var began = clock.instant().truncatedTo(ChronoUnit.SECONDS); // before the snapshot: nothing in it is later
        try (var owner = Snapshot.of(database);
                var zip = new ZipOutputStream(target)) {
            zip.setLevel(6);
            var version = SchemaVersions.of(owner).getVersion();
            var tables = new ArrayList<Manifest.TableEntry>();
            var erased = new ArrayList<Erased>();
            for (var table : Catalog.tables(owner)) {
                tables.add(table(owner, zip, table));
                if (table.comment().startsWith(Erased.COMMENT)) erased.addAll(Erased.in(table, owner));
            }
            var manifest = new Manifest(
                    Manifest.FORMAT,
                    version,
                    clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                    tables,
                    files(zip),
                    Catalog.sequences(owner),
                    Heads.witness(owner, began),
                    zone(owner));
            zip.putNextEntry(new ZipEntry(Manifest.NAME));
            zip.write(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
            zip.closeEntry();
            owner.rollback();
            return new Written(manifest, erased);
        }
    }

    private static String zone(Connection owner) throws SQLException {
        try (var statement = owner.createStatement();
                var row = statement.executeQuery("select kernel.zone()")) {
            row.next();
            return row.getString(1);
        }
    }

    private static Manifest.TableEntry table(Connection owner, ZipOutputStream zip, Catalog.Table table)
            throws IOException, SQLException {
        var names = table.columns().stream().map(Catalog.Column::name).toList();
        var entry = new Manifest.TableEntry(table.schema(), table.name(), names, 0, "");
        zip.putNextEntry(new ZipEntry(entry.entry()));
        var digest = Sha256.begun();
        var copy = owner.unwrap(PGConnection.class).getCopyAPI();
        long rows = copy.copyOut(
                "copy (" + table.orderedRows() + ") to stdout (format csv, header)",
                new DigestOutputStream(new KeptOpen(zip), digest));
        zip.closeEntry();
        return new Manifest.TableEntry(table.schema(), table.name(), names, rows, Sha256.hex(digest));
    }

    private List<Manifest.FileEntry> files(ZipOutputStream zip) throws IOException {
        var stored = new ArrayList<Manifest.FileEntry>();
        if (!Files.isDirectory(files)) return stored;
        try (var all = Files.walk(files)) {
            for (var file : all.filter(Files::isRegularFile).sorted().toList()) {
                var name = files.relativize(file).toString().replace('\\', '/');
                var digest = Sha256.begun();
                zip.putNextEntry(new ZipEntry("files/" + name));
                long bytes = copied(file, new DigestOutputStream(new KeptOpen(zip), digest));
                zip.closeEntry();
                if (bytes >= 0) stored.add(new Manifest.FileEntry(name, bytes, Sha256.hex(digest)));
            }
        }
        return stored;
    }

    /** A file that was dropped meanwhile is no longer part of the instance. */
    private static long copied(Path file, OutputStream target) throws IOException {
        try {
            return Files.copy(file, target);
        } catch (NoSuchFileException dropped) {
            return -1;
        }
    }

    /** Copying closes nothing: the archive goes on after each entry. */
    private static final class KeptOpen extends FilterOutputStream {
        KeptOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() {}
    }
}
