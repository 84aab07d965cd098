package org.fabcom.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.demo.DemoFile;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebVisitor;
import org.fabcom.web.access.RouteRules;
import org.junit.jupiter.api.Test;

@FabComTest
record AdministrationTest(Web web, Neighbours neighbours, Answers answers, RouteRules routes) {

    private WebVisitor administrator() {
        return neighbours.signedIn(neighbours.person("Lucie Morel", InstanceRole.ADMINISTRATOR));
    }

    @Test
    void a_change_shows_everywhere_at_once_and_is_noted_with_its_author() {
        var lucie = administrator();
        var saved = lucie.get("/administration/territoire")
                .form("Enregistrer")
                .fill("Nom du territoire", "Vallée du Gué")
                .fill("Nom de la fabrique", "La Fabrique du Gué")
                .submit();
        assertThat(saved.location()).isEqualTo("/administration");
        assertThat(saved.follow().text()).contains("2 réglages changés");
        assertThat(web.visitor().get("/").page().title()).isEqualTo("La Fabrique du Gué");
        var history = lucie.get("/administration/historique");
        assertThat(history.text()).contains("Nom de la fabrique", "La Fabrique du Gué", "Lucie Morel");
        assertThat(lucie.get("/administration/historique.csv").body()).contains("Vallée du Gué");
    }

    @Test
    void saving_without_a_change_notes_nothing() {
        var lucie = administrator();
        long before = answers.changes();
        var form = lucie.get("/administration/financement").form("Enregistrer");
        assertThat(form.submit().follow().text()).contains("Rien n’a changé");
        assertThat(answers.changes()).isEqualTo(before);
    }

    @Test
    void the_colour_comes_as_a_style_sheet_that_may_be_kept_for_ever() {
        var lucie = administrator();
        lucie.get("/administration/allure")
                .form("Enregistrer")
                .fill("Couleur", "#803080")
                .submit();
        var sheet = web.visitor().get("/").page().select("link[href^=/theme-]").attr("href");
        var css = web.visitor().get(sheet);
        assertThat(css.header("Cache-Control")).contains("immutable");
        assertThat(css.body()).contains("--accent:#");
        assertThat(web.visitor().get("/theme-803080-00000000.css").status()).isEqualTo(404);
    }

    @Test
    void a_room_that_is_closed_is_gone_and_comes_back_whole() {
        routes.all().stream()
                .map(RouteRules.Route::room)
                .distinct()
                .forEach(it -> answers.save(Map.of(Deeds.roomKey(it), Deeds.roomValue(true)), null));
        var found = routes.all().stream()
                .filter(it -> !InstanceSite.ALWAYS.contains(it.room()))
                .filter(it -> it.method().equals("GET") && !it.pattern().contains("{"))
                .filter(it -> web.visitor().get(it.pattern()).status() == 200)
                .findFirst();
        assertThat(found).as("a room that can be closed has pages").isPresent();
        var room = found.get();
        var lucie = administrator();
        answers.save(Map.of(Deeds.roomKey(room.room()), Deeds.roomValue(false)), null);
        assertThat(web.visitor().get(room.pattern()).status()).isEqualTo(404);
        assertThat(web.visitor().get("/").page().select("a[href=" + room.pattern() + "]"))
                .isEmpty();
        var form = lucie.get("/administration/salles");
        var box = form.page().select("input[name=salles][value=" + room.room() + "]");
        assertThat(box.hasAttr("checked")).isFalse();
        var label = box.parents().select("label").first().text();
        assertThat(form.form("Enregistrer").tick(label).submit().follow().text())
                .contains("un réglage changé");
        assertThat(web.visitor().get(room.pattern()).status()).isEqualTo(200);
    }

    @Test
    void closing_a_room_says_first_what_stops_and_closed_pages_say_so() {
        answers.save(Map.of("room.catalogue", "", "room.accompaniment", ""), null);
        var lucie = administrator();
        var asked = lucie.get("/administration/salles")
                .form("Enregistrer")
                .untick("Catalogue")
                .submit();
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.page().select("main .notice").text())
                .contains("Catalogue se ferme", "Accompagnement se ferme");
        assertThat(answers.deeds().open("catalogue")).as("nothing yet").isTrue();
        asked.form("Fermer quand même").submit();
        try {
            assertThat(answers.deeds().open("catalogue")).isFalse();
            assertThat(lucie.get("/administration/salles").text()).contains("Fermée en ce moment");
            var closed = lucie.get("/catalogue");
            assertThat(closed.status()).isEqualTo(404);
            assertThat(closed.text()).contains("Fermé pour l’instant : Catalogue", "Rien n’est effacé");
            assertThat(lucie.get("/accompagnement/journee").text()).contains("Fermé pour l’instant : Accompagnement");
            var history = lucie.get("/administration/historique").text();
            assertThat(history).contains("Catalogue", "ouverte", "fermée").doesNotContain("closed");
        } finally {
            answers.save(Map.of("room.catalogue", ""), null);
        }
    }

    @Test
    void whatever_the_demonstration_ships_can_be_saved_on_its_page() {
        for (var it : DemoFile.read("instance.yml", Shipped.class)) {
            var question = Question.valueOf(it.question());
            assertThat(it.answer().length()).as(it.question()).isLessThanOrEqualTo(question.most());
        }
    }

    record Shipped(String question, String answer) {}

    @Test
    void rooms_without_which_nothing_stands_cannot_be_closed() {
        var lucie = administrator();
        lucie.post("/administration/salles", "salles", "nothing");
        for (var room : Set.of("web", "people", "instance", "imports"))
            assertThat(answers.deeds().open(room)).isTrue();
        answers.save(Map.of("room.people", "closed"), null);
        assertThat(web.visitor().get("/connexion").status()).isEqualTo(200);
    }

    @Test
    void only_administrators_change_the_deeds() {
        var editor = neighbours.signedIn(neighbours.person("Yann", InstanceRole.CATALOGUE_EDITOR));
        assertThat(editor.get("/administration").status()).isEqualTo(200);
        assertThat(editor.get("/administration").text()).contains("Imports").doesNotContain("Historique");
        assertThat(editor.get("/administration/territoire").status()).isEqualTo(403);
        assertThat(editor.post("/administration/salles").status()).isEqualTo(403);
        assertThat(web.visitor().get("/administration").location()).startsWith("/connexion");
    }

    @Test
    void what_stands_under_its_address_is_led_to_from_the_page_of_those_who_may() {
        var links =
                administrator().get("/administration").page().select("main a").eachAttr("href");
        assertThat(links)
                .contains("/administration/roles", "/administration/journal", "/administration/courrier")
                .doesNotHaveDuplicates();
        var editor = neighbours.signedIn(neighbours.person("Yann", InstanceRole.CATALOGUE_EDITOR));
        assertThat(editor.get("/administration").page().select("main a").eachAttr("href"))
                .doesNotContain("/administration/roles", "/administration/journal", "/administration/courrier");
    }

    @Test
    void the_history_cannot_be_changed_even_by_the_owner() {
        administrator()
                .get("/administration/allure")
                .form("Enregistrer")
                .fill("Couleur", "#305080")
                .submit();
        for (var sql : new String[] {
            "update instance.change set was = 'x'", "delete from instance.change", "truncate instance.change"
        }) {
            assertThatThrownBy(() -> {
                        try (var owner = CurrentBase.base().owner();
                                var statement = owner.createStatement()) {
                            statement.execute(sql);
                        }
                    })
                    .hasMessageContaining("append-only");
        }
    }
}
