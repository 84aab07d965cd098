package org.fabcom.kernel.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fabcom.testing.Deaths.Victim.BOTH;
import static org.fabcom.testing.Deaths.Victim.FABCOM;
import static org.fabcom.testing.Deaths.Victim.POSTGRESQL;

import org.fabcom.testing.Applicants;
import org.fabcom.testing.Deaths;
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
        var applicants = Applicants.at(fabcom.address(), CLIENTS);
        new Deaths(fabcom, KILLS, FABCOM, POSTGRESQL, BOTH).during(site, applicants);
        assertThat(fabcom.read("select email from people.sign_up")).containsAll(applicants.answered());
        System.err.println("kills: " + KILLS + ", answered writes: "
                + applicants.answered().size() + ", lost: 0");
    }
}
