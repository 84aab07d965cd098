package org.fabcom.people.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabcom.kernel.Sql;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.junit.jupiter.api.Test;

@FabComTest
record SignInTest(Web web, Neighbours neighbours, Sql db) {

    @Test
    void lucie_signs_in_and_goes_on_to_where_she_wanted_to_go() {
        var lucie = neighbours.person("Lucie");
        var visitor = web.visitor();
        var answer = visitor.get("/connexion?suite=%2Frecherche%3Fq%3Dvisio")
                .form("Se connecter")
                .fill("Courriel", lucie.email().text().toUpperCase(java.util.Locale.ROOT))
                .fill("Mot de passe", Neighbours.PASSWORD)
                .submit();
        assertThat(answer.location()).isEqualTo("/recherche?q=visio");
        assertThat(answer.follow().page().select("header").text()).contains("Lucie");
        assertThat(answer.headers("Set-Cookie"))
                .filteredOn(it -> it.startsWith("fc-session="))
                .singleElement()
                .satisfies(it -> assertThat(it).contains("HttpOnly", "SameSite=Lax", "Path=/"));
        assertThat(answer.headers("Set-Cookie")).noneMatch(it -> it.contains("JSESSIONID"));
    }

    @Test
    void of_the_token_only_the_digest_is_kept() {
        var visitor = neighbours.signedIn(neighbours.person("Lucie"));
        var token = visitor.cookie("fc-session");
        assertThat(token).hasSize(32);
        assertThat(db.sql("select count(*) from people.session where token_digest like '%' || :token || '%'")
                        .param("token", token)
                        .single(Integer.class))
                .isZero();
    }

    @Test
    void a_wrong_password_and_an_unknown_address_get_the_same_words() {
        var lucie = neighbours.person("Lucie");
        var wrong = tried(lucie.email().text(), "pas le bon");
        var unknown = tried("personne@exemple.org", "pas le bon");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("ne vont pas ensemble");
        assertThat(unknown.text()).isEqualTo(wrong.text());
        assertThat(wrong.page().select("input[name=courriel]").val())
                .isEqualTo(lucie.email().text());
        assertThat(wrong.page().select("input[name=password]").val()).isEmpty();
        assertThat(wrong.page().title()).startsWith("Problème");
    }

    @Test
    void after_ten_tries_one_has_to_wait_even_with_the_right_password() {
        var lucie = neighbours.person("Lucie");
        for (int i = 0; i < 10; i++) tried(lucie.email().text(), "essai " + i);
        var answer = tried(lucie.email().text(), Neighbours.PASSWORD);
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.h1()).isEqualTo("Un peu de patience");
    }

    @Test
    void nobody_is_sent_to_another_site_after_signing_in() {
        var lucie = neighbours.person("Lucie");
        var answer = web.visitor()
                .post(
                        "/connexion",
                        "courriel",
                        lucie.email().text(),
                        "password",
                        Neighbours.PASSWORD,
                        "suite",
                        "//ailleurs.example/");
        assertThat(answer.location()).isEqualTo("/");
    }

    @Test
    void signing_out_ends_the_session_for_good() {
        var visitor = neighbours.signedIn(neighbours.person("Lucie"));
        var token = visitor.cookie("fc-session");
        assertThat(visitor.get("/").page().select("header").text()).contains("Lucie");
        assertThat(visitor.post("/deconnexion").follow().text()).contains("Vous êtes déconnecté");
        var thief = web.visitor().carrying("fc-session", token);
        assertThat(thief.get("/").page().select("header").text()).doesNotContain("Lucie");
    }

    @Test
    void a_session_that_expired_is_no_longer_one() {
        var lucie = neighbours.person("Lucie");
        var visitor = neighbours.signedIn(lucie);
        CurrentBase.asOwner("update people.session set expires_at = now() where person = '" + lucie.id() + "'");
        assertThat(visitor.get("/").page().select("header").text()).doesNotContain("Lucie");
    }

    @Test
    void a_session_in_use_is_prolonged_every_five_minutes_at_most() {
        var lucie = neighbours.person("Lucie");
        var visitor = neighbours.signedIn(lucie);
        CurrentBase.asOwner("update people.session set last_used_at = now() - interval '6 minutes',"
                + " expires_at = now() + interval '1 day' where person = '" + lucie.id() + "'");
        assertThat(visitor.get("/").headers("Set-Cookie")).anyMatch(it -> it.startsWith("fc-session="));
        assertThat(visitor.get("/").headers("Set-Cookie")).noneMatch(it -> it.startsWith("fc-session="));
        assertThat(db.sql("select expires_at > now() + interval '29 days' from people.session where person = :id")
                        .param("id", lucie.id().value())
                        .single(Boolean.class))
                .isTrue();
    }

    private WebAnswer tried(String email, String password) {
        return web.visitor()
                .get("/connexion")
                .form("Se connecter")
                .fill("Courriel", email)
                .fill("Mot de passe", password)
                .submit();
    }
}
