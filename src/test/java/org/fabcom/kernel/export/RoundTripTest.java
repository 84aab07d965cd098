package org.fabcom.kernel.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import java.sql.SQLException;
import org.fabcom.kernel.backup.Erasures;
import org.fabcom.kernel.backup.Refill;
import org.fabcom.kernel.console.Refused;
import org.fabcom.kernel.postgres.Database;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.TestPostgres;
import org.fabcom.testing.WithDemonstration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes out comes in again: a lived-in territory exported, laid into an empty instance and exported anew is the same. */
@FabComTest
@WithDemonstration
class RoundTripTest {

    /** Exported once for all that is tried with it: nothing here changes what it tells of. */
    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    private final TestPostgres.Base empty = TestPostgres.bare();
    private final Path out = shared.resolve("out");

    private static Database lived() {
        return Exports.database(CurrentBase.base());
    }

    @BeforeEach
    void export() throws Exception {
        if (Files.exists(out)) return;
        Files.createDirectories(shared.resolve("files/ab"));
        Files.writeString(shared.resolve("files/ab/abcd"), "une image");
        Exports.write(lived(), shared.resolve("files"), out);
    }

    @AfterEach
    void drop() {
        empty.close();
    }

    @Test
    void export_into_an_empty_instance_and_export_again_are_equal() throws Exception {
        long rows = new Arrival(out, Exports.database(empty), folder.resolve("arrived")).run();
        var second = folder.resolve("second");
        Exports.write(Exports.database(empty), folder.resolve("arrived"), second);
        assertThat(rows).isGreaterThan(5_000);
        var before = Exports.bytes(out);
        var after = Exports.bytes(second);
        assertThat(after.keySet()).isEqualTo(before.keySet());
        for (var it : before.keySet()) assertThat(after.get(it)).as(it).isEqualTo(before.get(it));
        nothingThatNoExportHoldsOpensADoor();
        everyCounterGoesOnAfterWhatArrived();
    }

    /** Else the first row that is written there would take a number that somebody has. */
    private void everyCounterGoesOnAfterWhatArrived() throws SQLException {
        var asked = new ArrayList<String>();
        var behind = new ArrayList<String>();
        try (var there = empty.owner();
                var statement = there.createStatement()) {
            var columns = statement.executeQuery("""
                    with columns as materialized (
                        select a.attrelid::regclass::text as of, a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid
                        where c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
                          and c.relnamespace not in ('flyway'::regnamespace, 'jobs'::regnamespace)),
                    counted as materialized (select of, attname, pg_get_serial_sequence(of, attname) as sequence from columns)
                    select format('select %1$L where (select coalesce(max(%2$I), 0) from %1$s) >= nextval(%3$L)',
                        of, attname, sequence) from counted where sequence is not null
                    """);
            while (columns.next()) asked.add(columns.getString(1));
            for (var it : asked) {
                var row = statement.executeQuery(it);
                while (row.next()) behind.add(row.getString(1));
            }
        }
        assertThat(asked).hasSizeGreaterThan(20);
        assertThat(behind).isEmpty();
    }

    private void nothingThatNoExportHoldsOpensADoor() throws SQLException {
        try (var there = empty.owner();
                var asked = there.createStatement();
                var row = asked.executeQuery("select count(*) from people.session")) {
            row.next();
            assertThat(row.getLong(1)).isZero();
        }
    }

    @Test
    void a_base_in_which_something_lives_and_a_folder_of_something_else_are_refused() throws Exception {
        assertThatThrownBy(() -> new Arrival(out, lived(), folder).run()).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new Arrival(folder, Exports.database(empty), folder).run())
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new Arrival(out, Exports.database(empty), out).run())
                .as("files of somebody lie there")
                .isInstanceOf(Refused.class);
    }

    @Test
    void what_fails_on_the_way_leaves_neither_rows_nor_files() throws Exception {
        var people = out.resolve("people/person.jsonl");
        var told = Files.readString(people);
        Files.writeString(people, "{\"id\": \"nobody\"}\n");
        var arrived = folder.resolve("arrived");
        try {
            assertThatThrownBy(() -> new Arrival(out, Exports.database(empty), arrived).run())
                    .isInstanceOf(SQLException.class);
        } finally {
            Files.writeString(people, told);
        }
        assertThat(arrived.resolve("ab/abcd")).doesNotExist();
        assertThat(Refill.schemas(Exports.database(empty))).isEmpty();
    }

    @Test
    void who_was_erased_and_cannot_be_again_leaves_nothing_that_arrived() throws Exception {
        var register =
                Files.writeString(folder.resolve("qui.erasures"), UUID.randomUUID() + " 2026-11-01T10:00:00Z ASKED\n");
        var found = Erasures.around(folder.resolve("data"), out, register);
        var arrived = folder.resolve("arrived");
        var arrival = new Arrival(out, Exports.database(empty), arrived);
        assertThat(arrival.run()).isPositive();
        assertThat(arrived.resolve("ab/abcd")).exists();
        assertThatThrownBy(() -> ArriveCommand.erase(
                        found,
                        out,
                        base -> {
                            throw new IllegalStateException("plus de place");
                        },
                        arrival,
                        Exports.database(empty)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("plus de place");
        assertThat(arrived.resolve("ab/abcd")).doesNotExist();
        assertThat(Refill.schemas(Exports.database(empty))).isEmpty();
    }
}
