package org.fabcom.house;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;

/** The room of {@code docs/recipes/a-new-room.md} is built from that page, opened in the house, and used. */
@FabComTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecipeTest {

    private static final int MOST_FILES = 12;
    private static final int MOST_LINES = 450;

    private final Recipe recipe = Recipe.read(Path.of("docs/recipes/a-new-room.md"));
    private final ApplicationContext house;
    private final Web web;
    private final Neighbours neighbours;
    private Person lucie;
    private Person paul;
    private Organisation garden;
    private BuiltRoom room;

    RecipeTest(ApplicationContext house, Web web, Neighbours neighbours) {
        this.house = house;
        this.web = web;
        this.neighbours = neighbours;
    }

    @BeforeAll
    void build(@TempDir Path folder) {
        lucie = neighbours.person("Lucie Perrin");
        paul = neighbours.person("Paul Mercadier");
        garden = neighbours.association("Les Jardins du Gué", lucie);
        room = BuiltRoom.of(recipe, folder, house);
    }

    @AfterAll
    void takeDown() {
        room.close();
    }

    @Test
    void a_room_with_a_list_and_a_form_is_a_dozen_files_and_450_lines() {
        assertThat(recipe.files()).hasSizeLessThanOrEqualTo(MOST_FILES);
        assertThat(recipe.lines()).isLessThanOrEqualTo(MOST_LINES);
    }

    @Test
    void its_form_is_drawn_with_its_limits_refuses_beside_the_field_and_is_kept() {
        var page = fresh();
        assertThat(page.page().selectFirst("#nom").attr("maxlength")).isEqualTo("80");
        assertThat(page.page().selectFirst("#pieces").attr("max")).isEqualTo("500");
        var refused =
                page.form("Enregistrer l’outil").fill("Nombre de pièces", "501").submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Donnez un nom à l’outil.", "Un nombre entier de 1 à 500.");
        var list = refused.form("Enregistrer l’outil")
                .fill("Nom de l’outil", "Échelle double")
                .fill("Nombre de pièces", "2")
                .fill("Vérifié le", "2026-03-01")
                .tick("usé")
                .submit()
                .follow();
        assertThat(list.h1()).isEqualTo("Outils à prêter : Les Jardins du Gué");
        assertThat(list.text())
                .contains("L’outil est ajouté.", "Échelle double", "État usé", "Nombre de pièces 2", "1er mars 2026");
        assertThat(web.visitor().get("/outils/de/" + garden.id()).text()).contains("Échelle double");
    }

    /** A form that no link leads to is there for whoever wrote it alone; a link that is refused is a door painted on a wall. */
    @Test
    void its_own_people_are_led_from_the_list_to_the_form_and_to_each_tool_others_are_not() {
        fresh().form("Enregistrer l’outil")
                .fill("Nom de l’outil", "Perceuse à colonne")
                .submit();
        var hers = neighbours.signedIn(lucie).get("/outils/de/" + garden.id());
        assertThat(hers.click("Ajouter un outil")
                        .form("Enregistrer l’outil")
                        .submit()
                        .status())
                .isEqualTo(422);
        assertThat(hers.click("Perceuse à colonne").page().selectFirst("#nom").val())
                .isEqualTo("Perceuse à colonne");
        for (var visitor : List.of(web.visitor(), neighbours.signedIn(paul))) {
            var list = visitor.get("/outils/de/" + garden.id());
            assertThat(list.text()).contains("Perceuse à colonne").doesNotContain("Ajouter un outil");
            assertThat(list.page().select("a[href*=/outils/]:not([href*=/outils/de/])"))
                    .isEmpty();
        }
    }

    @Test
    void its_page_of_documents_has_its_picture_as_each_has() {
        assertThat(recipe.files().get("docs/modules/toolshed.md").split("```mermaid\n", -1))
                .hasSize(2);
    }

    @Test
    void it_is_changed_by_its_own_people_and_only_by_the_first_of_two() {
        fresh().form("Enregistrer l’outil").fill("Nom de l’outil", "Scie").submit();
        var id = room.only("select id from toolshed.tool where name = 'Scie'");
        var path = "/structures/" + garden.id() + "/outils/" + id;
        assertThat(neighbours.signedIn(paul).get(path).status()).isEqualTo(403);
        var first = neighbours.signedIn(lucie).get(path).form("Enregistrer l’outil");
        var second = neighbours.signedIn(lucie).get(path).form("Enregistrer l’outil");
        assertThat(first.fill("Nom de l’outil", "Scie égoïne").submit().follow().text())
                .contains("Scie égoïne");
        assertThat(second.fill("Nom de l’outil", "Scie à bûches").submit().status())
                .isEqualTo(409);
    }

    /** What the tests of the house ask of every room, which this one stands beside. */
    @Test
    void its_columns_are_explained_and_what_it_keeps_of_people_has_words() throws IOException {
        assertThat(room.only("""
                select coalesce(string_agg(attname, ', '), '') from pg_attribute
                where attrelid = 'toolshed.tool'::regclass and attnum > 0 and col_description(attrelid, attnum) is null
                """)).isEmpty();
        assertThat(Files.readString(Path.of("docs/recipes/a-new-room.md")).split("\nfield.toolshed.tool.owner=", -1))
                .as("in both languages")
                .hasSize(3);
    }

    /** The recipe's own test. */
    @Test
    void its_table_holds_the_limits_of_its_fields() throws ReflectiveOperationException {
        room.run("ToolFieldsTest", "the_table_takes_what_the_form_takes_and_no_more");
    }

    private WebAnswer fresh() {
        return neighbours.signedIn(lucie).get("/structures/" + garden.id() + "/outils/nouveau");
    }
}
