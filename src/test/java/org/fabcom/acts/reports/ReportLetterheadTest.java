package org.fabcom.acts.reports;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import java.awt.image.BufferedImage;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.fabcom.acts.Acts;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who sends a report to whom, under which picture: on the page, in the workbook and on tagged paper. */
@FabComTest
class ReportLetterheadTest {

    @TempDir
    Path folder;

    private final Neighbours neighbours;
    private final LastYear lastYear;
    private TeamYear team;
    private Person yann;
    private WebVisitor sabine;

    ReportLetterheadTest(Neighbours neighbours, Acts acts) {
        this.neighbours = neighbours;
        this.lastYear = new LastYear(acts);
    }

    @BeforeEach
    void a_year_of_acts() {
        team = TeamYear.noted(neighbours, lastYear);
        yann = team.yann();
        sabine = team.sabine();
    }

    private static byte[] logo() throws IOException {
        var picture = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }

    private WebAnswer headed(String url, byte[] picture) {
        sabine.get(url + "/modifier")
                .form("Enregistrer le rapport")
                .fill("Titre", "Rapport au département")
                .fill("Émis par", "SCIC Les Trois-Rivières")
                .fill("Pour", "Département de la Drôme")
                .submit();
        return sabine.upload(url + "/logo", "logo", "logo.png", picture, Map.of("page", "1"));
    }

    @Test
    void it_says_who_sends_it_to_whom_under_which_picture_and_the_next_one_has_the_same_head_for_somebody_else()
            throws Exception {
        var url = team.prepared();
        assertThat(headed(url, logo()).status()).isEqualTo(303);
        var page = sabine.get(url);
        assertThat(page.text()).contains("SCIC Les Trois-Rivières", "Département de la Drôme");
        var picture = page.page().selectFirst("img[alt^=Logo de]").attr("src");
        assertThat(sabine.get(picture).status()).isEqualTo(200);
        assertThat(neighbours.signedIn(yann).get(picture).status())
                .as("who may not open it")
                .isEqualTo(404);
        var next = sabine.get(team.prepared());
        assertThat(next.text()).contains("SCIC Les Trois-Rivières").doesNotContain("Département de la Drôme");
        assertThat(next.page().select("img[alt^=Logo de]")).hasSize(1);
        assertThat(TeamYear.workbook(sabine.get(url + "/rapport.xlsx").bytes(), folder))
                .contains("SCIC Les Trois-Rivi");
        assertThat(headed(team.prepared(), "pas une image".getBytes(StandardCharsets.UTF_8))
                        .text())
                .contains("Ce logo ne peut pas être lu");
        sabine.post(url + "/logo", "sans-logo", "oui");
        assertThat(sabine.get(url).page().select("img[alt^=Logo de]")).isEmpty();
    }

    @Test
    void its_paper_is_tagged_with_language_title_and_the_words_of_the_picture() throws Exception {
        var url = team.prepared();
        headed(url, logo());
        try (var paper = Loader.loadPDF(sabine.get(url + "/rapport.pdf").bytes())) {
            var catalog = paper.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot()).isNotNull();
            assertThat(catalog.getLanguage()).isEqualTo("fr");
            assertThat(paper.getDocumentInformation().getTitle()).isEqualTo("Rapport au département");
            assertThat(new PDFTextStripper().getText(paper))
                    .contains("SCIC Les Trois-Rivières", "Département de la Drôme", "Actes");
        }
    }
}
