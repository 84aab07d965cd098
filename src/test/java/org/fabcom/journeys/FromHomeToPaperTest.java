package org.fabcom.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import com.microsoft.playwright.Page;
import org.apache.pdfbox.Loader;
import org.fabcom.testing.Browser;
import org.fabcom.testing.Browser.Look;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Keyboard;
import org.fabcom.testing.Web;
import org.fabcom.testing.WithDemonstration;
import org.junit.jupiter.api.Test;

/** A volunteer and a shopkeeper who know nothing about software go from the entrance to a printed sheet, without a mouse. */
@FabComTest
@WithDemonstration
record FromHomeToPaperTest(Web web) {

    private static final Look OLD_PHONE = Look.PHONE.withoutScripts();

    @Test
    void an_association_on_a_phone_of_320_px_by_keyboard_and_without_scripts() throws IOException {
        try (var tab = Browser.get().open(web.address(), OLD_PHONE)) {
            var hands = begins(tab, "une association");
            adds(hands, "Google Drive", "WhatsApp", "Mailchimp", "HelloAsso", "Doodle");
            describes(tab, hands, "Mailchimp", "à une personne de l’équipe", "personne, c’est gratuit");
            hands.to("Voir ce que ça coûte").go();
            assertThat(tab.page().title()).contains("le point sur 5 outils");
            assertThat(words(tab)).contains("payé par vos adhérent·es", "300 contacts", "Sympa");
            printsIt(tab, hands);
        }
    }

    @Test
    void a_shop_on_a_phone_of_320_px_by_keyboard_and_without_scripts() throws IOException {
        try (var tab = Browser.get().open(web.address(), OLD_PHONE)) {
            var hands = begins(tab, "un commerce");
            adds(hands, "SumUp", "Planity", "Google Business Profile", "Instagram", "Shopify");
            describes(tab, hands, "SumUp", "au commerce", "le commerce");
            hands.to("Voir ce que ça coûte").go();
            assertThat(tab.page().title()).contains("le point sur 5 outils");
            assertThat(words(tab)).contains("SumUp", "Planity").doesNotContain("adhérent", "l’association");
            printsIt(tab, hands);
        }
    }

    @Test
    void the_same_association_at_a_desk_by_night_with_scripts() {
        try (var tab = Browser.get().open(web.address(), Look.DESK.inTheDark())) {
            var hands = begins(tab, "une association");
            adds(hands, "Google Drive", "WhatsApp", "Mailchimp", "HelloAsso");
            hands.to("Ajouter un outil").type("doodl");
            tab.page().getByText("Ajouter « doodl » tel quel").waitFor();
            hands.to("Doodle").go();
            stands(tab);
            hands.to("Voir ce que ça coûte").go();
            assertThat(tab.page().title()).contains("le point sur 5 outils");
            stands(tab);
            hands.sawEverything();
            assertThat(tab.complaints()).isEmpty();
        }
    }

    /** From the entrance to the question about tools. */
    private static Keyboard begins(Browser.Tab tab, String kind) {
        tab.go("/");
        var hands = new Keyboard(tab);
        hands.to("Faire le point sur nos outils").go();
        assertThat(heading(tab)).isEqualTo("Parlez-nous de votre structure");
        if (kind.startsWith("une")) hands.to("une association");
        else hands.to("une association").choose(kind);
        hands.to("Nom de la structure").type("Les Voisins du Gué");
        hands.to("Combien de personnes").type("9");
        hands.to("Combien de contacts").type("300");
        hands.to("Continuer vers les outils").go();
        assertThat(heading(tab)).isEqualTo("Quels outils utilisez-vous ?");
        return hands;
    }

    private static void adds(Keyboard hands, String... tools) {
        for (var tool : tools) hands.to("Ajouter un outil").type(tool).go();
    }

    /** Opens the label of a tool and says whose account it is and who pays. */
    private static void describes(Browser.Tab tab, Keyboard hands, String tool, String owner, String payer) {
        hands.to(tool);
        if (!isOpen(tab)) hands.enter();
        hands.to("À qui est le compte").choose(owner);
        hands.to("Qui paie").choose(payer);
    }

    private static void printsIt(Browser.Tab tab, Keyboard hands) throws IOException {
        assertThat(tab.tooWide()).isFalse();
        hands.to("Imprimer").go();
        assertThat(tab.page().url()).contains("imprimer");
        assertThat(tab.page().locator("details:not([open])").count())
                .as("drawers closed on paper")
                .isZero();
        var paper = tab.page().pdf(new Page.PdfOptions().setFormat("A4"));
        try (var pages = Loader.loadPDF(paper)) {
            assertThat(pages.getNumberOfPages()).as("A4 leaves").isLessThanOrEqualTo(4);
        }
        hands.sawEverything();
        assertThat(tab.complaints()).isEmpty();
    }

    private static void stands(Browser.Tab tab) {
        assertThat(tab.barriers()).isEmpty();
        assertThat(tab.tooWide()).isFalse();
    }

    private static boolean isOpen(Browser.Tab tab) {
        return (Boolean) tab.page().evaluate("document.activeElement.parentElement.open === true");
    }

    private static String heading(Browser.Tab tab) {
        return plain(tab.page().locator("h1").innerText());
    }

    private static String words(Browser.Tab tab) {
        return plain(tab.page().locator("main").innerText());
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
