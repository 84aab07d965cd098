package org.fabcom.people.links;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.junit.jupiter.api.Test;

@FabComTest
record LinksTest(Web web, Neighbours neighbours, Sql db) {

    @Test
    void lucie_comes_in_by_the_link_and_goes_on_to_where_she_wanted() {
        var lucie = neighbours.person("Lucie");
        var visitor = web.visitor();
        var asked = visitor.get("/connexion?suite=%2Fmoi%2Fdonnees")
                .click("Entrer par un lien reçu par courriel")
                .form("Recevoir un lien")
                .fill("Courriel", lucie.email().text())
                .submit();
        assertThat(asked.h1()).isEqualTo("Regardez votre courrier");
        var door = visitor.get(link(lucie.email().text()));
        assertThat(door.text()).contains("Bonjour Lucie");
        assertThat(door.form("Entrer").submit().location()).isEqualTo("/moi/donnees");
        assertThat(visitor.get("/moi").h1()).isEqualTo("Bonjour Lucie");
    }

    @Test
    void a_program_that_opens_links_in_mail_uses_nothing_up_and_a_used_link_is_dead() {
        var lucie = neighbours.person("Lucie");
        ask(lucie.email().text());
        var link = link(lucie.email().text());
        var scanner = web.visitor();
        scanner.get(link);
        scanner.get(link);
        assertThat(scanner.get("/moi").location()).startsWith("/connexion");
        var token = link.replaceAll(".*jeton=", "");
        assertThat(web.visitor().post("/connexion/lien/entrer", "jeton", token).location())
                .isEqualTo("/");
        var again = web.visitor().post("/connexion/lien/entrer", "jeton", token);
        assertThat(again.status()).isEqualTo(410);
        assertThat(again.text()).contains("il a déjà servi");
        assertThat(web.visitor().get(link).status()).isEqualTo(410);
    }

    @Test
    void of_eight_who_come_at_once_with_one_link_one_gets_in() throws Exception {
        var lucie = neighbours.person("Lucie");
        ask(lucie.email().text());
        var token = link(lucie.email().text()).replaceAll(".*jeton=", "");
        Callable<Integer> come = () ->
                web.visitor().post("/connexion/lien/entrer", "jeton", token).status();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var statuses = threads.invokeAll(java.util.Collections.nCopies(8, come)).stream()
                    .map(it -> {
                        try {
                            return it.get();
                        } catch (Exception broken) {
                            throw new IllegalStateException(broken);
                        }
                    })
                    .toList();
            assertThat(statuses).filteredOn(it -> it == 303).hasSize(1);
            assertThat(statuses).filteredOn(it -> it == 410).hasSize(7);
        }
    }

    @Test
    void an_unknown_address_gets_the_same_words_and_no_letter_leaves() {
        var lucie = neighbours.person("Lucie");
        var known = ask(lucie.email().text());
        var unknown = ask("inconnue@exemple.org");
        assertThat(unknown.text().replace("inconnue@exemple.org", ""))
                .isEqualTo(known.text().replace(lucie.email().text(), ""));
        assertThat(db.sql("select count(*) from post.letter where recipient = 'inconnue@exemple.org'")
                        .single(Integer.class))
                .isZero();
    }

    @Test
    void after_a_quarter_of_an_hour_it_is_too_late_and_after_five_letters_one_waits() {
        var lucie = neighbours.person("Lucie");
        ask(lucie.email().text());
        CurrentBase.asOwner("update people.mailed_link set expires_at = now() where person = '" + lucie.id() + "'");
        assertThat(web.visitor().get(link(lucie.email().text())).status()).isEqualTo(410);
        for (int i = 0; i < 4; i++) ask(lucie.email().text());
        assertThat(ask(lucie.email().text()).status()).isEqualTo(429);
    }

    private WebAnswer ask(String email) {
        return web.visitor()
                .get("/connexion/lien")
                .form("Recevoir un lien")
                .fill("Courriel", email)
                .submit();
    }

    private String link(String to) {
        return db.sql(
                        "select plain from post.letter where recipient = :to and kind = 'people.mail.link' order by id desc limit 1")
                .param("to", to)
                .single(String.class)
                .replaceAll("(?s).*https?://[^/]+(/connexion/lien\\S+).*", "$1");
    }
}
