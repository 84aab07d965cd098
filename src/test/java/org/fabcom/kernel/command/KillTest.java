package org.fabcom.kernel.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.fabcom.kernel.postgres.Databases;
import org.fabcom.kernel.settings.SettingsReader;
import org.fabcom.testing.Applicants;
import org.fabcom.testing.OwnProcess;
import org.fabcom.testing.ScratchFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * FabCom, its PostgreSQL, or both are killed without warning while eight people ask for an account. Whoever was answered
 * must be found afterwards. Four times by default; {@code -Dfabcom.kills=20} for more.
 */
@Tag("slow")
class KillTest {

    private static final int CLIENTS = 8;
    private static final int KILLS = Integer.getInteger("fabcom.kills", 4);
    private static final List<String> VICTIMS = List.of("FabCom", "PostgreSQL", "both");

    private final ScratchFolder scratch = new ScratchFolder();
    private final OwnProcess fabcom =
            new OwnProcess(scratch.path()).with("FABCOM_DEMO", "true"); // a base that is set up

    @AfterEach
    void clean() {
        scratch.close();
    }

    @Test
    void every_answered_write_survives_violent_deaths() throws Exception {
        var site = fabcom.start();
        var applicants = new Applicants(fabcom.address(), CLIENTS);
        try (applicants) {
            for (int kill = 0; kill < KILLS; kill++) {
                applicants.awaitMoreAnswers();
                site = killed(site, VICTIMS.get(kill % VICTIMS.size()));
            }
            applicants.awaitMoreAnswers();
        }
        site.destroy();
        assertThat(site.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(site.exitValue()).as("clean stop").isZero();

        var check = fabcom.run("check");
        assertThat(check.code()).as(check.output()).isZero();
        assertThat(kept()).containsAll(applicants.answered());
        System.err.println("kills: " + KILLS + ", answered writes: "
                + applicants.answered().size() + ", lost: 0");
    }

    private Process killed(Process site, String victim) throws IOException, InterruptedException {
        long server = fabcom.serverPid();
        if (!victim.equals("FabCom")) kill(server);
        if (victim.equals("PostgreSQL")) return site;
        site.destroyForcibly().waitFor();
        return fabcom.start();
    }

    private static void kill(long pid) throws IOException, InterruptedException {
        new ProcessBuilder("/bin/sh", "-c", "kill -KILL " + pid).start().waitFor();
    }

    private Set<String> kept() throws SQLException {
        var settings = SettingsReader.read(
                scratch.path(), java.util.Map.of("FABCOM_DATA", fabcom.data().toString()));
        var kept = new HashSet<String>();
        try (var database = Databases.forCommand(settings);
                var owner = java.sql.DriverManager.getConnection(database.url(), database.user(), database.password());
                var row = owner.createStatement().executeQuery("select email from people.sign_up")) {
            while (row.next()) kept.add(row.getString(1));
        }
        return kept;
    }
}
