package org.fabcom.people.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fabcom.people.oidc.StandInTool.back;
import static org.fabcom.people.oidc.StandInTool.error;
import static org.fabcom.people.oidc.StandInTool.json;

import module java.base;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.MovedClock;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The instance as OpenID provider, asked over HTTP as tools ask (statement 38 of the federation). */
@FabComTest
class OidcProviderTest {

    private final Web web;
    private final Neighbours neighbours;
    private final OidcUpkeep upkeep;
    private final MovedClock clock;
    private final Sql db;
    private Person anne;

    OidcProviderTest(Web web, Neighbours neighbours, OidcUpkeep upkeep, MovedClock clock, Sql db) {
        this.web = web;
        this.neighbours = neighbours;
        this.upkeep = upkeep;
        this.clock = clock;
        this.db = db;
        this.anne = neighbours.person("Anne", InstanceRole.ADMINISTRATOR);
    }

    @BeforeEach
    @AfterEach
    void without() {
        clock.back();
        db.sql("delete from people.oidc_client").update();
        db.sql("delete from people.oidc_key").update();
    }

    private StandInTool cloud() {
        return StandInTool.named(web, neighbours.signedIn(anne), "Nuage", "");
    }

    @Test
    void nothing_is_discovered_nor_drawn_while_there_is_no_tool() {
        assertThat(web.visitor().get("/.well-known/openid-configuration").status())
                .isEqualTo(404);
        assertThat(web.visitor().get("/oidc/jwks").status()).isEqualTo(404);
        upkeep.run();
        assertThat(db.sql("select count(*) from people.oidc_key").single(Long.class))
                .isZero();
    }

    @Test
    void discovery_code_and_pkce_give_an_identity_token_of_a_known_key() throws ParseException {
        var tool = cloud();
        var said = json(web.visitor().get("/.well-known/openid-configuration"));
        assertThat(said.path("code_challenge_methods_supported").toString()).isEqualTo("[\"S256\"]");
        assertThat(JWKSet.parse(web.visitor().get("/oidc/jwks").body()).getKeys())
                .hasSize(2)
                .noneMatch(it -> it.isPrivate());
        var lucie = neighbours.person("Lucie");
        var browser = neighbours.signedIn(lucie);
        var consent = browser.get(tool.asking());
        assertThat(consent.text())
                .contains("Ce que Nuage saura de vous", "Lucie", lucie.email().text());
        var brought = back(consent.form("Continuer vers").set("accord", "oui").submit());
        assertThat(brought)
                .containsEntry("state", "etat-1")
                .containsEntry("iss", said.path("issuer").asString());
        var answer = tool.redeem(brought.get("code"));
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.headers("Set-Cookie")).isEmpty();
        var claims = tool.verified(json(answer).path("id_token").asString());
        assertThat(claims.getIssuer()).isEqualTo(said.path("issuer").asString());
        assertThat(claims.getAudience()).containsExactly(tool.id);
        assertThat(claims.getStringClaim("nonce")).isEqualTo("fois-1");
        assertThat(claims.getStringClaim("email")).isEqualTo(lucie.email().text());
        assertThat(claims.getBooleanClaim("email_verified")).isTrue();
        assertThat(claims.getClaim("groups")).as("not ticked").isNull();
        var told = json(tool.userinfo(json(answer).path("access_token").asString()));
        assertThat(told.path("sub").asString())
                .isEqualTo(claims.getSubject())
                .doesNotContain(lucie.id().toString());
        assertThat(told.path("name").asString()).isEqualTo("Lucie");
    }

    @Test
    void a_wrong_address_to_return_to_sends_nobody_anywhere() {
        var tool = cloud();
        var lucie = neighbours.signedIn(neighbours.person("Lucie"));
        for (var wrong : new String[] {
            "https://ailleurs.exemple.org/",
            StandInTool.RETURN + "/",
            StandInTool.RETURN + "?a=b",
            "HTTPS://nuage.exemple.org/apps/user_oidc/code"
        }) {
            var answer = lucie.get(tool.asking("redirect_uri", wrong));
            assertThat(answer.status()).as(wrong).isEqualTo(400);
            assertThat(answer.header("Location")).isEmpty();
        }
        assertThat(lucie.get(tool.asking("client_id", "rien")).status()).isEqualTo(400);
        var code = tool.code(lucie);
        assertThat(error(tool.redeem(code, "redirect_uri", "https://nuage.exemple.org/index.php/apps/user_oidc/code")))
                .isEqualTo("400 invalid_grant");
    }

    @Test
    void without_pkce_nothing_is_given() {
        var tool = cloud();
        var lucie = neighbours.signedIn(neighbours.person("Lucie"));
        assertThat(back(lucie.get(tool.asking("code_challenge", "", "code_challenge_method", ""))))
                .containsEntry("error", "invalid_request")
                .containsEntry("state", "etat-1")
                .doesNotContainKey("code");
        assertThat(back(lucie.get(tool.asking("code_challenge_method", "plain"))))
                .containsEntry("error", "invalid_request");
        assertThat(back(lucie.get(tool.asking("response_type", "token"))))
                .containsEntry("error", "unsupported_response_type");
        assertThat(back(lucie.get(tool.asking("scope", "profile")))).containsEntry("error", "invalid_scope");
        var code = tool.code(lucie);
        assertThat(error(tool.redeem(code, "code_verifier", StandInTool.VERIFIER + "x")))
                .isEqualTo("400 invalid_grant");
        assertThat(error(tool.redeem(code)))
                .as("a code serves once, right or wrong")
                .isEqualTo("400 invalid_grant");
    }

    @Test
    void a_code_that_comes_twice_ends_what_came_of_it() {
        var tool = cloud();
        var code = tool.code(neighbours.signedIn(neighbours.person("Lucie")));
        var access = json(tool.redeem(code)).path("access_token").asString();
        assertThat(tool.userinfo(access).status()).isEqualTo(200);
        assertThat(error(tool.redeem(code))).isEqualTo("400 invalid_grant");
        assertThat(tool.userinfo(access).status()).isEqualTo(401);
    }

    @Test
    void a_code_serves_a_minute_and_its_own_tool_only() {
        var tool = cloud();
        var forge = StandInTool.named(web, neighbours.signedIn(anne), "Forge", "");
        var lucie = neighbours.signedIn(neighbours.person("Lucie"));
        assertThat(error(forge.redeem(tool.code(lucie)))).isEqualTo("400 invalid_grant");
        var late = tool.code(lucie);
        clock.forward(Grants.CODE.plusSeconds(1));
        assertThat(error(tool.redeem(late))).isEqualTo("400 invalid_grant");
    }

    @Test
    void whoever_has_not_the_password_of_the_tool_gets_nothing_and_is_counted() {
        var tool = cloud();
        var guesser = web.visitor().with("X-Forwarded-For", "9.8.7.6");
        for (int i = 0; i < 60; i++)
            assertThat(error(guesser.postWithoutToken(
                            "/oidc/token",
                            "client_id",
                            tool.id,
                            "client_secret",
                            "x" + i,
                            "grant_type",
                            "refresh_token")))
                    .isEqualTo("400 invalid_client");
        assertThat(guesser.postWithoutToken("/oidc/token", "client_id", tool.id, "client_secret", "x")
                        .status())
                .isEqualTo(429);
        var basic = web.visitor().with("Authorization", "Basic eDp5").postWithoutToken("/oidc/revoke", "token", "x");
        assertThat(basic.status()).isEqualTo(401);
        assertThat(basic.header("WWW-Authenticate")).startsWith("Basic");
    }

    @Test
    void refresh_tokens_serve_once_and_one_that_comes_twice_ends_the_family() {
        var tool = cloud();
        var browser = neighbours.signedIn(neighbours.person("Lucie"));
        var page = browser.get(tool.asking("scope", "openid offline_access"));
        var first = json(tool.redeem(back(page.form("Continuer vers")
                        .tick("Le laisser revenir")
                        .set("accord", "oui")
                        .submit())
                .get("code")));
        var old = first.path("refresh_token").asString();
        var second = json(tool.refresh(old));
        assertThat(second.path("refresh_token").asString()).isNotEmpty().isNotEqualTo(old);
        assertThat(tool.userinfo(second.path("access_token").asString()).status())
                .isEqualTo(200);
        assertThat(error(tool.refresh(old))).isEqualTo("400 invalid_grant");
        assertThat(error(tool.refresh(second.path("refresh_token").asString()))).isEqualTo("400 invalid_grant");
        assertThat(tool.userinfo(second.path("access_token").asString()).status())
                .isEqualTo(401);
    }

    @Test
    void a_tool_gives_its_tokens_back() {
        var tool = cloud();
        var browser = neighbours.signedIn(neighbours.person("Lucie"));
        var access = json(tool.redeem(tool.code(browser))).path("access_token").asString();
        assertThat(StandInTool.named(web, neighbours.signedIn(anne), "Forge", "")
                        .post("/oidc/revoke", "token", access)
                        .status())
                .isEqualTo(200);
        assertThat(tool.userinfo(access).status()).as("another tool’s").isEqualTo(200);
        assertThat(tool.post("/oidc/revoke", "token", access).status()).isEqualTo(200);
        assertThat(tool.userinfo(access).status()).isEqualTo(401);
    }

    @Test
    void keys_change_and_the_next_one_was_published_before_it_signs() throws ParseException {
        var tool = cloud();
        var browser = neighbours.signedIn(neighbours.person("Lucie"));
        var before = JWKSet.parse(web.visitor().get("/oidc/jwks").body());
        var old = kid(tool, browser);
        clock.forward(SigningKeys.TERM.plus(Duration.ofHours(1)));
        var fresh = neighbours.signedIn(neighbours.person("Nadia"));
        var next = kid(tool, fresh);
        assertThat(next).isNotEqualTo(old);
        assertThat(before.getKeyByKeyId(next)).as("published before").isNotNull();
        upkeep.run();
        assertThat(keys()).hasSize(3).contains(old, next);
        clock.forward(Duration.ofDays(2));
        upkeep.run();
        assertThat(keys()).hasSize(2).contains(next).doesNotContain(old);
    }

    private static String kid(StandInTool tool, org.fabcom.testing.WebVisitor browser) throws ParseException {
        var token = json(tool.redeem(tool.code(browser))).path("id_token").asString();
        tool.verified(token);
        return SignedJWT.parse(token).getHeader().getKeyID();
    }

    private java.util.List<String> keys() throws ParseException {
        return JWKSet.parse(web.visitor().get("/oidc/jwks").body()).getKeys().stream()
                .map(com.nimbusds.jose.jwk.JWK::getKeyID)
                .toList();
    }
}
