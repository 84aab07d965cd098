package org.fabcom.diagnosis.links;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.Test;

/** A printed sheet is found again by a short address, without an account, for a year. */
@FabComTest
@WithCatalogue
record ShortLinkTest(Web web, Sql db, ShortLinks links) {

    private static final String SHEET = "/faire-le-point/resultat?n=Les+Amis+du+Bois&p=7&t=google-drive~of&t=doodle";
    private static final Pattern LINK = Pattern.compile("/f/([2-9a-hj-np-z]{7})");

    @Test
    void the_paper_bears_it_and_whoever_types_it_comes_to_the_same_sheet() throws Exception {
        var visitor = web.visitor();
        var asked = visitor.get(SHEET + "&imprimer").page().select("form[action=/f]");
        assertThat(asked.parents().text()).contains("gardés ici un an");
        assertThat(visitor.post("/f", "feuille", asked.select("[name=feuille]").val())
                        .location())
                .isEqualTo(SHEET + "&imprimer");
        var paper = web.visitor().get(SHEET.replace("resultat?", "resultat.pdf?"));
        String code;
        try (var document = Loader.loadPDF(paper.bytes())) {
            var text = new PDFTextStripper().getText(document);
            var found = LINK.matcher(text);
            assertThat(found.find()).as(text).isTrue();
            code = found.group(1);
            assertThat(text).contains("Ce lien court vaut jusqu’au");
        }
        for (var typed : new String[] {
            code,
            code.toUpperCase(java.util.Locale.ROOT),
            code.replace('l', '1'),
            code.substring(0, 3) + "-" + code.substring(3)
        }) assertThat(web.visitor().get("/f/" + typed).location()).as(typed).isEqualTo(SHEET);
        var printed = web.visitor().get(SHEET + "&imprimer");
        assertThat(printed.page().select(".week").text()).contains("/f/" + code);
    }

    @Test
    void looking_printing_and_the_pdf_keep_nothing() throws Exception {
        var before = count();
        var sheet = "/faire-le-point/resultat?n=Personne&t=zoom";
        web.visitor().get(sheet);
        assertThat(web.visitor().get(sheet + "&imprimer").page().select(".week").text())
                .doesNotContain("/f/");
        var paper = web.visitor().get(sheet.replace("resultat?", "resultat.pdf?"));
        try (var document = Loader.loadPDF(paper.bytes())) {
            assertThat(new PDFTextStripper().getText(document))
                    .doesNotContain("/f/")
                    .doesNotContain("Ce lien court");
        }
        web.visitor().get("/faire-le-point/exemple.pdf");
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void only_a_sheet_of_this_house_gets_one() {
        var before = count();
        for (var other : new String[] {
            "/faire-le-point/resultat",
            "/faire-le-point/resultat?t=",
            "/faire-le-point/resultat?t=zoom&x=1",
            "/faire-le-point/gardes/../../connexion",
            "//ailleurs.example/faire-le-point/resultat?t=zoom",
            "/connexion"
        })
            assertThat(web.visitor().post("/f", "feuille", other).status())
                    .as(other)
                    .isEqualTo(404);
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void after_its_day_it_opens_nothing_and_is_forgotten() {
        var link = links.of("/faire-le-point/resultat?t=trello", "192.0.2.7").orElseThrow();
        db.sql(
                        "update diagnosis.short_link set made_on = made_on - 400, expires_on = current_date - 2 where path like '%t=trello'")
                .update();
        assertThat(web.visitor().get(link.path()).status()).isEqualTo(404);
        assertThat(links.forget()).isEqualTo(1);
    }

    @Test
    void whoever_guesses_is_told_to_wait() {
        var stranger = web.visitor();
        for (int i = 0; i < 40; i++) stranger.get("/f/ABCDEFG");
        assertThat(stranger.get("/f/ABCDEFG").status()).isEqualTo(429);
    }

    private long count() {
        return db.sql("select count(*) from diagnosis.short_link").single(Long.class);
    }
}
