package org.fabcom.kernel.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fabcom.kernel.command.Territories.run;
import static org.fabcom.kernel.command.Territories.text;

import module java.base;
import java.sql.Connection;
import java.sql.SQLException;
import org.fabcom.kernel.export.Exports;
import org.fabcom.testing.ScratchFolder;
import org.fabcom.testing.TestPostgres;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;

/** A base that is as this program left it is not read through again (ADR 0257); whatever differs is seen as before. */
class BroughtTest {

    private static final Optional<String> THIS = Optional.of("these migrations");
    private static final Optional<String> NEXT = Optional.of("these and one more");

    private static final String TAMPER = "update flyway.flyway_schema_history set checksum = checksum + 1"
            + " where installed_rank = (select min(installed_rank) from flyway.flyway_schema_history where checksum is not null)";

    private static final Map<String, String> PROGRAM = Map.of(
            "META-INF/MANIFEST.MF", "Class-Path: lib/one.jar",
            "db/migration/people/V1__people.sql", "create table people ()",
            "db/migration/places/V2__places.sql", "create table places ()",
            "org/fabcom/FabCom.class", "1");

    private static void start(TestPostgres.Base base, Optional<String> program) {
        Migrations.bring(Exports.database(base), program);
    }

    private static void visit(TestPostgres.Base base, Optional<String> program) {
        Migrations.bring(Exports.visited(base), program);
    }

    /** The history says that a migration was another one, and the note agrees: only who reads each of them sees it. */
    private static void tamperUnseen(Connection owner) throws SQLException {
        run(owner, TAMPER);
        Brought.note(owner, THIS.get());
    }

    @Test
    void a_later_start_does_not_read_them_again() throws SQLException {
        try (var base = TestPostgres.copy();
                var owner = base.owner()) {
            assertThat(Brought.holds(owner, THIS.get())).isFalse();
            start(base, THIS);
            assertThat(Brought.holds(owner, THIS.get())).isTrue();
            assertThat(Brought.holds(owner, NEXT.get())).isFalse();
            tamperUnseen(owner);
            start(base, THIS);
            visit(base, THIS);
        }
    }

    @Test
    void a_program_with_other_migrations_reads_all_of_them() throws SQLException {
        try (var base = TestPostgres.copy();
                var owner = base.owner()) {
            start(base, THIS);
            tamperUnseen(owner);
            assertThatThrownBy(() -> start(base, NEXT)).isInstanceOf(FlywayException.class);
            assertThatThrownBy(() -> start(base, Optional.empty()))
                    .as("one that does not run from its archive")
                    .isInstanceOf(FlywayException.class);
            assertThat(Brought.holds(owner, NEXT.get()))
                    .as("what failed is not noted")
                    .isFalse();
        }
    }

    @Test
    void a_history_that_somebody_touched_is_read_through() throws SQLException {
        try (var base = TestPostgres.copy();
                var owner = base.owner()) {
            start(base, THIS);
            run(owner, TAMPER);
            assertThat(Brought.holds(owner, THIS.get())).isFalse();
            assertThatThrownBy(() -> start(base, THIS)).isInstanceOf(FlywayException.class);
        }
    }

    @Test
    void a_base_that_another_program_brought_further_is_refused_as_before() throws SQLException {
        try (var base = TestPostgres.copy();
                var owner = base.owner()) {
            start(base, THIS);
            run(
                    owner,
                    "insert into flyway.flyway_schema_history (installed_rank, version, description, type, script, checksum,"
                            + " installed_by, execution_time, success) select max(installed_rank) + 1, '209901010000', 'later',"
                            + " 'SQL', 'V209901010000__later.sql', 1, 'x', 1, true from flyway.flyway_schema_history");
            assertThatThrownBy(() -> start(base, THIS)).hasMessageContaining("209901010000");
            assertThatThrownBy(() -> visit(base, THIS)).hasMessageContaining("209901010000");
        }
    }

    @Test
    void walls_are_raised_again_whether_it_is_known_or_not() throws SQLException {
        try (var base = TestPostgres.copy();
                var owner = base.owner()) {
            start(base, THIS);
            run(owner, "grant connect on database " + base.name() + " to public");
            start(base, THIS);
            assertThat(text(owner, "select has_database_privilege('public', current_database(), 'connect')"))
                    .isEqualTo("f");
        }
    }

    @Test
    void the_account_of_the_pages_reads_and_writes_no_such_note() throws SQLException {
        try (var base = TestPostgres.copy()) {
            start(base, THIS);
            try (var pages = base.application()) {
                for (var sql : new String[] {"select * from flyway.brought", "delete from flyway.brought"})
                    assertThatThrownBy(() -> run(pages, sql)).hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void every_migration_counts_and_so_do_the_libraries() throws IOException {
        try (var scratch = ScratchFolder.inMemory()) {
            var before = sum(scratch.path(), PROGRAM);
            assertThat(sum(scratch.path(), PROGRAM)).isEqualTo(before).isPresent();
            assertThat(sum(scratch.path(), with("db/migration/places/V2__places.sql", "create table placez ()")))
                    .isNotEqualTo(before);
            assertThat(sum(scratch.path(), with("db/migration/plan/V3__plan.sql", "create table plan ()")))
                    .isNotEqualTo(before);
            assertThat(sum(scratch.path(), with("META-INF/MANIFEST.MF", "Class-Path: lib/two.jar")))
                    .isNotEqualTo(before);
        }
    }

    @Test
    void what_is_no_archive_has_no_sum() throws IOException {
        try (var scratch = ScratchFolder.inMemory()) {
            var broken = Files.writeString(scratch.path().resolve("broken.jar"), "no archive");
            assertThat(Brought.of(broken)).isEmpty();
            assertThat(Brought.of(Files.write(scratch.path().resolve("long.jar"), new byte[100])))
                    .isEmpty();
            assertThat(Brought.of(scratch.path())).isEmpty();
            assertThat(Brought.of(scratch.path().resolve("absent.jar"))).isEmpty();
        }
    }

    private static Map<String, String> with(String name, String content) {
        var changed = new TreeMap<>(PROGRAM);
        changed.put(name, content);
        return changed;
    }

    private static Optional<String> sum(Path folder, Map<String, String> files) throws IOException {
        var archive = Files.createTempFile(folder, "program", ".jar");
        try (var out = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (var file : new TreeMap<>(files).entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTime(0);
                out.putNextEntry(entry);
                out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return Brought.of(archive);
    }
}
