package org.fabcom.instance.setup;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabcom.kernel.Caches;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@FabComTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
record SetupTest(Web web, SetupCodes codes, Caches caches, Sql db) {

    @BeforeEach
    void firstDay() {
        SetupWorld.firstDay(caches);
    }

    @Test
    @Order(1)
    void a_step_refused_comes_back_as_it_was_typed() {
        var visitor = SetupWorld.inside(web, codes);
        var refused = visitor.get("/installation/editeur")
                .form("Continuer")
                .fill("Éditeur", "Les Jardins du Gué")
                .fill("SIRET", "832 451 907 0001")
                .fill("Courriel de l’éditeur", "pas un courriel")
                .submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#publisher").val()).isEqualTo("Les Jardins du Gué");
        assertThat(refused.page().select("#siret").val()).isEqualTo("832 451 907 0001");
        assertThat(refused.page().select("#erreurs a[href=#siret]")).hasSize(1);
        assertThat(refused.page().select("#erreurs li")).hasSizeGreaterThan(4);
        assertThat(refused.page().title()).startsWith("Problème");
    }

    @Test
    @Order(2)
    void communes_are_found_and_added_one_after_the_other_without_script() {
        var visitor = SetupWorld.inside(web, codes);
        var found = visitor.get("/installation/territoire")
                .form("Chercher")
                .fill("Communes", "Valence")
                .submit();
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.text()).contains("Valence · Drôme (26)", "Valence · Tarn-et-Garonne (82)");
        var more = found.form("Chercher")
                .tick("Valence · Drôme")
                .fill("Communes", "38000")
                .submit();
        assertThat(more.page().select("input[name=communes][checked]").eachAttr("value"))
                .contains("26362");
        var next = more.form("Continuer")
                .tick("Grenoble · Isère")
                .fill("Nom de la fabrique", "Entre Isère et Drôme")
                .submit();
        assertThat(next.location()).isEqualTo("/installation/editeur");
        assertThat(visitor.get("/installation/territoire")
                        .page()
                        .select("input[name=communes][checked]")
                        .eachAttr("value"))
                .containsExactlyInAnyOrder("26362", "38185");
    }

    @Test
    @Order(3)
    void what_was_answered_is_still_there_after_the_browser_was_closed() {
        SetupWorld.territory(SetupWorld.inside(web, codes)).submit();
        var another = SetupWorld.inside(web, codes);
        assertThat(another.get("/installation").location()).isEqualTo("/installation/editeur");
        assertThat(another.get("/installation/territoire")
                        .page()
                        .select("#name")
                        .val())
                .isEqualTo("Les Trois-Rivières");
    }

    @Test
    @Order(4)
    void the_colour_is_shown_before_it_is_chosen() {
        var visitor = SetupWorld.inside(web, codes);
        var seen = visitor.get("/installation/allure")
                .form("Voir")
                .fill("Couleur", "#f0d000")
                .submit();
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.text()).contains("un peu assombrie");
        assertThat(web.visitor()
                        .with("HX-Request", "true")
                        .get("/theme/apercu?accent=%23b02020")
                        .text())
                .contains("rouge des erreurs");
        assertThat(web.visitor()
                        .with("HX-Request", "true")
                        .get("/theme/apercu?accent=javascript")
                        .status())
                .isEqualTo(200);
    }

    @Test
    @Order(5)
    void the_last_step_waits_for_the_others_and_refuses_weak_passwords() {
        var visitor = SetupWorld.inside(web, codes);
        assertThat(SetupWorld.open(visitor, "Lucie Morel", "lucie@exemple.org").location())
                .isEqualTo("/installation/territoire");
        SetupWorld.answerAll(visitor);
        var weak = visitor.get("/installation/vous")
                .form("Ouvrir")
                .fill("Votre nom", "Lucie Morel")
                .fill("Courriel", "lucie@exemple.org")
                .fill("Mot de passe", "azerty123")
                .submit();
        assertThat(weak.status()).isEqualTo(422);
        assertThat(weak.page().select("#nom").val()).isEqualTo("Lucie Morel");
    }

    @Test
    @Order(6)
    void ten_minutes_later_the_instance_is_open_and_its_administrator_signed_in() {
        var visitor = SetupWorld.inside(web, codes);
        var last = SetupWorld.answerAll(visitor);
        assertThat(last.h1()).isEqualTo("Et vous, qui êtes-vous ?");
        var opened = SetupWorld.open(visitor, "Lucie Morel", "lucie@exemple.org");
        assertThat(opened.location()).isEqualTo("/administration/suite");
        var next = opened.follow();
        assertThat(next.h1()).isEqualTo("Les Trois-Rivières est ouverte");
        assertThat(next.page().select("header").text()).contains("Lucie Morel", "fabrique de communs");
        assertThat(next.page().select("link[href^=/theme-2a6a35-]")).hasSize(1);
        assertThat(visitor.get("/mentions-legales").text())
                .contains("SCIC Les Trois-Rivières", "Lucie Morel", "L’Abri numérique", "+33 4 76 11 11 11");
        assertThat(visitor.get("/administration/historique").text()).contains("Lucie Morel", "L’Abri numérique");
        assertThat(db.sql("select count(*) from instance.setup_code").single(Integer.class))
                .isZero();

        assertThat(web.visitor().get("/").status()).isEqualTo(200);
        assertThat(web.visitor().get("/installation").location()).isEqualTo("/");
        assertThat(visitor.get("/installation/vous").location()).isEqualTo("/connexion");
        assertThat(visitor.post("/installation/territoire", "name", "Autre").location())
                .isEqualTo("/connexion");
    }
}
