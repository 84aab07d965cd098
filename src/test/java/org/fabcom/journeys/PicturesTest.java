package org.fabcom.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import com.microsoft.playwright.Page;
import org.fabcom.testing.Browser;
import org.fabcom.testing.Browser.Look;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.fabcom.testing.WithDemonstration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pictures for eyes and for the documents, taken from the demonstration. Only when asked: {@code -Dwrite=true}. */
@FabComTest
@WithDemonstration
@Tag("drawing")
record PicturesTest(Web web) {

    private static final int MOST_BYTES = 200_000;
    private static final String ANSWERS =
            "n=Les+Jardins+du+Gu%C3%A9&p=9&c=300&t=google-drive~s9~op~gn~h2&t=whatsapp~s9~op~gn"
                    + "&t=mailchimp~s9~op~gn~h1.5&t=helloasso~s9~oe~gn~h1~y106~v22&t=doodle~s9~op~gn";

    private static final Map<String, String> SCREENS = new LinkedHashMap<>();

    static {
        SCREENS.put("home", "/");
        SCREENS.put("outils", "/faire-le-point/outils?" + ANSWERS);
        SCREENS.put("resultat", "/faire-le-point/resultat?" + ANSWERS);
        SCREENS.put("catalogue", "/catalogue");
        SCREENS.put("logiciel", "/catalogue/nextcloud");
        SCREENS.put("portes", "/connexion");
    }

    @Test
    void the_documents_show_the_entrance_and_a_sheet() throws IOException {
        try (var tab = Browser.get().open(web.address(), Look.DESK)) {
            tab.page().setViewportSize(1280, 800);
            keep(tab, "/", "home");
            keep(tab, SCREENS.get("resultat"), "sheet");
        }
    }

    @Test
    void every_screen_is_kept_for_eyes_on_a_phone_and_a_desk_by_day_and_by_night() {
        for (var look : List.of(Look.PHONE, Look.PHONE.inTheDark(), Look.DESK, Look.DESK.inTheDark())) {
            try (var tab = Browser.get().open(web.address(), look)) {
                SCREENS.forEach((name, path) -> tab.go(path).picture(name));
                var yann = web.visitor();
                yann.post("/connexion/demonstration", "qui", "yann");
                tab.as(yann);
                tab.go("/accompagnement/diagnostics").picture("tableau");
                assertThat(tab.complaints()).as(look.name()).isEmpty();
            }
        }
    }

    @Test
    void an_accompaniment_is_kept_for_eyes_as_each_one_sees_it() {
        for (var look : List.of(Look.PHONE, Look.DESK, Look.DESK.inTheDark())) {
            try (var tab = Browser.get().open(web.address(), look)) {
                enter(tab, "lucie");
                tab.go("/accompagnements").picture("nos-accompagnements");
                tab.page()
                        .locator("main a[href^='/accompagnements/']:not([href$=demander])")
                        .first()
                        .click();
                var file = tab.page().url();
                tab.picture("dossier-structure").go(file + "/plan").picture("plan-du-dossier");
                tab.page().getByText("Google Drive").first().click();
                tab.picture("plan");
                tab.go(tab.page().url() + "/compter").picture("compter");
                enter(tab, "yann");
                tab.go("/accompagnement/journee").picture("journee");
                tab.go(file).picture("dossier-mediation");
                tab.go("/actes/nouveau")
                        .picture("acte")
                        .go("/actes")
                        .picture("actes")
                        .go("/actes/bilan")
                        .picture("bilan");
                enter(tab, "sabine");
                tab.go("/accompagnement/file")
                        .picture("file")
                        .go("/accompagnement/dossiers")
                        .picture("dossiers");
                tab.go("/agenda")
                        .picture("agenda")
                        .page()
                        .locator("main article a, main .rows a")
                        .first()
                        .click();
                tab.picture("evenement")
                        .go("/guide")
                        .picture("guide")
                        .go("/guide/association")
                        .picture("guide-association");
            }
        }
    }

    private void enter(Browser.Tab tab, String who) {
        var visitor = web.visitor();
        visitor.post("/connexion/demonstration", "qui", who);
        tab.as(visitor);
    }

    private static void keep(Browser.Tab tab, String path, String name) throws IOException {
        var file = Path.of("docs", "images", name + ".png");
        tab.go(path).page().screenshot(new Page.ScreenshotOptions().setPath(file));
        assertThat(Files.size(file)).as(file.toString()).isLessThanOrEqualTo(MOST_BYTES);
    }
}
