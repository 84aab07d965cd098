package org.fabcom.kernel.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.kernel.console.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErasuresTest {

    private static final Erased ONE = erased();
    private static final Erased TWO = erased();

    @TempDir
    Path root;

    private Path data;
    private Path backups;

    @BeforeEach
    void folders() throws Exception {
        data = Files.createDirectory(root.resolve("data"));
        backups = Files.createDirectory(root.resolve("sauvegardes"));
    }

    @Test
    void what_is_erased_after_a_backup_is_written_beside_it() throws Exception {
        var erasures = new Erasures(data);
        erasures.alsoIn(backups);
        erasures.alsoIn(backups);
        erasures.add(List.of());
        assertThat(found(root.resolve("elsewhere")).files())
                .as("looked, and empty")
                .hasSize(1);
        erasures.add(List.of(ONE));
        erasures.add(List.of(ONE, TWO));
        assertThat(found(root.resolve("elsewhere")).erased()).containsExactly(ONE, TWO);
        assertThat(found(data).files()).hasSize(2);
        assertThat(Files.readString(backups.resolve(Erasures.NAME)))
                .startsWith("# Registre")
                .containsOnlyOnce("" + ONE.party());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backups.resolve(Erasures.NAME))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_folder_that_is_away_gets_all_of_them_when_it_is_back() throws Exception {
        var erasures = new Erasures(data);
        erasures.alsoIn(backups);
        Files.delete(backups);
        erasures.add(List.of(ONE));
        Files.createDirectory(backups);
        erasures.add(List.of(TWO));
        assertThat(found(root.resolve("elsewhere")).erased()).containsExactly(ONE, TWO);
    }

    @Test
    void a_line_cut_by_a_power_failure_costs_only_itself() throws Exception {
        var erasures = new Erasures(data);
        erasures.add(List.of(ONE));
        Files.writeString(data.resolve(Erasures.NAME), "01990000-0000-7", StandardOpenOption.APPEND);
        erasures.add(List.of(TWO));
        var found = found(data);
        assertThat(found.erased()).containsExactly(ONE, TWO);
        assertThat(found.unreadable()).isOne();
    }

    @Test
    void one_that_is_named_must_be_there_and_none_is_no_list() {
        assertThat(found(data).files()).isEmpty();
        assertThatThrownBy(() -> Erasures.around(data, backups.resolve("a.zip"), root.resolve("absent")))
                .isInstanceOf(Refused.class);
    }

    private Erasures.Found found(Path folder) {
        return Erasures.around(folder, backups.resolve("lundi.zip"), null);
    }

    private static Erased erased() {
        return new Erased(UUID.randomUUID(), Instant.parse("2026-11-24T04:20:00.123456Z"), "ASKED");
    }
}
