package org.fabcom.market.deals;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Nobody leaves somebody waiting for what was agreed, gifts included. */
@FabComTest
class LeavingWithDealsTest extends Dealers {

    LeavingWithDealsTest(ApplicationContext application) {
        super(application);
    }

    @Test
    void an_account_is_not_erased_while_a_gift_is_agreed_and_not_done() {
        var bench = square.offer(oxana, "Un établi à donner", 1);
        var nadia = neighbours.person("Nadia");
        var id = square.replied(bench, nadia.id(), 1);
        var leaver = neighbours.signedIn(nadia);
        assertThat(leaver.get("/moi/donnees").text())
                .as("asked only")
                .contains("Effacer mon compte")
                .doesNotContain("est convenu");
        dealing.accept(id, 1, "", self(oxana));
        var page = leaver.get("/moi/donnees");
        assertThat(page.text()).contains("« Un établi à donner » est convenu avec quelqu’un");
        assertThat(page.page().select("a[href=/place/accords/" + id + "]")).hasSize(1);
        assertThat(leaver.post("/moi/donnees/effacer").status()).isEqualTo(409);
    }
}
