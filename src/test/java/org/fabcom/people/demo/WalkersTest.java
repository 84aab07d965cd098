package org.fabcom.people.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabcom.testing.FabComTest;
import org.fabcom.testing.SwitchedDemonstration;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.transaction.support.TransactionTemplate;

@FabComTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
record WalkersTest(
        Web web, SwitchedDemonstration demonstration, Inhabitants inhabitants, TransactionTemplate transaction) {

    @BeforeAll
    void people_live_there() {
        transaction.executeWithoutResult(status -> inhabitants.fill());
    }

    @AfterEach
    void it_is_over() {
        demonstration.turn(false);
    }

    @Test
    void in_the_demonstration_one_walks_in_as_lucie_without_typing_and_goes_where_one_wanted() {
        demonstration.turn(true);
        var door = web.visitor().get("/connexion?suite=%2Frecherche%3Fq%3Dvisio");
        assertThat(door.text()).contains("Yann, médiateur");
        var entered = door.form("Entrer Lucie, bénévole aux Jardins du Gué").submit();
        assertThat(entered.location()).isEqualTo("/recherche?q=visio");
        assertThat(entered.follow().page().select("header").text()).contains("Lucie Perrin");
    }

    @Test
    void nobody_else_is_lent_their_name_and_without_token_nobody_enters() {
        demonstration.turn(true);
        assertThat(web.visitor()
                        .post("/connexion/demonstration", "qui", "bernard")
                        .status())
                .isEqualTo(404);
        assertThat(web.visitor()
                        .postWithoutToken("/connexion/demonstration", "qui", "lucie")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void elsewhere_that_door_does_not_exist() {
        var visitor = web.visitor();
        var answer = visitor.post("/connexion/demonstration", "qui", "lucie");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(visitor.cookie("fc-session")).isEmpty();
        assertThat(visitor.get("/connexion").text()).doesNotContain("Lucie");
    }
}
