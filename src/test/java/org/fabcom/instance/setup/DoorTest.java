package org.fabcom.instance.setup;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Caches;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@FabComTest
record DoorTest(Web web, SetupCodes codes, SetupPass pass, Caches caches, Sql db, Clock clock) {

    @BeforeEach
    void firstDay() {
        SetupWorld.firstDay(caches);
        db.sql("delete from web.attempt").update();
    }

    @Test
    void every_path_leads_to_the_set_up() {
        for (var path :
                new String[] {"/", "/recherche", "/connexion", "/administration", "/nulle-part", "/mentions-legales"})
            assertThat(web.visitor().get(path).location()).as(path).isEqualTo("/installation");
        assertThat(web.visitor().post("/connexion", "courriel", "x").location()).isEqualTo("/installation");
        assertThat(web.visitor().get("/installation/territoire").location()).isEqualTo("/installation");
    }

    @Test
    void health_style_and_words_are_there_all_the_same() {
        var door = web.visitor().get("/installation");
        assertThat(door.status()).isEqualTo(200);
        assertThat(door.h1()).isEqualTo("Installer la fabrique");
        var sheet = door.page().select("link[rel=stylesheet]").attr("href");
        assertThat(web.visitor().get(sheet).status()).isEqualTo(200);
        assertThat(web.visitor().get("/health").status()).isEqualTo(200);
        assertThat(web.visitor()
                        .get("/communes?champ=communes&communes-nom=grenoble")
                        .text())
                .contains("Isère");
        assertThat(door.page().select("header a[href=/connexion]")).isEmpty();
    }

    @Test
    void a_program_is_told_so() {
        var answer = web.visitor().get("/api/v1/nothing");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body()).contains("FC-4501");
    }

    @Test
    void the_code_of_the_console_opens_whatever_its_case_and_hyphens() {
        var code = codes.draw();
        var typed = code.toLowerCase().replace("-", " ");
        var answer = web.visitor()
                .get("/installation")
                .form("Commencer")
                .fill("Code", typed)
                .submit();
        assertThat(answer.location()).isEqualTo("/installation/territoire");
    }

    @Test
    void a_wrong_code_is_refused_in_words() {
        codes.draw();
        var answer = web.visitor()
                .get("/installation")
                .form("Commencer")
                .fill("Code", "AAAA-BBBB-CCCC")
                .submit();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Ce n’est pas le code du dernier démarrage");
    }

    @Test
    void without_a_code_drawn_nothing_opens() {
        assertThat(codes.is("")).isFalse();
        assertThat(pass.good("99999999999." + "0".repeat(64), clock.instant())).isFalse();
    }

    @Test
    void a_restart_makes_the_former_code_and_what_it_opened_worthless() {
        var former = codes.draw();
        var visitor = SetupWorld.inside(web, codes);
        assertThat(visitor.get("/installation/territoire").status()).isEqualTo(200);
        codes.draw();
        assertThat(codes.is(former)).isFalse();
        assertThat(visitor.get("/installation/territoire").location()).isEqualTo("/installation");
    }

    @Test
    void the_pass_lasts_four_hours() {
        var value = SetupWorld.inside(web, codes).cookie(SetupPass.COOKIE.name());
        assertThat(pass.good(value, clock.instant().plus(Duration.ofMinutes(239))))
                .isTrue();
        assertThat(pass.good(value, clock.instant().plus(Duration.ofMinutes(241))))
                .isFalse();
        assertThat(pass.good(value.replaceFirst("^[0-9]", "9"), clock.instant()))
                .isFalse();
    }

    @Test
    void guessing_is_slowed_down() {
        codes.draw();
        var visitor = web.visitor();
        int status = 0;
        for (int i = 0; i < 11; i++)
            status = visitor.post("/installation", "code", "AAAA-BBBB-CCC" + i).status();
        assertThat(status).isEqualTo(429);
    }
}
