package org.fabcom.catalogue.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import java.awt.image.BufferedImage;
import javax.imageio.ImageIO;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebVisitor;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.Test;

@FabComTest
@WithCatalogue
record SheetPicturesTest(Web web, Neighbours neighbours) {

    private static final String FORM = "/catalogue/framadate/corriger/image";

    private WebVisitor editor() {
        return neighbours.signedIn(neighbours.person("Mireille Sanchez", InstanceRole.CATALOGUE_EDITOR));
    }

    private static byte[] icon() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(24, 18, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    private static Map<String, String> said(String licence) {
        return Map.of(
                "montre", "Un calendrier vert",
                "licence", licence,
                "auteur", "Équipe Framadate",
                "url", "https://framagit.org/framasoft/framadate");
    }

    @Test
    void a_picture_with_its_licence_is_shown_with_whom_to_thank_on_the_sheet_and_in_the_list() throws IOException {
        var done = editor().upload(FORM, "image", "icone.png", icon(), said("CECILL-B"));
        assertThat(done.follow().text()).contains("Image mise");
        var sheet = web.visitor().get("/catalogue/framadate");
        var image = sheet.page().selectFirst("figure img");
        assertThat(image).isNotNull();
        assertThat(image.attr("alt")).isEqualTo("Un calendrier vert");
        assertThat(sheet.page().select("figcaption").text()).contains("Équipe Framadate, CECILL-B");
        var fetched = web.visitor().get(image.attr("src"));
        assertThat(fetched.status()).isEqualTo(200);
        assertThat(fetched.header("Content-Type")).isEqualTo("image/png");
        var row = web.visitor().get("/catalogue?q=framadate").page().selectFirst(".rows img");
        assertThat(row).isNotNull();
        assertThat(row.attr("title")).contains("Équipe Framadate, CECILL-B");
        assertThat(web.visitor().get("/catalogue/framadate/historique").text()).contains("Image ajoutée");
    }

    @Test
    void without_a_licence_or_with_something_else_than_a_picture_nothing_is_kept() throws IOException {
        var mireille = editor();
        var refused = mireille.upload(FORM, "image", "icone.png", icon(), said(""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("sans licence, nous ne pouvons pas la montrer");
        var text = mireille.upload(FORM, "image", "icone.png", "bonjour".getBytes(), said("MIT"));
        assertThat(text.status()).isEqualTo(422);
        assertThat(web.visitor().get("/catalogue/framadate").page().select("figure img"))
                .isEmpty();
    }

    @Test
    void it_can_be_taken_off_again() throws IOException {
        var mireille = editor();
        mireille.upload(FORM, "image", "icone.png", icon(), said("CECILL-B"));
        var address = web.visitor()
                .get("/catalogue/framadate")
                .page()
                .select("figure img")
                .attr("src");
        mireille.get(FORM).form("Retirer cette image").submit();
        assertThat(web.visitor().get("/catalogue/framadate").page().select("figure img"))
                .isEmpty();
        assertThat(web.visitor().get(address).status()).isEqualTo(404);
        assertThat(web.visitor().get("/catalogue/framadate/historique").text()).contains("Image retirée");
    }
}
