package org.fabcom.kernel.command;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.testing.OwnProcess;
import org.fabcom.testing.ScratchFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An archive of the demonstration as it was on 25 November 2026 (schema 202611250301), restored by today's program. */
@Tag("slow")
class OldArchiveTest {

    private final ScratchFolder scratch = ScratchFolder.inMemory();

    @AfterEach
    void clean() {
        scratch.close();
    }

    @Test
    void an_archive_of_an_older_version_is_restored_brought_up_and_found_sound() throws Exception {
        var archive = scratch.path().resolve("ancienne.zip");
        try (var kept = getClass().getResourceAsStream("/archives/202611250301.zip")) {
            Files.copy(kept, archive, StandardCopyOption.REPLACE_EXISTING);
        }
        var fabcom = new OwnProcess(scratch.path());
        ok(fabcom.run("restore", archive.toString()));
        ok(fabcom.run("check"));
        var export = scratch.path().resolve("export");
        ok(fabcom.run("export", export.toString()));
        assertThat(lines(export.resolve("diagnosis/diagnosis.jsonl"))).isEqualTo(40);
        assertThat(lines(export.resolve("people/organisation.jsonl"))).isEqualTo(25);
    }

    private static long lines(Path file) throws Exception {
        try (var all = Files.lines(file)) {
            return all.count();
        }
    }

    private static void ok(OwnProcess.Ended ended) {
        assertThat(ended.code()).as(ended.output()).isZero();
    }
}
