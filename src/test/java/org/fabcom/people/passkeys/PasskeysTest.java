package org.fabcom.people.passkeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Person;
import org.fabcom.testing.Browser;
import org.fabcom.testing.Browser.Look;
import org.fabcom.testing.Browser.Tab;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.Test;

/** Keys made and used in a real browser, whose finger is a virtual device; and what a hostile one is answered. */
@FabComTest
record PasskeysTest(Web web, Neighbours neighbours, Sql db) {

    @Test
    void lucie_makes_a_key_leaves_and_comes_back_with_it_and_nothing_else() {
        var lucie = neighbours.person("Lucie");
        try (var tab = tab(Look.PHONE)) {
            device(tab, true);
            signIn(tab, lucie);
            make(tab, "mon téléphone");
            assertThat(tab.page().locator("main").textContent()).contains("ouvre maintenant votre compte");
            tab.picture("people-moi-cles");
            assertThat(tab.barriers()).isEmpty();
            assertThat(tab.tooWide()).isFalse();
            leave(tab);
            tab.go("/connexion/cle?suite=%2Fmoi%2Fdonnees");
            assertThat(tab.barriers()).isEmpty();
            tab.picture("people-connexion-cle");
            tab.page().getByText("Utiliser ma clé").click();
            tab.page().waitForURL("**/moi/donnees");
            assertThat(tab.page().locator("h1").textContent()).isEqualTo("Mes données");
            assertThat(tab.complaints()).isEmpty();
        }
        assertThat(db.sql("select kind from post.letter where recipient = :to order by id desc limit 1")
                        .param("to", lucie.email().text())
                        .single(String.class))
                .isEqualTo("people.mail.passkey");
        assertThat(db.sql("select count(*) from people.passkey_challenge where person = :id")
                        .param("id", lucie.id().value())
                        .single(Integer.class))
                .as("challenges serve once")
                .isZero();
    }

    @Test
    void a_key_that_was_removed_opens_nothing() {
        var lucie = neighbours.person("Lucie");
        try (var tab = tab(Look.DESK)) {
            device(tab, true);
            signIn(tab, lucie);
            make(tab, "ordinateur");
            tab.page().getByLabel("Nom de la clé ordinateur").fill("local");
            tab.page().getByText("Renommer").click();
            assertThat(tab.page().locator("main li h2").textContent()).isEqualTo("local");
            tab.page().locator("main li").getByText("Retirer").click();
            assertThat(tab.page().locator("main").textContent()).contains("n’ouvre plus votre compte");
            leave(tab);
            tab.go("/connexion/cle");
            tab.page().getByText("Utiliser ma clé").click();
            tab.page().waitForSelector("#erreurs");
            assertThat(tab.page().locator("#erreurs").textContent()).contains("n’ouvre aucun compte ici");
        }
    }

    @Test
    void a_device_that_does_not_know_its_owner_makes_no_key() {
        try (var tab = tab(Look.DESK)) {
            device(tab, false);
            signIn(tab, neighbours.person("Lucie"));
            tab.go("/moi/cles").page().getByLabel("Nom de la clé").fill("sans doigt");
            assertThat(tab.page().getByText("Rien n’a été fait").isVisible()).isFalse();
            tab.page().getByText("Créer la clé").click();
            tab.page().getByText("Rien n’a été fait").waitFor();
            assertThat(tab.page().locator("main li h2").count()).isZero();
        }
    }

    @Test
    void without_scripts_the_pages_say_so_and_show_the_other_ways() {
        var page = web.visitor().get("/connexion").click("Entrer avec une clé d’accès");
        assertThat(page.text()).contains("demande JavaScript");
        assertThat(page.click("Entrer par un lien reçu par courriel").h1())
                .isEqualTo("Entrer par un lien reçu par courriel");
        assertThat(page.page().select("script[src*=passkeys]")).hasSize(1);
        assertThat(web.visitor().get("/connexion").page().select("script[src*=passkeys]"))
                .isEmpty();
        try (var tab = tab(Look.PHONE.withoutScripts())) {
            tab.go("/connexion/cle");
            assertThat(tab.page().locator("main form button").isVisible()).isFalse();
            assertThat(tab.page().getByText("demande JavaScript").isVisible()).isTrue();
        }
        var mine = neighbours.signedIn(neighbours.person("Lucie")).get("/moi/cles");
        assertThat(mine.page().select("[data-say=scripts]").text()).contains("Votre mot de passe");
    }

    @Test
    void what_is_sent_by_hand_is_refused() {
        var lucie = neighbours.signedIn(neighbours.person("Lucie"));
        var challenge = lucie.post("/moi/cles/defi");
        assertThat(challenge.header("Cache-Control")).contains("no-store");
        assertThat(challenge.body()).contains("\"challenge\"").doesNotContain("JSESSIONID");
        for (var answer :
                new String[] {"", "{}", "[]", "{\"id\":\"AAAA\",\"rawId\":\"AAAA\",\"type\":\"public-key\"}"}) {
            assertThat(lucie.post("/moi/cles", "nom", "fausse", "reponse", answer)
                            .status())
                    .as(answer)
                    .isEqualTo(422);
            var visitor = web.visitor();
            visitor.post("/connexion/cle/defi");
            assertThat(visitor.post("/connexion/cle", "reponse", answer).status())
                    .as(answer)
                    .isEqualTo(422);
        }
        assertThat(lucie.post("/moi/cles/01234567-0123-7123-8123-0123456789ab/retirer")
                        .status())
                .isEqualTo(404);
        assertThat(web.visitor().post("/moi/cles/defi").text()).contains("FC-0461");
    }

    /** The browser must be on localhost: keys know no bare addresses. */
    private Tab tab(Look look) {
        return Browser.get().open(web.address().replace("127.0.0.1", "localhost"), look);
    }

    static void device(Tab tab, boolean knowsItsOwner) {
        CDPSession tools = tab.page().context().newCDPSession(tab.page());
        tools.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", knowsItsOwner);
        options.addProperty("automaticPresenceSimulation", true);
        var args = new JsonObject();
        args.add("options", options);
        tools.send("WebAuthn.addVirtualAuthenticator", args);
    }

    static void signIn(Tab tab, Person person) {
        tab.go("/connexion");
        tab.page().getByLabel("Courriel").fill(person.email().text());
        tab.page().getByLabel("Mot de passe").fill(Neighbours.PASSWORD);
        tab.page().locator("main button.go").click();
    }

    static void make(Tab tab, String name) {
        tab.go("/moi/cles");
        tab.page().getByLabel("Nom de la clé").fill(name);
        tab.page().getByText("Créer la clé").click();
        tab.page().waitForSelector("main li h2");
    }

    static void leave(Tab tab) {
        tab.go("/moi").page().locator("main form[action='/deconnexion'] button").click();
    }
}
