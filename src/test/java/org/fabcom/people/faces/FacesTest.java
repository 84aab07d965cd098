package org.fabcom.people.faces;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import java.sql.SQLException;
import javax.imageio.ImageIO;
import org.fabcom.files.Photo;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.people.Person;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nadia gives a picture of herself, says who sees it, and takes it back. */
@FabComTest
class FacesTest {

    private static final String OWN = "/moi/visage";

    private final Web web;
    private final Neighbours neighbours;
    private final Jobs jobs;
    private final Sql db;

    private Person nadia;
    private WebVisitor hers;

    FacesTest(Web web, Neighbours neighbours, Jobs jobs, Sql db) {
        this.web = web;
        this.neighbours = neighbours;
        this.jobs = jobs;
        this.db = db;
    }

    @BeforeEach
    void nadia_comes_in() {
        nadia = neighbours.person("Nadia Roux");
        hers = neighbours.signedIn(nadia);
    }

    private WebAnswer gives(String name, byte[] file, String seen) {
        return hers.upload(OWN, "image", name, file, Map.of("montre", "Nadia qui sourit", "voir", seen));
    }

    private String address() {
        return hers.get(OWN).page().select("img.portrait").attr("src");
    }

    private int status(WebVisitor who) {
        return who.get(address()).status();
    }

    @Test
    void it_is_made_anew_small_and_square_without_where_it_was_taken() throws IOException {
        assertThat(gives("moi.jpg", Photo.taken(1200, 800), "EVERYBODY")
                        .follow()
                        .text())
                .contains("Tout le monde voit votre image");
        var shown = hers.get(OWN).page().selectFirst("img.portrait");
        assertThat(shown.attr("alt")).isEqualTo("Nadia qui sourit");
        assertThat(shown.attr("loading")).isEqualTo("lazy");
        var bytes = web.visitor().get(shown.attr("src")).bytes();
        var picture = ImageIO.read(new ByteArrayInputStream(bytes));
        assertThat(picture.getWidth()).isEqualTo(96);
        assertThat(picture.getHeight()).isEqualTo(96);
        assertThat(bytes.length).isLessThanOrEqualTo(1_700);
        assertThat(new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif");
    }

    @Test
    void who_sees_it_is_her_choice_and_changes_without_another_picture() {
        gives("moi.jpg", Photo.plain("jpeg", 300, 400), "EVERYBODY");
        var neighbour = neighbours.signedIn(neighbours.person("Un voisin"));
        assertThat(status(web.visitor())).isEqualTo(200);
        var page = hers.get(OWN);
        page.form("Enregistrer").tick("toute personne qui a un compte ici").submit();
        assertThat(status(web.visitor())).isEqualTo(404);
        assertThat(status(neighbour)).isEqualTo(200);
        hers.get(OWN).form("Enregistrer").tick("personne").submit();
        assertThat(status(neighbour)).isEqualTo(404);
        assertThat(neighbour.get(address().replace("/visages/", "/fichiers/")).status())
                .isEqualTo(404);
        assertThat(status(hers)).isEqualTo(200);
    }

    @Test
    void what_is_no_picture_or_says_nothing_is_refused() {
        var text = gives("moi.txt", "bonjour".getBytes(), "EVERYBODY");
        assertThat(text.status()).isEqualTo(422);
        assertThat(text.text()).contains("ne se lit pas comme une image");
        var silent = hers.upload(
                OWN, "image", "moi.png", Photo.plain("png", 40, 40), Map.of("montre", " ", "voir", "EVERYBODY"));
        assertThat(silent.text()).contains("Dites en quelques mots");
        assertThat(gives("moi.png", Photo.plain("png", 40, 40), "TOUT").status())
                .isEqualTo(422);
        assertThat(hers.post(OWN, "montre", "moi", "voir", "EVERYBODY").text()).contains("Choisissez une image");
        assertThat(address()).isEmpty();
    }

    @Test
    void another_picture_has_another_address_and_one_taken_away_is_gone() {
        gives("moi.jpg", Photo.plain("jpeg", 300, 400), "EVERYBODY");
        var first = address();
        gives("moi.jpg", Photo.plain("jpeg", 200, 200), "EVERYBODY");
        assertThat(address()).isNotEqualTo(first);
        assertThat(web.visitor().get(first).status()).isEqualTo(404);
        var second = address();
        assertThat(hers.get(OWN).form("Retirer mon image").submit().follow().text())
                .contains("Votre image est effacée");
        assertThat(web.visitor().get(second).status()).isEqualTo(404);
        assertThat(held()).isZero();
    }

    @Test
    void it_is_in_her_file_and_goes_with_her_account() throws IOException, SQLException {
        gives("moi.jpg", Photo.plain("jpeg", 300, 400), "EVERYBODY");
        var face = address();
        var names = new StringBuilder();
        try (var zip = new ZipInputStream(
                new ByteArrayInputStream(hers.get("/moi/donnees/fichier").bytes()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.append(entry.getName()).append(' ');
                if (!entry.getName().equals("people.face.jpg")) continue;
                assertThat(ImageIO.read(zip).getWidth()).isEqualTo(96);
            }
        }
        assertThat(names.toString()).contains("people.face.jpg");
        hers.post("/moi/donnees/effacer");
        CurrentBase.asOwner(
                "update people.departure set due_on = current_date - 1 where person = '" + nadia.id() + "'");
        jobs.runNow("people.retention");
        assertThat(web.visitor().get(face).status()).isEqualTo(404);
        assertThat(held()).isZero();
        assertThat(db.sql("select count(*) from people.face").single(Integer.class))
                .isZero();
    }

    private int held() {
        return db.sql("select count(*) from files.held where owner_kind = 'people.face' and charged = :person")
                .param("person", nadia.id().value())
                .single(Integer.class);
    }
}
