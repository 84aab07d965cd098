package org.fabcom.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.testing.Browser;
import org.fabcom.testing.Browser.Look;
import org.fabcom.testing.Browser.Tab;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebVisitor;
import org.fabcom.testing.WithDemonstration;
import org.junit.jupiter.api.Test;

/** Somebody in a hurry, or in a bad mood, in the lived-in territory: nothing breaks, nothing happens twice, each no says why. */
@FabComTest
@WithDemonstration
record AngryTest(Web web) {

    @Test
    void addresses_that_lead_nowhere_are_pages_of_the_house() {
        var lucie = signedIn("lucie");
        var file = file(lucie);
        for (var path : List.of(
                "/accompagnements/nulle-part",
                "/accompagnements/00000000-0000-7000-8000-000000000000",
                file + "/plan/nulle-part",
                file + "/plan/00000000-0000-7000-8000-000000000000",
                file + "/suivis/31",
                "/accompagnement/mediation/moi",
                "/actes/xyz",
                "/guide/..%2f..%2fetc")) {
            var page = lucie.get(path).follow();
            assertThat(page.status()).as(path).isIn(400, 403, 404);
            if (page.status() != 400) assertThat(page.h1()).as(path).isNotEmpty();
        }
    }

    @Test
    void a_step_pressed_twice_is_taken_once_and_the_back_button_tells_what_happened() {
        try (var tab = tab("lucie")) {
            openItem(tab, "WhatsApp");
            var before = tab.page().url();
            if (tab.page().locator("main a:has-text('Le garder')").count() == 0) return;
            tab.go(before + "/garder");
            tab.page().getByText("Notre public est là").click();
            tab.page().getByLabel("Dites-le avec vos mots").fill("Le groupe des parents y est.");
            tab.page().locator("main button.go, main form .button").first().dblclick();
            tab.page().waitForURL(url -> !url.endsWith("/garder"));
            tab.go(before);
            assertThat(words(tab)).contains("On garde WhatsApp");
            tab.page().goBack();
            tab.page().waitForLoadState();
        }
    }

    @Test
    void two_tabs_on_one_tool_the_second_sees_what_the_first_did() {
        var lucie = signedIn("lucie");
        var items = lucie.get(file(lucie) + "/plan").page().select("main .rows h3 a[href*=/plan/]");
        var url = items.stream()
                .filter(it -> it.text().contains("Google Drive"))
                .findFirst()
                .orElseThrow()
                .attr("href");
        var first = lucie.get(url + "/pause").form("Mettre en pause");
        var second = lucie.get(url + "/pause").form("Mettre en pause");
        first.tick("Plus le temps").submit();
        var late = second.tick("Plus le temps").submit();
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("Quelqu’un vous a devancé", "Lucie Perrin", "a mis en pause");
        lucie.get(url).form("Reprendre").submit();
    }

    @Test
    void a_session_that_ended_meanwhile_asks_to_sign_in_and_does_nothing() {
        try (var tab = tab("lucie")) {
            openItem(tab, "Google Drive");
            tab.go(tab.page().url() + "/pause");
            tab.page().getByText("Plus le temps").click();
            tab.page().context().clearCookies();
            tab.page().locator("main form .button").first().click();
            tab.page().waitForLoadState();
            assertThat(words(tab)).contains("Vous n’êtes plus connecté·e", "Rien n’a été enregistré");
            var door = tab.page()
                    .waitForPopup(() -> tab.page()
                            .getByText("Se connecter dans un autre onglet")
                            .click());
            assertThat(door.url()).endsWith("/connexion");
            door.close();
        }
    }

    @Test
    void on_a_shared_telephone_back_shows_nothing_of_who_left() {
        try (var tab = tab("lucie")) {
            tab.go("/moi");
            var other = tab.page().context().newPage();
            other.navigate(tab.page().url());
            other.getByText("Se déconnecter").click();
            other.waitForLoadState();
            tab.page()
                    .waitForNavigation(() -> tab.page()
                            .evaluate("dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))"));
            assertThat(tab.page().url()).contains("/connexion");
            assertThat(words(tab)).doesNotContain("Lucie Perrin");
            other.goBack();
            other.waitForLoadState();
            assertThat(other.locator("body").innerText()).doesNotContain("Lucie Perrin");
        }
    }

    @Test
    void a_form_sent_after_somebody_else_signed_in_says_who_is_in() {
        var browser = signedIn("lucie");
        var form = browser.get("/moi").form("Enregistrer");
        browser.post("/connexion/demonstration", "qui", "theo");
        var refused = form.submit();
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text())
                .contains("Théo Ribeiro", "Rien n’a été enregistré")
                .doesNotContain("Vous n’êtes plus connecté·e");
    }

    @Test
    void a_file_that_is_too_large_is_refused_in_words() {
        var lucie = signedIn("lucie");
        var form = lucie.get(file(lucie))
                .page()
                .select("main form[enctype*=multipart]")
                .first();
        assertThat(form).isNotNull();
        var answer = lucie.upload(
                form.attr("action"), "fichiers", "film.bin", new byte[12_000_000], Map.of("message", "Voici le film"));
        assertThat(answer.status()).isIn(413, 422);
        assertThat(answer.text()).containsAnyOf("10 Mo", "trop gros", "trop lourd", "trop grand");
    }

    @Test
    void very_long_words_are_cut_or_refused_and_never_break_the_page() {
        var lucie = signedIn("lucie");
        var long_ = "x".repeat(20_000);
        var page = lucie.get("/accompagnements/demander")
                .form("Envoyer la demande")
                .fill("De quoi avez-vous besoin", long_)
                .submit();
        assertThat(page.status()).isIn(303, 422);
        assertThat(page.status() == 303 ? "" : page.h1()).isIn("", "Demander de l’aide");
    }

    private WebVisitor signedIn(String who) {
        var visitor = web.visitor();
        visitor.post("/connexion/demonstration", "qui", who);
        return visitor;
    }

    private static String file(WebVisitor visitor) {
        return visitor.get("/accompagnements").page().select("main a[href^=/accompagnements/]").stream()
                .map(it -> it.attr("href"))
                .filter(it -> !it.endsWith("demander"))
                .findFirst()
                .orElseThrow();
    }

    private Tab tab(String who) {
        var visitor = signedIn(who);
        var tab = Browser.get().open(web.address(), Look.PHONE);
        tab.as(visitor);
        tab.go(file(visitor) + "/plan");
        return tab;
    }

    private static void openItem(Tab tab, String tool) {
        tab.page()
                .locator("main .rows h3 a")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(tool))
                .first()
                .click();
    }

    private static String words(Tab tab) {
        return tab.page().locator("main").innerText().replaceAll("[\\s\u00a0\u202f]+", " ");
    }
}
