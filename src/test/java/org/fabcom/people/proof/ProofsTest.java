package org.fabcom.people.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Person;
import org.fabcom.people.tokens.ApiToken;
import org.fabcom.people.tokens.ApiTokens;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.MovedClock;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Delicate things are done within ten minutes of a sign-in or of a proof; a new password retires what opened the account. */
@FabComTest
record ProofsTest(Web web, Neighbours neighbours, MovedClock clock, ApiTokens tokens, Sql db) {

    @AfterEach
    void now() {
        clock.back();
    }

    @Test
    void a_browser_left_open_makes_no_token_until_the_password_is_given_again() {
        var lucie = neighbours.person("Lucie");
        var here = neighbours.signedIn(lucie);
        clock.forward(Duration.ofMinutes(11));
        var page = here.get("/moi/jetons");
        assertThat(page.page().select("input[name=nom]")).isEmpty();
        var refused = here.post("/moi/jetons", "nom", "porte de derrière", "duree", "30");
        assertThat(refused.location()).isEqualTo("/moi/preuve?suite=%2Fmoi%2Fjetons");
        assertThat(tokens.of(lucie.id())).isEmpty();
        var proof = page.click("Confirmer que c’est moi");
        var wrong = proof.form("Confirmer").fill("Mot de passe", "pas celui-là").submit();
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(here.post("/moi/jetons", "nom", "toujours pas", "duree", "30")
                        .location())
                .startsWith("/moi/preuve");
        var proved = proof.form("Confirmer")
                .fill("Mot de passe", Neighbours.PASSWORD)
                .submit();
        assertThat(proved.location()).isEqualTo("/moi/jetons");
        var made = proved.follow().form("Créer le jeton").fill("Nom", "tableau").submit();
        assertThat(made.page().select("input[readonly]").val()).startsWith("fc_");
        assertThat(letters(lucie)).containsOnlyOnce("people.mail.token");
        await().until(() -> notices(lucie) == 1);
        assertThat(here.get("/moi/avis").text()).contains("Un jeton d’accès nommé « tableau » est créé");
        made.form("Retirer").submit();
        assertThat(letters(lucie)).containsOnlyOnce("people.mail.token.gone");
        clock.forward(Duration.ofMinutes(11));
        assertThat(here.post("/moi/jetons", "nom", "plus tard", "duree", "30").location())
                .startsWith("/moi/preuve");
    }

    @Test
    void one_browser_proves_nothing_for_another() {
        var lucie = neighbours.person("Lucie");
        var stolen = neighbours.signedIn(lucie);
        clock.forward(Duration.ofMinutes(11));
        neighbours.signedIn(lucie).post("/moi/preuve", "password", Neighbours.PASSWORD);
        assertThat(stolen.post("/moi/jetons", "nom", "voleur", "duree", "30").location())
                .startsWith("/moi/preuve");
    }

    @Test
    void keys_and_the_erasure_ask_the_same() {
        var lucie = neighbours.person("Lucie");
        var here = neighbours.signedIn(lucie);
        clock.forward(Duration.ofMinutes(11));
        var challenge = here.post("/moi/cles/defi");
        assertThat(challenge.status()).isEqualTo(403);
        assertThat(challenge.text()).contains("FC-4541");
        assertThat(here.post("/moi/cles", "nom", "clé", "reponse", "{}").location())
                .startsWith("/moi/preuve");
        assertThat(here.post("/moi/cles/01234567-0123-7123-8123-0123456789ab/retirer")
                        .location())
                .startsWith("/moi/preuve");
        assertThat(here.post("/moi/donnees/effacer").location()).startsWith("/moi/preuve");
        assertThat(here.get("/moi").status()).isEqualTo(200);
    }

    @Test
    void whoever_knows_no_password_proves_it_by_a_letter_in_their_own_browser() {
        var lucie = neighbours.person("Lucie");
        var here = neighbours.signedIn(lucie);
        clock.forward(Duration.ofMinutes(11));
        here.get("/moi/preuve?suite=%2Fmoi%2Fjetons").form("Recevoir un lien").submit();
        var token = letter(lucie).replaceAll("(?s).*jeton=([0-9a-f]+).*", "$1");
        assertThat(neighbours
                        .signedIn(neighbours.person("Nadia"))
                        .post("/moi/preuve/lien/suivre", "jeton", token)
                        .status())
                .as("somebody else’s browser")
                .isEqualTo(410);
        assertThat(web.visitor().get("/moi/preuve/lien?jeton=" + token).location())
                .startsWith("/connexion");
        var page = here.get("/moi/preuve/lien?jeton=" + token);
        assertThat(here.post("/moi/jetons", "nom", "trop tôt", "duree", "30").location())
                .startsWith("/moi/preuve");
        assertThat(page.form("Confirmer").submit().location()).isEqualTo("/moi/jetons");
        assertThat(here.post("/moi/jetons", "nom", "tableau", "duree", "30").status())
                .isEqualTo(200);
        assertThat(page.form("Confirmer").submit().status()).as("once").isEqualTo(410);
    }

    @Test
    void the_password_is_tried_ten_times_here_too() {
        var here = neighbours.signedIn(neighbours.person("Lucie"));
        clock.forward(Duration.ofMinutes(15));
        for (int i = 0; i < 10; i++)
            assertThat(here.post("/moi/preuve", "password", "essai " + i).status())
                    .isEqualTo(422);
        assertThat(here.post("/moi/preuve", "password", Neighbours.PASSWORD).status())
                .isEqualTo(429);
    }

    @Test
    void a_new_password_retires_every_token_but_those_that_are_ticked() {
        var lucie = neighbours.person("Lucie");
        tokens.make(lucie.id(), "caisse", null, Duration.ofDays(30), lucie.id());
        tokens.make(lucie.id(), "vieux script", null, Duration.ofDays(30), lucie.id());
        passkey(lucie, "téléphone");
        var here = neighbours.signedIn(lucie);
        var form = here.get("/moi").form("Changer de mot de passe");
        var changed = form.fill("Mot de passe actuel", Neighbours.PASSWORD)
                .fill("Nouveau mot de passe", "betterave sous la pluie")
                .tick("le jeton « caisse »")
                .submit();
        assertThat(changed.location()).isEqualTo("/moi");
        assertThat(alive(lucie)).containsExactly("caisse");
        assertThat(passkeys(lucie)).isZero();
        assertThat(letter(lucie))
                .contains("le jeton « vieux script »", "la clé d’accès « téléphone »")
                .doesNotContain("caisse");
    }

    @Test
    void a_wrong_password_retires_nothing() {
        var lucie = neighbours.person("Lucie");
        tokens.make(lucie.id(), "caisse", null, Duration.ofDays(30), lucie.id());
        neighbours
                .signedIn(lucie)
                .post("/moi/mot-de-passe", "password-actuel", "faux", "password-nouveau", "betterave sous la pluie");
        assertThat(alive(lucie)).containsExactly("caisse");
    }

    @Test
    void a_forgotten_password_retires_tokens_and_keys_and_says_which() {
        var lucie = neighbours.person("Lucie");
        tokens.make(lucie.id(), "caisse", null, Duration.ofDays(30), lucie.id());
        passkey(lucie, "téléphone");
        var visitor = web.visitor();
        visitor.post("/mot-de-passe/oublie", "courriel", lucie.email().text());
        var token = letter(lucie).replaceAll("(?s).*jeton=([0-9a-f]+).*", "$1");
        assertThat(visitor.get("/mot-de-passe/nouveau?jeton=" + token).text())
                .contains("Ne serviront plus", "caisse", "téléphone");
        assertThat(alive(lucie)).as("a link that was opened is no new password").hasSize(1);
        var done = visitor.post("/mot-de-passe/nouveau", "jeton", token, "password", "betterave sous la pluie");
        assertThat(done.follow().text()).contains("Ne servent plus", "caisse", "téléphone");
        assertThat(alive(lucie)).isEmpty();
        assertThat(passkeys(lucie)).isZero();
        assertThat(letter(lucie)).contains("le jeton « caisse »", "la clé d’accès « téléphone »");
    }

    private void passkey(Person person, String label) {
        db.sql("""
                insert into people.passkey (id, person, credential_id, public_key, attestation, signature_count, verified,
                    transports, backup_eligible, backed_up, label, created_at, last_used_at)
                values (gen_random_uuid(), :person, :credential, 'x', 'x', 0, true, '', false, false, :label, now(), now())
                """)
                .param("person", person.id().value())
                .param("credential", person.id().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .param("label", label)
                .update();
    }

    private int passkeys(Person person) {
        return db.sql("select count(*) from people.passkey where person = :id")
                .param("id", person.id().value())
                .single(Integer.class);
    }

    private List<String> alive(Person person) {
        return tokens.of(person.id()).stream()
                .filter(it -> it.alive(clock.instant()))
                .map(ApiToken::name)
                .toList();
    }

    private int notices(Person person) {
        return db.sql("select count(*) from talk.notice where person = :id and kind = 'talk.account'")
                .param("id", person.id().value())
                .single(Integer.class);
    }

    private List<String> letters(Person to) {
        return db.sql("select kind from post.letter where recipient = :to order by id")
                .param("to", to.email().text())
                .list(String.class);
    }

    private String letter(Person to) {
        return db.sql("select plain from post.letter where recipient = :to order by id desc limit 1")
                .param("to", to.email().text())
                .single(String.class);
    }
}
