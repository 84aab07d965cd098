package org.fabcom.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.testing.Browser;
import org.fabcom.testing.Browser.Look;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.Test;

/** The journey in a real browser: by keyboard, with htmx, narrow and wide, without barrier or complaint. */
@FabComTest
@WithCatalogue
record LooksTest(Web web) {

    private static final String FIVE =
            "n=Les+Jardins+du+Gu%C3%A9&p=9&c=300&m=1&t=google-drive~s9~op~gn~h2.5&t=whatsapp~s9~op~gn&t=mailchimp~s2~op~gn&t=helloasso~s3~oe~gn~y106~v20&t=doodle";

    @Test
    void every_page_is_free_of_barriers_at_320_and_1280() {
        var pages = List.of(
                "/",
                "/faire-le-point",
                "/faire-le-point/outils?" + FIVE + "&ouvert=0",
                "/faire-le-point/resultat?" + FIVE,
                "/faire-le-point/exemple?s=c",
                "/faire-le-point/resultat?" + FIVE + "&imprimer");
        for (var path : pages) {
            try (var tab = Browser.get().open(web.address(), Look.PHONE)) {
                tab.seen(path, List.of(Look.PHONE, Look.DESK, Look.DESK.inTheDark()), look -> {
                    tab.picture("point" + pages.indexOf(path));
                    assertThat(tab.tooWide()).as(path + " " + look.name()).isFalse();
                    assertThat(tab.barriers()).as(path + " " + look.name()).isEmpty();
                });
                assertThat(tab.complaints()).as(path).isEmpty();
            }
        }
    }

    @Test
    void a_tool_is_picked_from_the_list_by_keyboard() {
        try (var tab = Browser.get().open(web.address(), Look.PHONE)) {
            tab.go("/faire-le-point/outils?p=9");
            tab.page().getByLabel("Ajouter un outil").fill("doodl");
            tab.page().locator(".pick").first().waitFor();
            tab.picture("propositions");
            tab.page().getByLabel("Ajouter un outil").press("Tab");
            tab.page().keyboard().press("Tab");
            tab.page().keyboard().press("Enter");
            tab.page().locator("details.tool").waitFor();
            assertThat(tab.page().url()).contains("t=doodle~s9");
            assertThat(tab.complaints()).isEmpty();
        }
    }

    @Test
    void it_prints_on_four_leaves_at_most() throws Exception {
        var fifteen = "p=12&c=600&m=1"
                + "&t=gmail~s9~op~gn&t=trello~s9~op~gn&t=slack~s9~op~gn&t=zoom~s9~oe~ge~a139&t=canva~s9~op~gn&t=excel~s9~oe"
                + "&t=google-drive~s9~op~gn&t=whatsapp~s9~op~gn&t=mailchimp~s9~op~gn&t=helloasso~s9~oe~gn&t=doodle~s9~ou"
                + "&t=facebook-page~s9~of~gn&t=instagram~s9~of~gn&t=wix~s1~of~gp&t=wetransfer~s9~ou~gn";
        var hundred = new StringBuilder("p=9");
        for (int i = 0; i < 100; i++)
            hundred.append("&t=").append(i % 2 == 0 ? "gmail" : "outil+" + i).append("~s9~op");
        for (var answers : List.of(FIVE, fifteen, hundred.toString())) {
            var pdf =
                    web.visitor().get("/faire-le-point/resultat.pdf?" + answers).bytes();
            var kept = java.nio.file.Path.of("target/screens/paper" + answers.length() + ".pdf");
            java.nio.file.Files.createDirectories(kept.getParent());
            java.nio.file.Files.write(kept, pdf);
            assertThat(leaves(pdf)).as("pdf of " + answers.length()).isLessThanOrEqualTo(4);
            try (var tab = Browser.get().open(web.address(), Look.DESK)) {
                var printed = tab.go("/faire-le-point/resultat?" + answers + "&imprimer")
                        .page()
                        .pdf(new com.microsoft.playwright.Page.PdfOptions()
                                .setFormat("A4")
                                .setPreferCSSPageSize(true));
                java.nio.file.Files.write(
                        java.nio.file.Path.of("target/screens/print" + answers.length() + ".pdf"), printed);
                assertThat(leaves(printed)).as("print of " + answers.length()).isLessThanOrEqualTo(4);
            }
        }
    }

    private static int leaves(byte[] pdf) throws java.io.IOException {
        try (var document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }
}
