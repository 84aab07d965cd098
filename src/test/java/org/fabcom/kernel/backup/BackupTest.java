package org.fabcom.kernel.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import java.sql.SQLException;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.console.Refused;
import org.fabcom.kernel.export.Exports;
import org.fabcom.kernel.postgres.Database;
import org.fabcom.kernel.settings.SettingsReader;
import org.fabcom.testing.TestPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {

    @TempDir
    Path folder;

    private final TestPostgres.Base source = TestPostgres.copy();
    private final TestPostgres.Base target = TestPostgres.bare();

    @BeforeEach
    void a_base_with_difficult_content() throws Exception {
        run(source, """
                insert into events.event_publication (id, listener_id, event_type, serialized_event, publication_date)
                    values (gen_random_uuid(), 'écoute', 'événement', E'{"a":"virgule, \\"guillemet\\"\\nligne"}', now()),
                        (gen_random_uuid(), '', '=1+1', '\\N', '2026-03-29 02:30:00+01');
                insert into kernel.secret values ('clé', decode(repeat('00ff', 20), 'hex'));
                insert into web.attempt values ('a', now(), 1)
                """);
        Files.createDirectories(folder.resolve("files/ab"));
        Files.writeString(folder.resolve("files/ab/abcd"), "une image");
    }

    @AfterEach
    void drop() {
        source.close();
        target.close();
    }

    @Test
    void what_is_backed_up_comes_back_the_same_elsewhere() throws Exception {
        var archive = backedUp();
        var restored = folder.resolve("restored");
        restore(archive, restored);

        assertThat(Files.readString(restored.resolve("ab/abcd"))).isEqualTo("une image");
        assertThat(content(target, restored)).isEqualTo(content(source, folder.resolve("files")));
        assertThatThrownBy(() -> run(target, "update journal.seal set entry = 0"))
                .as("guards are awake again")
                .hasMessageContaining("append-only");
        Exports.write(database(source), folder.resolve("files"), folder.resolve("a"));
        Exports.write(database(target), restored, folder.resolve("b"));
        assertThat(Exports.bytes(folder.resolve("a"))).isEqualTo(Exports.bytes(folder.resolve("b")));
    }

    @Test
    void files_that_people_sent_come_back_and_come_out_as_files() throws Exception {
        run(source, """
                insert into files.stored select encode(sha256('unedeux'), 'hex'), 7, 'text/plain', now();
                insert into files.part select encode(sha256('unedeux'), 'hex'), n, bytes
                    from (values (0, 'une'::bytea), (1, 'deux'::bytea)) v (n, bytes);
                """);
        restore(backedUp(), folder.resolve("restored"));
        Exports.write(database(target), folder.resolve("restored"), folder.resolve("out"));
        try (var contents = Files.list(folder.resolve("out/files/content"))) {
            assertThat(contents).singleElement().satisfies(it -> assertThat(it).hasContent("unedeux"));
        }
        assertThat(folder.resolve("out/files/part.csv")).doesNotExist();
    }

    @Test
    void a_damaged_archive_is_refused_before_anything_is_touched() throws Exception {
        var archive = backedUp();
        var altered = rewritten(archive, "tables/web.attempt.csv", "key,window_start,count\n");
        assertRefused(altered, "web.attempt");
        assertRefused(rewritten(archive, "manifest.json", null), "manifest.json");
        var cut = folder.resolve("cut.zip");
        Files.write(cut, java.util.Arrays.copyOf(Files.readAllBytes(archive), (int) Files.size(archive) / 2));
        assertRefused(cut, "cut.zip");
        assertThat(tables(target)).isZero();
    }

    @Test
    void a_newer_archive_is_refused() throws Exception {
        var archive = backedUp();
        String manifest;
        try (var zip = new ZipFile(archive.toFile())) {
            manifest =
                    new String(zip.getInputStream(zip.getEntry("manifest.json")).readAllBytes());
        }
        var newer = manifest.replaceFirst("\"schema\"\\s*:\\s*\"\\d+\"", "\"schema\" : \"209901010000\"");
        assertRefused(rewritten(archive, "manifest.json", newer), "209901010000");
    }

    @Test
    void a_target_that_holds_something_is_refused_and_stays_as_it_was() throws Exception {
        var archive = backedUp();
        run(target, "create table public.mine (n int)");
        assertThatThrownBy(() -> restore(archive, folder.resolve("other")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("public");
        assertThat(tables(target)).isOne();
        assertThat(folder.resolve("other")).doesNotExist();
    }

    @Test
    void an_archive_with_a_table_nobody_knows_leaves_nothing_behind() throws Exception {
        run(source, "create table public.log (n bigint generated always as identity primary key, what text)");
        run(source, "insert into public.log (what) values ('un'), ('deux')");
        var archive = backedUp();
        run(source, "drop table public.log");
        assertThatThrownBy(() -> restore(archive, folder.resolve("again"))).isInstanceOf(IOException.class);
        assertThat(tables(target)).isZero();
        assertThat(folder.resolve("again/ab/abcd")).doesNotExist();
    }

    @Test
    void an_older_archive_is_brought_into_its_own_version_first() throws Exception {
        var manifest = Archive.verified(backedUp()).manifest();
        assertThat(manifest.schema()).isEqualTo(SchemaVersions.known().getVersion());
        SchemaVersions.bring(target.url(), target.user(), target.password(), "202611250001");
        assertThat(SchemaVersions.of(target.owner()).getVersion()).isEqualTo("202611250001");
    }

    @Test
    void an_archive_of_another_zone_is_refused_before_anything_is_touched() throws Exception {
        var here = Days.ZONE.getId();
        var there = here.equals("Indian/Reunion") ? "Europe/Paris" : "Indian/Reunion";
        try (var archive = Archive.verified(backedUp())) {
            assertThat(archive.manifest().zone()).isEqualTo(here);
        }
        run(source, "select kernel.dwell('" + there + "')");
        var settings = SettingsReader.read(
                folder, Map.of("FABCOM_DATA", folder.resolve("data").toString()));
        try (var archive = Archive.verified(backedUp())) {
            assertThatThrownBy(() -> RestoreCommand.fill(archive, database(target), settings))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("FABCOM_ZONE=" + there)
                    .hasMessageContaining(here);
        }
        assertThat(tables(target)).isZero();
        assertThat(folder.resolve("data/files")).doesNotExist();
    }

    @Test
    void an_archive_of_before_that_says_no_zone_still_comes_back() throws Exception {
        var archive = backedUp();
        String manifest;
        try (var zip = new ZipFile(archive.toFile())) {
            manifest =
                    new String(zip.getInputStream(zip.getEntry("manifest.json")).readAllBytes());
        }
        var older = manifest.replaceFirst(",\\s*\"zone\"\\s*:\\s*\"[^\"]+\"", "");
        assertThat(older).isNotEqualTo(manifest).doesNotContain("\"zone\" :");
        var settings = SettingsReader.read(
                folder, Map.of("FABCOM_DATA", folder.resolve("data").toString()));
        try (var read = Archive.verified(rewritten(archive, "manifest.json", older))) {
            RestoreCommand.fill(read, database(target), settings);
        }
        assertThat(content(target, folder.resolve("data/files"))).isEqualTo(content(source, folder.resolve("files")));
    }

    private Path backedUp() throws IOException, SQLException {
        var archive = folder.resolve("backup-" + System.nanoTime() + ".zip");
        try (var out = Files.newOutputStream(archive)) {
            new Backup(database(source), folder.resolve("files"), Clock.systemUTC()).write(out);
        }
        return archive;
    }

    private void restore(Path file, Path files) throws IOException, SQLException {
        try (var archive = Archive.verified(file)) {
            var restore = new Restore(archive, database(target), files);
            restore.requireEmptyTarget();
            restore.run();
        }
    }

    private static void assertRefused(Path archive, String naming) {
        assertThatThrownBy(() -> Archive.verified(archive))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(naming);
    }

    /** Every table's checksum, as the manifest of a new backup tells it. */
    private Map<String, String> content(TestPostgres.Base base, Path files) throws IOException, SQLException {
        var sums = new HashMap<String, String>();
        var manifest = new Backup(database(base), files, Clock.systemUTC())
                .write(java.io.OutputStream.nullOutputStream())
                .manifest();
        manifest.tables().forEach(it -> sums.put(it.entry(), it.rows() + " " + it.sha256()));
        manifest.sequences().forEach((name, value) -> sums.put(name, "" + value));
        return sums;
    }

    private Path rewritten(Path archive, String entry, @org.jspecify.annotations.Nullable String content)
            throws IOException {
        var copy = folder.resolve("altered-" + System.nanoTime() + ".zip");
        try (var zip = new ZipFile(archive.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(copy))) {
            for (var each : zip.stream().toList()) {
                if (each.getName().equals(entry) && content == null) continue;
                out.putNextEntry(new ZipEntry(each.getName()));
                out.write(
                        each.getName().equals(entry) && content != null
                                ? content.getBytes()
                                : zip.getInputStream(each).readAllBytes());
            }
        }
        return copy;
    }

    private static int tables(TestPostgres.Base base) throws SQLException {
        try (var owner = base.owner()) {
            return Catalog.tables(owner).size();
        }
    }

    private static void run(TestPostgres.Base base, String sql) throws SQLException {
        try (var owner = base.owner();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    static Database database(TestPostgres.Base base) {
        return Exports.database(base);
    }
}
