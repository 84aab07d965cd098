package org.fabcom.kernel.command;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import java.sql.SQLException;
import org.fabcom.testing.OwnProcess;
import org.fabcom.testing.ScratchFolder;
import org.junit.jupiter.api.Test;

/** The packed program starts on what the build wrote down of its rooms (ADR 0013), with the demonstration and without. */
class BuiltProgramIT {

    private static final Path JAR = Path.of(System.getProperty("fabcom.jar", "target/fabcom-0.1.0-SNAPSHOT.jar"));

    @Test
    void it_opens_with_all_rooms_and_checks_out() throws IOException, InterruptedException, SQLException {
        try (var scratch = ScratchFolder.inMemory()) {
            var fabcom = new OwnProcess(scratch.path()).built(JAR).with("FABCOM_DEMO", "true");
            var site = fabcom.start();
            assertThat(fabcom.healthy()).isTrue();
            assertThat(jobs(fabcom)).as(fabcom.said()).isTrue();
            site.destroy();
            assertThat(site.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(site.exitValue()).as(fabcom.said()).isZero();
            var check = fabcom.run("check");
            assertThat(check.code()).as(check.output()).isZero();
        }
    }

    /** Parts that the first page does not need come after it, jobs last of all. */
    private static boolean jobs(OwnProcess fabcom) throws InterruptedException, SQLException {
        for (int i = 0; i < 120; i++) {
            if (!fabcom.read("select task_name from jobs.scheduled_tasks").isEmpty()) return true;
            TimeUnit.SECONDS.sleep(1);
        }
        return false;
    }
}
