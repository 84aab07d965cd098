package org.fabcom.acts.reports.open;

import module java.base;
import org.fabcom.acts.Acts;
import org.fabcom.acts.reports.LastYear;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.testing.Browser;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.web.list.Spreadsheet;
import org.junit.jupiter.api.Test;

/** The years a coordinator closes, what a town council reads of one, and the question an import asks: no barrier, narrow and wide. */
@FabComTest
class OpenScreensTest {

    private final Web web;
    private final Neighbours neighbours;
    private final LastYear lastYear;

    OpenScreensTest(Web web, Neighbours neighbours, Acts acts) {
        this.web = web;
        this.neighbours = neighbours;
        this.lastYear = new LastYear(acts);
    }

    @Test
    void they_have_no_barrier() {
        LastYear.cleared();
        var yann = neighbours.person("Yann Le Goff", InstanceRole.MEDIATOR);
        lastYear.noted(yann, List.of(neighbours.association("Le Jardin partagé", neighbours.person("Lucie Perrin"))));
        var sabine = neighbours.person("Sabine Courtois", InstanceRole.COORDINATOR, InstanceRole.ADMINISTRATOR);
        var signedIn = neighbours.signedIn(sabine);
        var pages = new LinkedHashMap<String, String>();
        var links = signedIn.get("/actes/bilan/liens")
                .form("Créer le lien")
                .fill("Pour qui est ce lien", "Conseil municipal de Pont-Neuf")
                .submit()
                .follow();
        var sheet = new Spreadsheet()
                .sheet(
                        "Bénéficiaires",
                        List.of("Nom", "Prénom", "Année de naissance", "Commune", "Code postal"),
                        Stream.of(List.of("Colin", "Maud", "1957", "Valence", "26000")))
                .bytes();
        pages.put(
                "import",
                signedIn.upload("/administration/imports/nouveau", "fichier", "coop.xlsx", sheet, Map.of())
                        .location());
        pages.put("years-open", "/actes/bilan/liens");
        Browser.get().walk(web, signedIn, "open", pages);
        signedIn.post("/actes/bilan/liens/annees", "annee", "" + LastYear.YEAR);
        pages.clear();
        pages.put("years-closed", "/actes/bilan/liens");
        pages.put("figures", links.page().selectFirst(".rows h2 a").attr("href"));
        Browser.get().walk(web, signedIn, "open", pages);
    }
}
