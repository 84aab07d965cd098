package org.fabcom.people.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fabcom.people.oidc.StandInTool.json;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.MovedClock;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages of connected tools, as administrators and the people who use them walk through them. */
@FabComTest
class ToolPagesTest {

    private final Web web;
    private final Neighbours neighbours;
    private final MovedClock clock;
    private final Sql db;
    private final Person anne;

    ToolPagesTest(Web web, Neighbours neighbours, MovedClock clock, Sql db) {
        this.web = web;
        this.neighbours = neighbours;
        this.clock = clock;
        this.db = db;
        this.anne = neighbours.person("Anne", InstanceRole.ADMINISTRATOR);
    }

    @BeforeEach
    @AfterEach
    void without() {
        clock.back();
        db.sql("delete from people.oidc_client").update();
    }

    private StandInTool tool(String name) {
        return StandInTool.named(web, neighbours.signedIn(anne), name, "");
    }

    private String access(StandInTool tool, WebVisitor person) {
        return json(tool.redeem(tool.code(person))).path("access_token").asString();
    }

    @Test
    void the_choice_is_changed_on_ones_own_page_and_what_was_told_stops_at_once() {
        var tool = tool("Nuage");
        var nadia = neighbours.person("Nadia");
        neighbours.association("La Recyclerie du Port", nadia);
        var browser = neighbours.signedIn(nadia);
        access(tool, browser);
        browser.get("/moi/outils").form("Dire mes structures et mes rôles").submit();
        assertThat(browser.get("/moi/outils").text()).doesNotContain("Ne sait pas");
        var access = access(tool, browser);
        assertThat(json(tool.userinfo(access)).path("groups").toString()).contains("recyclerie");
        browser.get("/moi/outils").form("Ne plus dire mes structures").submit();
        assertThat(json(tool.userinfo(access)).has("groups"))
                .as("tokens of before")
                .isFalse();
        assertThat(json(tool.userinfo(access(tool, browser))).has("groups")).isFalse();
        assertThat(browser.post("/moi/outils/" + tool.id, "portee", "OFFLINE_ACCESS", "dire", "oui")
                        .status())
                .as("it never asked for that")
                .isEqualTo(404);
        assertThat(browser.post("/moi/outils/" + tool.id, "portee", "EMAIL", "dire", "non")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_tool_that_may_no_longer_come_back_alone_does_not() {
        var tool = tool("Nuage");
        var lucie = neighbours.signedIn(neighbours.person("Lucie"));
        var asking = tool.asking("scope", "openid profile offline_access");
        var code = StandInTool.back(lucie.get(asking)
                        .form("Continuer vers")
                        .tick("Le laisser revenir sans moi")
                        .set("accord", "oui")
                        .submit())
                .get("code");
        var refresh = json(tool.redeem(code)).path("refresh_token").asString();
        lucie.get("/moi/outils").form("Ne plus le laisser revenir").submit();
        assertThat(tool.refresh(refresh).status()).isEqualTo(400);
    }

    @Test
    void who_erases_their_account_reads_which_tools_keep_what_they_have() {
        var tool = tool("Nuage");
        var lucie = neighbours.signedIn(neighbours.person("Lucie"));
        assertThat(lucie.get("/moi/donnees").text()).doesNotContain("Nuage");
        access(tool, lucie);
        assertThat(lucie.get("/moi/donnees").text()).contains("Ces outils gardent ce qu’ils ont noté de vous : Nuage");
    }

    @Test
    void the_journal_tells_who_linked_changed_and_removed_a_tool() {
        var tool = tool("Nuage des Monts");
        var browser = neighbours.signedIn(anne);
        var path = "/administration/outils/" + tool.id;
        browser.get(path).form("Enregistrer").fill("Nom", "Nuage du Gué").submit();
        browser.get(path).form("Faire un autre secret").submit();
        browser.get(path).form("Retirer l’outil").submit();
        assertThat(db.sql(
                                "select act || ' ' || becomes from people.rights_change where actor = :anne and act like 'TOOL%' order by at, id")
                        .param("anne", anne.id().value())
                        .list(String.class))
                .endsWith(
                        "TOOL_LINKED Nuage des Monts",
                        "TOOL_CHANGED Nuage du Gué",
                        "TOOL_SECRET Nuage du Gué",
                        "TOOL_REMOVED Nuage du Gué");
        assertThat(browser.get("/administration/journal").text()).contains("outil relié retiré", "Nuage du Gué");
    }

    @Test
    void a_new_secret_can_be_looked_at_again_for_ten_minutes_and_that_makes_no_other() {
        var tool = tool("Nuage");
        var browser = neighbours.signedIn(anne);
        var path = "/administration/outils/" + tool.id;
        var made = browser.get(path).form("Faire un autre secret").submit();
        var shown = made.follow().page().select("input[readonly]").val();
        assertThat(shown).isNotEmpty().isNotEqualTo(tool.secret);
        assertThat(browser.get(made.location()).page().select("input[readonly]").val())
                .isEqualTo(shown);
        assertThat(browser.get(path).body()).doesNotContain(shown);
        clock.forward(Duration.ofMinutes(11));
        assertThat(neighbours.signedIn(anne).get(made.location()).body()).doesNotContain(shown);
        clock.back();
        browser.get(path).form("Faire un autre secret").submit();
        assertThat(browser.get(made.location()).body())
                .as("no longer its secret")
                .doesNotContain(shown);
    }

    @Test
    void what_was_typed_of_a_tool_survives_a_proof_that_ran_out() {
        var browser = neighbours.signedIn(anne);
        var form = browser.get("/administration/outils")
                .form("Relier l’outil")
                .fill("Nom", "Nuage d’Élan")
                .set("adresse", "nuage.exemple.org");
        clock.forward(Duration.ofMinutes(11));
        var proved = form.submit()
                .follow()
                .form("Confirmer")
                .fill("Mot de passe", Neighbours.PASSWORD)
                .submit()
                .follow();
        var linked = proved.form("Relier l’outil").submit().follow();
        assertThat(linked.h1()).isEqualTo("Nuage d’Élan");
        assertThat(linked.text()).contains("https://nuage.exemple.org/apps/user_oidc/code");
    }

    @Test
    void an_address_that_somebody_made_up_fills_nothing_in() {
        var tool = tool("Nuage");
        var made = "?nom=Nuage&retours=https://ailleurs.exemple.org/retour&sceau=";
        for (var path : List.of("/administration/outils", "/administration/outils/" + tool.id))
            assertThat(returns(neighbours.signedIn(anne).get(path + made)))
                    .as(path)
                    .doesNotContain("ailleurs.exemple.org");
        assertThat(returns(neighbours.signedIn(anne).get("/administration/outils/" + tool.id + made)))
                .as("what it has")
                .contains("nuage.exemple.org/apps");
        var browser = neighbours.signedIn(anne);
        var form = browser.get("/administration/outils/" + tool.id)
                .form("Enregistrer")
                .set("retours", "https://nuage.exemple.org/autre");
        clock.forward(Duration.ofMinutes(11));
        var proved = form.submit()
                .follow()
                .form("Confirmer")
                .fill("Mot de passe", Neighbours.PASSWORD)
                .submit();
        assertThat(returns(proved.follow())).as("what one typed").contains("https://nuage.exemple.org/autre");
        var altered = proved.location().replace("autre", "ailleurs");
        assertThat(altered).isNotEqualTo(proved.location());
        assertThat(returns(browser.get(altered))).doesNotContain("nuage.exemple.org/ailleurs");
        var other = neighbours.signedIn(neighbours.person("Omar", InstanceRole.ADMINISTRATOR));
        assertThat(returns(other.get(proved.location())))
                .as("typed by somebody else")
                .doesNotContain("nuage.exemple.org/autre");
    }

    private static String returns(WebAnswer answer) {
        return answer.page().select("textarea[name=retours]").text();
    }

    @Test
    void one_wrong_address_is_one_fault() {
        var answer = neighbours
                .signedIn(anne)
                .get("/administration/outils")
                .form("Relier l’outil")
                .fill("Nom", "Forum")
                .set("logiciel", "OTHER")
                .set("adresse", "http://forum.exemple.org")
                .submit();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("commence par https://").doesNotContain("au moins une adresse");
    }
}
