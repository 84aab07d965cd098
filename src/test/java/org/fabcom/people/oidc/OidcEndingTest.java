package org.fabcom.people.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fabcom.people.oidc.StandInTool.error;
import static org.fabcom.people.oidc.StandInTool.json;

import module java.base;
import org.fabcom.kernel.backup.AfterRestore;
import org.fabcom.people.signin.Reclaimed;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;

/** What a tool knew ends: withdrawn, signed out, left, lost, restored, another secret. */
@FabComTest
class OidcEndingTest extends WithTools {

    private final OidcDisarming disarming;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OidcEndingTest(ApplicationContext beans) {
        super(beans);
        disarming = beans.getBean(OidcDisarming.class);
        clock = beans.getBean(Clock.class);
        events = beans;
    }

    @Test
    void what_is_withdrawn_stops_at_once() {
        var tool = tool("Nuage", "");
        var lucie = neighbours.signedIn(neighbours.person("Lucie"));
        var access = access(tool, lucie);
        var mine = lucie.get("/moi").click("Mes outils reliés");
        assertThat(mine.text())
                .contains("Nuage", "votre nom · votre adresse", "Ne sait pas : vos structures et vos rôles");
        mine.form("Retirer").submit();
        assertThat(tool.userinfo(access).status()).isEqualTo(401);
        assertThat(lucie.get(tool.asking()).status()).as("asked again").isEqualTo(200);
    }

    @Test
    void who_leaves_lost_the_account_or_is_in_a_restored_base_is_known_no_more() {
        var tool = tool("Nuage", "");
        var lucie = neighbours.person("Lucie");
        var nadia = neighbours.person("Nadia");
        var ines = neighbours.person("Inès");
        var left = access(tool, neighbours.signedIn(lucie));
        var lost = access(tool, neighbours.signedIn(nadia));
        var kept = access(tool, neighbours.signedIn(ines));
        db.sql("""
                insert into people.departure (person, cause, since, due_on, words)
                values (:person, 'ASKED', now(), current_date + 30, '') on conflict do nothing
                """).param("person", lucie.id().value()).update();
        assertThat(tool.userinfo(left).status()).isEqualTo(401);
        events.publishEvent(new Reclaimed(nadia.id(), clock.instant()));
        assertThat(tool.userinfo(lost).status()).isEqualTo(401);
        assertThat(tool.userinfo(kept).status()).isEqualTo(200);
        ((AfterRestore) disarming).restored();
        assertThat(tool.userinfo(kept).status()).isEqualTo(401);
    }

    @Test
    void signing_out_of_a_tool_asks_whether_here_too_and_leads_only_where_it_was_said() {
        var tool = tool("Nuage", "");
        var lucie = neighbours.signedIn(neighbours.person("Lucie"));
        var hint = json(tool.redeem(tool.code(lucie))).path("id_token").asString();
        var out = "/autorisation/fin?state=s1&id_token_hint=" + hint + "&post_logout_redirect_uri=";
        var page = lucie.get(out + "https://nuage.exemple.org/");
        assertThat(page.text()).contains("Vous avez quitté Nuage");
        assertThat(lucie.get("/moi").status()).isEqualTo(200);
        var gone = page.form("Me déconnecter ici aussi").submit();
        assertThat(gone.header("Location")).isEqualTo("https://nuage.exemple.org/?state=s1");
        assertThat(lucie.get("/moi").status()).isEqualTo(303);
        assertThat(lucie.get(out + "https://nuage.exemple.org/ailleurs").location())
                .isEqualTo("/");
        assertThat(lucie.get(out.replace("hint=", "hint=x") + "https://nuage.exemple.org/")
                        .location())
                .isEqualTo("/");
    }

    @Test
    void another_secret_ends_the_old_one_and_a_tool_that_goes_takes_all_along() {
        var tool = tool("Nuage", "");
        var access = access(tool, neighbours.signedIn(neighbours.person("Lucie")));
        var page = neighbours.signedIn(anne).get("/administration/outils/" + tool.id);
        assertThat(page.body()).doesNotContain(tool.secret);
        page.form("Faire un autre secret").submit();
        assertThat(error(tool.refresh("x"))).isEqualTo("401 invalid_client");
        page.form("Retirer l’outil").submit();
        assertThat(tool.userinfo(access).status()).isEqualTo(401);
        assertThat(db.sql("select count(*) from people.oidc_consent").single(Long.class))
                .isZero();
    }
}
