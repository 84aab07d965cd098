package org.fabcom.people.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fabcom.people.oidc.StandInTool.json;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.people.Person;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is erased leaves behind neither a consent, nor a token that still opens a tool, nor the link with another house. */
@FabComTest
record OidcErasureTest(Web web, Neighbours neighbours, Jobs jobs, Sql db) {

    @AfterEach
    void without() {
        db.sql("delete from people.oidc_client").update();
    }

    private long rows(String table, Person of) {
        return db.sql("select count(*) from people." + table + " where person = :id")
                .param("id", of.id().value())
                .single(Long.class);
    }

    @Test
    void nothing_is_left_and_the_tool_hears_nothing_more() {
        var anne = neighbours.person("Anne", InstanceRole.ADMINISTRATOR);
        var tool = StandInTool.named(web, neighbours.signedIn(anne), "Nuage", "");
        var lucie = neighbours.person("Lucie Disparue");
        neighbours.seat(neighbours.association("Les Vergers", anne), lucie, Seat.MEMBER);
        db.sql(
                        "insert into people.oidc_link (id, subject, person, linked_at, used_at) values (:id, 'numéro-7', :p, now(), now())")
                .param("id", Ids.next(), "p", lucie.id().value())
                .update();
        db.sql(
                        "insert into people.oidc_seat (organisation, person, seat) select organisation, person, 'MEMBER' from people.seat where person = :p")
                .param("p", lucie.id().value())
                .update();
        var tokens = json(tool.redeem(tool.code(neighbours.signedIn(lucie))));
        var access = tokens.path("access_token").asString();
        assertThat(tool.userinfo(access).status()).isEqualTo(200);
        tool.code(neighbours.signedIn(lucie)); // one more that nobody redeemed
        for (var it : List.of("oidc_consent", "oidc_code", "oidc_token", "oidc_link", "oidc_seat"))
            assertThat(rows(it, lucie)).as(it).isPositive();
        neighbours.signedIn(lucie).post("/moi/donnees/effacer");
        CurrentBase.asOwner(
                "update people.departure set due_on = current_date - 1 where person = '" + lucie.id() + "'");
        jobs.runNow("people.retention");
        for (var it : List.of("oidc_consent", "oidc_code", "oidc_token", "oidc_link", "oidc_seat"))
            assertThat(rows(it, lucie)).as(it).isZero();
        assertThat(tool.userinfo(access).status()).isEqualTo(401);
        assertThat(tool.refresh(tokens.path("refresh_token").asString("aucun")).status())
                .isEqualTo(400);
    }

    @Test
    void what_somebody_unticks_is_told_no_more_by_tokens_of_before() {
        var anne = neighbours.person("Anne", InstanceRole.ADMINISTRATOR);
        var tool = StandInTool.named(web, neighbours.signedIn(anne), "Nuage", "");
        var nadia = neighbours.person("Nadia");
        neighbours.association("La Recyclerie du Port", nadia);
        var browser = neighbours.signedIn(nadia);
        var code = StandInTool.back(browser.get(tool.asking())
                        .form("Continuer vers")
                        .tick("Dire aussi mes structures")
                        .set("accord", "oui")
                        .submit())
                .get("code");
        var access = json(tool.redeem(code)).path("access_token").asString();
        assertThat(json(tool.userinfo(access)).path("groups").toString()).contains("recyclerie");
        browser.get(tool.asking("prompt", "consent"))
                .form("Continuer vers")
                .untick("Dire aussi mes structures")
                .set("accord", "oui")
                .submit();
        var told = json(tool.userinfo(access));
        assertThat(told.has("groups")).as("unticked since").isFalse();
        assertThat(told.path("name").asString()).isEqualTo("Nadia");
    }

    @Test
    void a_page_of_consent_left_open_for_hours_gives_no_code_to_a_tool_that_wants_a_fresh_proof() {
        var anne = neighbours.person("Anne", InstanceRole.ADMINISTRATOR);
        var tool = StandInTool.named(web, neighbours.signedIn(anne), "Nuage", "");
        var lucie = neighbours.person("Lucie");
        var browser = neighbours.signedIn(lucie);
        var page = browser.get(tool.asking("max_age", "300"));
        CurrentBase.asOwner("update people.session set proved_at = proved_at - interval '2 hours' where person = '"
                + lucie.id() + "'");
        var answer = page.form("Continuer vers").set("accord", "oui").submit();
        assertThat(answer.location()).startsWith("/autorisation?").contains("max_age=300");
        assertThat(rows("oidc_code", lucie)).isZero();
        assertThat(rows("oidc_consent", lucie)).isZero();
    }

    @Test
    void two_of_one_name_are_told_under_two_names() {
        var anne = neighbours.person("Anne", InstanceRole.ADMINISTRATOR);
        var tool = StandInTool.named(web, neighbours.signedIn(anne), "Nuage", "");
        var logins = new java.util.HashSet<String>();
        for (var it : List.of(neighbours.person("Admin"), neighbours.person("Admin"), neighbours.person("日本"))) {
            var access = json(tool.redeem(tool.code(neighbours.signedIn(it))))
                    .path("access_token")
                    .asString();
            var told = json(tool.userinfo(access));
            logins.add(told.path("preferred_username").asString());
            assertThat(told.path("nickname").asString())
                    .isEqualTo(told.path("preferred_username").asString());
        }
        assertThat(logins)
                .hasSize(3)
                .doesNotContain("admin", "")
                .allSatisfy(it -> assertThat(it).matches("[a-z0-9-]{4,}"));
    }
}
