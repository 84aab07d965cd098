package org.fabcom.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.people.Person;
import org.fabcom.testing.Browser;
import org.fabcom.testing.Browser.Look;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.Test;

/** The pages of acts in a real browser: no barrier, no complaint, no sideways scroll. */
@FabComTest
class ActScreensTest {

    private final Web web;
    private final Neighbours neighbours;

    ActScreensTest(Web web, Neighbours neighbours) {
        this.web = web;
        this.neighbours = neighbours;
    }

    private static String noted(WebVisitor yann) {
        yann.get("/actes/nouveau")
                .form("Noter cet acte")
                .tick("à distance")
                .tick("courriel")
                .tick("sécurité")
                .submit();
        yann.get("/actes/nouveau?forme=collectif")
                .form("Noter cet acte")
                .fill(
                        "Titre de l’atelier",
                        "Quitter les suites bureautiques des géants du numérique, un pas après l’autre")
                .tick("1 h 30")
                .tick("à distance")
                .tick("culture numérique")
                .tick("accompagner une structure")
                .fill("Personnes présentes", "12")
                .set("genre-feminin", "7")
                .set("age-soixante_dix_plus", "5")
                .submit();
        return yann.get("/actes").page().selectFirst(".rows h2 a").attr("href");
    }

    @Test
    void the_pages_of_acts_are_open_to_all() {
        var yann = neighbours.person("Yann Le Goff", InstanceRole.MEDIATOR);
        var act = noted(neighbours.signedIn(yann));
        var report = neighbours
                .signedIn(yann)
                .get("/rapports")
                .form("Préparer le rapport")
                .submit()
                .location();
        var pages = List.of(
                "/actes",
                "/actes/nouveau",
                "/actes/nouveau?forme=collectif",
                act,
                act + "/modifier",
                "/actes/bilan",
                "/actes/bilan?imprimer",
                "/rapports",
                report,
                report + "/modifier",
                "/actes/bilan/resultats?quoi=left");
        for (var look : List.of(Look.PHONE, Look.DESK.inTheDark(), Look.DESK)) walk(yann, pages, look);
    }

    private void walk(Person who, List<String> pages, Look look) {
        try (var tab = Browser.get().open(web.address(), look)) {
            tab.as(neighbours.signedIn(who));
            for (int i = 0; i < pages.size(); i++) {
                tab.go(pages.get(i)).picture("acts-" + i);
                assertThat(tab.barriers()).as(pages.get(i) + " " + look.name()).isEmpty();
                assertThat(tab.tooWide()).as(pages.get(i) + " " + look.name()).isFalse();
            }
            assertThat(tab.complaints()).as(look.name()).isEmpty();
        }
    }
}
