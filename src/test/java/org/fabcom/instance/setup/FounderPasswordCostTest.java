package org.fabcom.instance.setup;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabcom.kernel.Caches;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.ProcessorTime;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.Test;

/** The password of whoever opens an instance is judged as cheaply as any, and counted. */
@FabComTest
record FounderPasswordCostTest(Web web, SetupCodes codes, Caches caches) {

    private static final String CHOSEN = "p4@55w0rd$1!|7+({[<69&%2p4@55w0rd$1!|7+({[<69&%2xxxxxxxxxxxx";
    private static final double BOUND_MS = 50;

    @Test
    void the_chosen_password_costs_little_more_than_an_easy_one() {
        SetupWorld.firstDay(caches);
        var visitor = SetupWorld.inside(web, codes);
        SetupWorld.answerAll(visitor);
        double easy = Double.MAX_VALUE;
        double chosen = Double.MAX_VALUE;
        for (int i = 0; i < 6; i++) {
            easy = Math.min(easy, cost(visitor, SetupWorld.PASSWORD));
            chosen = Math.min(chosen, cost(visitor, CHOSEN));
        }
        System.err.printf("FounderPasswordCostTest: easy %.1f ms, chosen %.1f ms%n", easy, chosen);
        assertThat(chosen - easy)
                .as("easy %.1f ms, chosen %.1f ms", easy, chosen)
                .isLessThan(BOUND_MS);
        int tries = 0;
        while (tries < 31 && open(visitor, CHOSEN) != 429) tries++;
        assertThat(tries).as("tries before it is enough").isLessThan(31);
        CurrentBase.asOwner("delete from web.attempt");
    }

    private static double cost(WebVisitor visitor, String password) {
        return ProcessorTime.of(() -> assertThat(open(visitor, password)).isEqualTo(422));
    }

    /** Without a name, so that nothing is opened. */
    private static int open(WebVisitor visitor, String password) {
        return visitor.post("/installation/vous", "nom", "", "courriel", "rien", "password", password)
                .status();
    }
}
