package org.fabcom.api;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import java.awt.image.BufferedImage;
import javax.imageio.ImageIO;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** The picture of a sheet by programs of editors: given with its licence, given again without a change, taken off. */
@FabComTest
@WithCatalogue
class DoorPicturesTest extends WithEditor {

    private static final String PATTERN = "/api/v1/catalogue/{slug}/picture";
    private static final String PATH = "/api/v1/catalogue/framadate/picture";

    DoorPicturesTest(ApplicationContext application) {
        super(application);
    }

    @BeforeEach
    void a_sheet_without_a_picture() {
        gone();
    }

    private void gone() {
        contract.holds("DELETE", PATTERN, 204, editor.send("DELETE", PATH, "application/json", ""));
    }

    private static byte[] picture(int rgb) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var image = new BufferedImage(24, 18, BufferedImage.TYPE_INT_RGB);
        image.setRGB(3, 3, rgb);
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static Map<String, String> said() {
        return new TreeMap<>(Map.of("montre", "Un calendrier", "licence", "CECILL-B", "auteur", "Équipe Framadate"));
    }

    private WebAnswer sends(WebVisitor who, byte[] bytes, Map<String, String> said) {
        var fields = new ArrayList<String>();
        said.forEach((name, value) -> fields.addAll(List.of(name, value)));
        return who.uploadAsIs(PATH, "image", Map.of("icone.png", bytes), fields);
    }

    private JsonNode shown(int status) {
        return contract.holds("GET", PATTERN, status, editor.get(PATH));
    }

    private String history() {
        return web.visitor().get("/catalogue/framadate/historique").text();
    }

    @Test
    void a_picture_is_given_once_seen_by_everybody_and_taken_off() throws IOException {
        shown(404);
        var given = contract.holds("POST", PATTERN, 200, sends(editor, picture(0xff0000), said()));
        assertThat(given.get("credit").asString()).isEqualTo("Équipe Framadate");
        assertThat(web.visitor().get(given.get("url").asString()).header("Content-Type"))
                .isEqualTo("image/png");
        assertThat(web.visitor()
                        .get("/catalogue/framadate")
                        .page()
                        .select("figcaption")
                        .text())
                .contains("Équipe Framadate, CECILL-B");
        var told = history();
        assertThat(contract.holds("POST", PATTERN, 200, sends(editor, picture(0xff0000), said())))
                .as("the same again")
                .isEqualTo(given);
        assertThat(history()).isEqualTo(told);
        var other = contract.holds("POST", PATTERN, 200, sends(editor, picture(0x00ff00), said()));
        assertThat(other.get("id")).as("another picture").isNotEqualTo(given.get("id"));
        var said = said();
        said.put("licence", "MIT");
        assertThat(contract.holds("POST", PATTERN, 200, sends(editor, picture(0x00ff00), said))
                        .get("licence")
                        .asString())
                .as("other words")
                .isEqualTo("MIT");
        assertThat(shown(200).get("licence").asString()).isEqualTo("MIT");
        gone();
        shown(404);
    }

    @Test
    void what_the_page_refuses_is_refused_by_its_field_and_strangers_change_nothing() throws IOException {
        for (var field : new String[] {"montre", "licence", "auteur"}) {
            var less = said();
            less.remove(field);
            assertThat(refused(sends(editor, picture(1), less))).isEqualTo("/" + field);
        }
        var more = said();
        more.put("url", "http://exemple.fr");
        assertThat(refused(sends(editor, picture(1), more))).isEqualTo("/url");
        more.put("url", "");
        more.put("faire", "retirer");
        assertThat(refused(sends(editor, picture(1), more))).isEqualTo("/faire");
        assertThat(refused(sends(editor, "bonjour".getBytes(), said()))).isEqualTo("/image");
        Person theo = neighbours.person("Théo");
        contract.holds("POST", PATTERN, 403, sends(programs.program(theo), picture(1), said()));
        contract.holds("GET", PATTERN, 403, programs.program(theo).get(PATH));
        shown(404);
    }

    private String refused(WebAnswer answer) {
        return contract.holds("POST", PATTERN, 422, answer)
                .at("/errors/0/pointer")
                .asString();
    }
}
