package org.fabcom.journeys;

import module java.base;
import com.microsoft.playwright.Page;
import org.fabcom.testing.Browser;
import org.fabcom.testing.Browser.Look;
import org.fabcom.testing.Browser.Tab;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.fabcom.testing.WithDemonstration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The pictures of the guide, taken from the demonstration. Only when asked: {@code -Dwrite=true}. */
@FabComTest
@WithDemonstration
@Tag("drawing")
record GuidePicturesTest(Web web) {

    private static final String ANSWERS = "n=Les+Jardins+du+Gu%C3%A9&p=9&c=300&t=google-drive~s9~op~gn~h2"
            + "&t=mailchimp~s9~op~gn~h1.5&t=helloasso~s9~oe~gn~h1~y106~v22";

    @Test
    void an_association_on_a_phone() {
        try (var tab = as("lucie", 400, 800)) {
            keep(tab, "/faire-le-point/outils?" + ANSWERS, "outils");
            keep(tab, "/faire-le-point/resultat?" + ANSWERS, "feuille");
            tab.go("/accompagnements");
            tab.page()
                    .locator("main a[href^='/accompagnements/']:not([href$=demander])")
                    .first()
                    .click();
            keep(tab, tab.page().url(), "dossier");
            keep(tab, tab.page().url() + "/plan", "plan-telephone");
            tab.page()
                    .locator("main .rows h3 a")
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Google Drive"))
                    .first()
                    .click();
            keep(tab, tab.page().url(), "outil");
        }
    }

    @Test
    void a_mediator_at_a_desk() {
        try (var tab = as("yann", 1000, 720)) {
            keep(tab, "/accompagnement/journee", "journee");
            keep(tab, "/actes/nouveau", "acte");
            keep(tab, "/actes/bilan", "bilan");
            keep(tab, "/accompagnement/accueil", "accueil");
            tab.go("/accompagnement/dossiers?q=Jardins");
            tab.page().getByText("Les Jardins du Gué").first().click();
            keep(tab, tab.page().url() + "/plan", "plan");
        }
    }

    @Test
    void whoever_coordinates_at_a_desk_and_the_agenda_for_everybody() {
        try (var tab = as("sabine", 1000, 720)) {
            keep(tab, "/accompagnement/file", "file");
            keep(tab, "/agenda", "agenda");
        }
    }

    @Test
    void a_member_of_the_exchange_on_a_phone() {
        try (var tab = as("claire", 400, 800)) {
            keep(tab, "/porte-monnaie", "porte-monnaie");
            tab.go("/payer");
            tab.page().locator("main .rows a").first().click();
            tab.page().locator("#montant").fill("1 h 30");
            keep(tab, "payer");
            keep(tab, "/recevoir", "recevoir");
            keep(tab, "/place", "place");
            tab.go("/moi/place");
            tab.page().locator("main .rows li:has-text('à vous') a").first().click();
            keep(tab, "accord");
        }
    }

    @Test
    void the_treasurer_of_the_exchange_at_a_desk() {
        try (var tab = as("francoise", 1000, 720)) {
            tab.go("/porte-monnaie/lot");
            tab.page().locator("#lignes").fill("Odette Vasseur;2 h;Affiches\nPaul Mercadier;1 h 30;Affiches");
            tab.page().locator("#monnaie").selectOption("Heure");
            tab.page().locator("main button.go").click();
            keep(tab, "liste");
        }
    }

    private Tab as(String who, int width, int height) {
        var tab = Browser.get().open(web.address(), Look.DESK);
        tab.page().setViewportSize(width, height);
        var visitor = web.visitor();
        visitor.post("/connexion/demonstration", "qui", who);
        tab.as(visitor);
        return tab;
    }

    private static void keep(Tab tab, String path, String name) {
        tab.go(path);
        keep(tab, name);
    }

    private static void keep(Tab tab, String name) {
        tab.page().screenshot(new Page.ScreenshotOptions().setPath(Path.of("docs", "images", "guide", name + ".png")));
    }
}
