package org.fabcom.people.signin;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Together;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody who means harm does with the pages of accounts. */
@FabComTest
record HostileAccountsTest(Web web, Neighbours neighbours, Sql db) {

    private static final String FINE = "lapin tambour brouette";

    @BeforeEach
    void nobody_tried_yet() {
        CurrentBase.asOwner("delete from web.attempt");
        CurrentBase.asOwner("delete from post.letter");
    }

    @Test
    void a_refused_sign_up_is_counted_as_well() {
        assertCounted(() -> signUp("Lucie", "lucie@exemple.org", "motdepasse"), 61);
        assertThat(signUp("Lucie", "lucie@exemple.org", FINE).status()).isEqualTo(429);
    }

    @Test
    void a_refused_new_password_is_counted_as_well() {
        var lucie = neighbours.person("Lucie");
        web.visitor().post("/mot-de-passe/oublie", "courriel", lucie.email().text());
        var link = letter(lucie.email().text()).replaceAll("(?s).*jeton=([0-9a-f]+).*", "$1");
        assertCounted(() -> web.visitor().post("/mot-de-passe/nouveau", "jeton", link, "password", "motdepasse"), 61);
    }

    @Test
    void a_refused_change_of_password_is_counted_as_well() {
        var lucie = neighbours.signedIn(neighbours.person("Lucie"));
        assertCounted(
                () -> lucie.post(
                        "/moi/mot-de-passe", "password-actuel", Neighbours.PASSWORD, "password-nouveau", "motdepasse"),
                11);
    }

    @Test
    void a_refused_claim_is_counted_as_well() {
        assertCounted(
                () -> web.visitor()
                        .post("/reprendre", "code", "x", "courriel", "lucie@exemple.org", "password", "motdepasse"),
                21);
    }

    @Test
    void a_link_that_is_used_six_times_at_once_serves_once() throws Exception {
        var lucie = neighbours.person("Lucie").email().text();
        web.visitor().post("/mot-de-passe/oublie", "courriel", lucie);
        var link = letter(lucie).replaceAll("(?s).*jeton=([0-9a-f]+).*", "$1");
        var passwords = List.of("betterave", "carotte", "poireau", "panais", "navet", "radis");
        var answers = Together.all(passwords.stream()
                .<Callable<Integer>>map(it -> () -> web.visitor()
                        .post("/mot-de-passe/nouveau", "jeton", link, "password", it + " sous la pluie battante")
                        .status())
                .toList());
        assertThat(answers).containsOnlyOnce(303).containsOnly(303, 410);
        assertThat(db.sql(
                                "select count(*) from people.session s join people.person p on p.id = s.person where p.email = :to")
                        .param("to", lucie)
                        .single(Integer.class))
                .isEqualTo(1);
        assertThat(passwords.stream()
                        .filter(it ->
                                tried(lucie, it + " sous la pluie battante").status() == 303))
                .as("the password that was chosen is the one that opens")
                .hasSize(1);
    }

    @Test
    void a_link_to_a_new_address_moves_once_too() throws Exception {
        var lucie = neighbours.person("Lucie");
        var here = neighbours.signedIn(lucie);
        here.post("/moi/courriel", "courriel", "nouvelle@exemple.org", "password-courriel", Neighbours.PASSWORD);
        var link = letter("nouvelle@exemple.org").replaceAll("(?s).*jeton=([0-9a-f]+).*", "$1");
        Callable<Integer> move = () ->
                web.visitor().post("/moi/courriel/confirmer", "jeton", link).status();
        assertThat(Together.all(Collections.nCopies(6, move))).containsOnlyOnce(303);
    }

    @Test
    void unreadable_addresses_are_counted_as_well() {
        assertCounted(() -> web.visitor().post("/mot-de-passe/oublie", "courriel", "rien"), 21);
        assertCounted(() -> web.visitor().post("/connexion/lien", "courriel", "rien"), 21);
    }

    @Test
    void however_the_address_is_written_an_account_has_one_count_of_tries() {
        var lucie = neighbours.person("Lucie");
        var plain = lucie.email().text();
        var wide = new StringBuilder();
        plain.chars().forEach(it -> wide.append((char) (it > 0x20 && it < 0x7F ? it + 0xFEE0 : it)));
        var twins = List.of(
                plain,
                plain.toUpperCase(java.util.Locale.ROOT),
                wide.toString(),
                plain.replace("@", "\u200B@"),
                plain.replace(".", "\uFF0E"),
                "\uFEFF" + plain,
                plain.replace("@", "\u00AD@"),
                plain + "\u2060",
                plain.replace("e", "\uFF45"),
                plain.replace(".", ".\u200D"));
        for (var twin : twins)
            assertThat(tried(twin, "pas le bon").status()).as(twin).isEqualTo(422);
        assertThat(tried(plain, Neighbours.PASSWORD).status()).isEqualTo(429);
        CurrentBase.asOwner("delete from web.attempt");
        for (var twin : twins)
            assertThat(tried(twin, Neighbours.PASSWORD).status())
                    .as("the same account: " + twin)
                    .isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Lucie\r\nBcc: x@example.org", "\u202EeicuL", "Lu\u200Bcie", "Lucie\u2028", "\u2066x\u2069"})
    void names_are_one_line_without_hidden_characters(String name) {
        assertThat(signUp("x" + name + "x", "lucie@exemple.org", FINE).status()).isEqualTo(422);
        var lucie =
                neighbours.signedIn(neighbours.person("Lucie", InstanceRole.COORDINATOR, InstanceRole.ADMINISTRATOR));
        var said = "Une seule ligne";
        assertThat(lucie.post("/moi", "nom", "x" + name + "x").text()).contains(said);
        assertThat(lucie.post("/structures/nouvelle", "nom", "x" + name + "x").text())
                .contains(said);
        assertThat(lucie.post("/groupes/nouveau", "maison", "fabrique", "genre", "DISCUSSION", "nom", "x" + name + "x")
                        .text())
                .contains(said);
    }

    @Test
    void a_persons_name_has_a_hundred_characters_at_most() {
        assertThat(signUp("x".repeat(101), "lucie@exemple.org", FINE).status()).isEqualTo(422);
        assertThat(signUp("x".repeat(100), "lucie@exemple.org", FINE).status()).isEqualTo(200);
    }

    @Test
    void what_a_stranger_typed_is_not_in_the_letter_to_an_address_not_confirmed() {
        signUp("GAGNEZ 1000 EUR http://mal.example", "victime@exemple.org", FINE);
        assertSilent("victime@exemple.org", "GAGNEZ", "mal.example");
        var stranger = neighbours.person("GAGNEZ mal.example");
        var garden = neighbours.association("CLIQUEZ mal.example", stranger);
        neighbours
                .signedIn(stranger)
                .post("/structures/" + garden.id() + "/invitations", "courriel", "deux@exemple.org", "place", "MEMBER");
        assertSilent("deux@exemple.org", "GAGNEZ", "CLIQUEZ", "mal.example");
        neighbours
                .signedIn(stranger)
                .post("/moi/courriel", "courriel", "trois@exemple.org", "password-courriel", Neighbours.PASSWORD);
        assertSilent("trois@exemple.org", "GAGNEZ", "mal.example");
    }

    @Test
    void whoever_has_an_account_still_reads_who_invites_them() {
        var nadia = neighbours.person("Nadia");
        var lucie = neighbours.person("Lucie");
        var garden = neighbours.association("Les Allées", lucie);
        neighbours
                .signedIn(lucie)
                .post(
                        "/structures/" + garden.id() + "/invitations",
                        "courriel",
                        nadia.email().text(),
                        "place",
                        "MEMBER");
        assertThat(letter(nadia.email().text())).contains("Lucie", "Les Allées");
    }

    @Test
    void the_token_of_forms_is_another_after_coming_in_and_after_going_out() {
        var lucie = neighbours.person("Lucie");
        var browser = web.visitor();
        browser.get("/connexion");
        var before = browser.cookie("fc-csrf");
        assertThat(browser.post("/connexion", "courriel", lucie.email().text(), "password", Neighbours.PASSWORD)
                        .status())
                .isEqualTo(303);
        var inside = browser.cookie("fc-csrf");
        assertThat(inside).isNotBlank().isNotEqualTo(before);
        assertThat(browser.postWithoutToken("/moi", "nom", "Autre", "_csrf", before)
                        .status())
                .as("the token planted before is worth nothing")
                .isEqualTo(403);
        assertThat(browser.post("/moi", "nom", "Lucie").status()).isEqualTo(303);
        browser.post("/deconnexion");
        assertThat(browser.cookie("fc-csrf")).isNotBlank().isNotEqualTo(inside);
    }

    private void assertCounted(Supplier<WebAnswer> attempt, int most) {
        int tries = 0;
        while (tries < most && attempt.get().status() != 429) tries++;
        assertThat(tries).as("tries before it is enough").isLessThan(most);
    }

    private void assertSilent(String to, String... words) {
        var all = db.sql("select name || subject || plain || html from post.letter where recipient = :to")
                .param("to", to)
                .single(String.class);
        assertThat(all).doesNotContain(words);
    }

    private WebAnswer signUp(String name, String email, String password) {
        return web.visitor().post("/inscription", "nom", name, "courriel", email, "password", password);
    }

    private WebAnswer tried(String email, String password) {
        return web.visitor().post("/connexion", "courriel", email, "password", password);
    }

    private String letter(String to) {
        return db.sql("select plain from post.letter where recipient = :to order by id desc limit 1")
                .param("to", to)
                .single(String.class);
    }
}
