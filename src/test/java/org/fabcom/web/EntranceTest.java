package org.fabcom.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.Test;

@FabComTest
record EntranceTest(Web web) {

    @Test
    void the_health_page_answers_when_the_database_does() {
        var answer = web.visitor().get("/health");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).startsWith("ok\n");
    }

    @Test
    void a_path_that_leads_nowhere_says_so_kindly() {
        var answer = web.visitor().get("/nulle-part");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.h1()).isEqualTo("Le chemin s’arrête ici");
        assertThat(answer.text()).contains("FC-0404");
    }

    @Test
    void the_reader_chooses_the_language_and_comes_back_where_they_were() {
        var visitor = web.visitor();
        var back = visitor.post("/langue", "langue", "en", "suite", "/nulle-part?x=1");
        assertThat(back.location()).isEqualTo("/nulle-part?x=1");
        assertThat(back.follow().h1()).isEqualTo("The path ends here");
    }

    @Test
    void nobody_is_sent_to_another_site() {
        var back = web.visitor().post("/langue", "langue", "en", "suite", "//elsewhere.example/");
        assertThat(back.location()).isEqualTo("/");
    }

    @Test
    void a_form_without_its_token_is_refused() {
        var answer = web.visitor().postWithoutToken("/langue", "langue", "en");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.h1()).isEqualTo("Vous n’êtes plus connecté·e");
        assertThat(answer.text()).contains("FC-0461");
    }

    @Test
    void no_answer_opens_a_servlet_session_and_nothing_may_be_loaded_from_elsewhere() {
        for (var path : new String[] {"/", "/recherche?q=x", "/nulle-part", "/health"}) {
            var answer = web.visitor().get(path);
            assertThat(answer.headers("Set-Cookie")).noneMatch(it -> it.contains("JSESSIONID"));
            assertThat(answer.header("Content-Security-Policy"))
                    .startsWith("default-src 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        }
    }

    @Test
    void whoever_uses_the_instance_gets_its_exact_source() {
        var visitor = web.visitor();
        var page = visitor.get("/").click("Code source");
        assertThat(page.h1()).isEqualTo("Le code source");
        var archive = page.click("Télécharger le code");
        assertThat(archive.header("Content-Type")).isEqualTo("application/zip");
        assertThat(archive.bytes()).startsWith('P', 'K');
    }

    @Test
    void the_language_that_is_announced_is_that_of_the_page() {
        for (var asked : new String[] {"", "en", "de", "fr-CA"}) {
            var answer = web.visitor().with("Accept-Language", asked).get("/connexion");
            assertThat(answer.header("Content-Language"))
                    .as("asked for « %s »", asked)
                    .isEqualTo(answer.page().selectFirst("html").attr("lang"));
        }
    }
}
