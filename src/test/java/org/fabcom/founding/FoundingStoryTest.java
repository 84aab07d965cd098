package org.fabcom.founding;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.fabcom.testing.Browser;
import org.fabcom.testing.Browser.Look;
import org.fabcom.testing.Browser.Tab;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.Test;

/**
 * Nine people who are nothing yet, in a room with coffee: from « nous voulons créer une fabrique » to a printed founding document.
 * Seven have an account, Denise and Marcel have none.
 */
@FabComTest
record FoundingStoryTest(Web web, Neighbours neighbours) {

    private static final List<String> NAMES = List.of("Odile", "Malo", "Nadia", "Yann", "Lucie", "Ousmane", "Inès");

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + button)))
                .first()
                .click();
    }

    private static void link(Page page, String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)))
                .first()
                .click();
    }

    private static void drawer(Page page, String name) {
        page.locator("summary", new Page.LocatorOptions().setHasText(name))
                .first()
                .click();
    }

    private static void sees(Page page, String words) {
        assertThat(page.locator("main")).containsText(words);
    }

    @Test
    void nine_founders_go_from_the_first_question_to_a_founding_document() {
        var visitors = new LinkedHashMap<String, WebVisitor>();
        for (var it : NAMES) visitors.put(it, neighbours.signedIn(neighbours.person(it + " Fondatrice")));
        try (var tab = Browser.get().open(web.address(), Look.DESK).as(visitors.get("Odile"))) {
            var page = tab.page();
            var path = begins(tab);
            var invitation = page.locator("main code").first().textContent().replaceFirst(".*jeton=", "");
            for (var it : NAMES.subList(1, NAMES.size()))
                assertThat(visitors.get(it)
                                .post("/fonder/rejoindre", "jeton", invitation)
                                .status())
                        .isEqualTo(303);
            for (var it : List.of("Denise", "Marcel")) {
                page.getByLabel("Comment l’appelez-vous").fill(it);
                press(page, "Ajouter cette personne");
            }
            sees(page, "9 fondatrices et fondateurs");

            writes(tab, path, visitors);
            agrees(tab, path, visitors);
            document(tab, path, visitors);
            assertThat(tab.complaints()).isEmpty();
        }
    }

    private static String begins(Tab tab) {
        var page = tab.page();
        tab.go("/fonder");
        assertThat(tab.barriers()).isEmpty();
        page.getByLabel("Comment l’appelez-vous, pour l’instant").fill("La Fabrique des Trois-Rivières");
        press(page, "Commencer");
        sees(page, "Une seule personne pour l’instant");
        var path = page.url().replaceFirst("^https?://[^/]+", "");
        link(page, "Qui fonde");
        return path;
    }

    /** Odile writes, five write on their phones, she captures what the two without an account say; Inès is last. */
    private void writes(Tab tab, String path, Map<String, WebVisitor> visitors) {
        var page = tab.page();
        tab.go(path);
        link(page, "Ouvrir la question");
        press(page, "Ouvrir la question");
        page.getByLabel("Ma première réponse").fill("Pour que nos outils restent les nôtres.");
        press(page, "Garder ma réponse");
        sees(page, "1 personne a écrit");
        for (var it : NAMES.subList(1, NAMES.size() - 1))
            visitors.get(it).post(path + "/questions/1/reponse", "reponse", "Secret de " + it);
        tab.go(path + "/salle?question=1");
        for (var it : List.of("Denise", "Marcel")) {
            drawer(page, "Écrire pour quelqu’un qui est là");
            page.getByLabel("Pour qui").selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(it));
            page.getByLabel("Ce que cette personne dit").fill("Pour ma petite-fille, dit " + it);
            press(page, "Garder cette réponse");
        }
        assertThat(tab.barriers()).isEmpty();
        assertThat(page.locator("main")).not().containsText("Secret de Malo");
        visitors.get("Inès").post(path + "/questions/1/reponse", "reponse", "Secret de Inès");
        tab.go(path + "/questions/1");
        sees(page, "Secret de Malo");
        sees(page, "écrite par Odile Fondatrice, à confirmer");
    }

    private void agrees(Tab tab, String path, Map<String, WebVisitor> visitors) {
        var page = tab.page();
        drawer(page, "Écrire une position");
        page.getByLabel("La position, en une phrase").fill("Fabriquer ici ce que d’autres louent");
        press(page, "Écrire cette position");
        drawer(page, "Donner mon avis");
        page.getByLabel("Fabriquer ici ce que d’autres louent").selectOption("6");
        press(page, "Garder mes avis");
        sees(page, "Excellent");
        page.getByLabel("La phrase", new Page.GetByLabelOptions().setExact(true))
                .fill("Nous fabriquons ici ce que d’autres nous louent.");
        press(page, "Proposer cette phrase");
        press(page, "Je peux vivre avec");
        for (var it : NAMES.subList(1, NAMES.size() - 1))
            visitors.get(it).post(path + "/questions/1/avis", "avis", "CONSENT", "numero", "1");
        visitors.get("Inès")
                .post(
                        path + "/questions/1/avis",
                        "avis",
                        "RESERVATION",
                        "numero",
                        "1",
                        "pourquoi",
                        "Pas tout, pas tout de suite.",
                        "minorite",
                        "oui");
        tab.go(path + "/salle?question=1&tour=4");
        drawer(page, "Noter une rencontre");
        page.getByLabel("Où", new Page.GetByLabelOptions().setExact(true)).fill("La Filature");
        page.getByLabel("Personnes présentes").fill("9");
        page.getByLabel("Cartes vertes").fill("8");
        page.getByLabel("Cartes orange").fill("1");
        press(page, "Noter cette rencontre");
        sees(page, "8 vertes, 1 orange, 0 rouges");
        assertThat(FoundingGroup.confirmCount(visitors.get("Malo"), path)).isTrue();
        tab.go(path + "/questions/1");
        assertThat(tab.barriers()).isEmpty();
        page.getByLabel("Comment", new Page.GetByLabelOptions().setExact(true)).selectOption("CARDS");
        press(page, "Décider");
        sees(page, "La phrase décidée");
    }

    private void document(Tab tab, String path, Map<String, WebVisitor> visitors) {
        var page = tab.page();
        tab.go(path);
        assertThat(tab.barriers()).isEmpty();
        link(page, "Lire le document");
        sees(page, "Nous fabriquons ici ce que d’autres nous louent.");
        sees(page, "cartes dans la pièce, 9 sur 9");
        sees(page, "Note de minorité, Inès Fondatrice");
        sees(page, "décidée après s’être vus");
        sees(page, "2 réponses à confirmer");
        assertThat(page.locator(".open-question")).hasCount(23);
        assertThat(tab.barriers()).isEmpty();
        var paper = visitors.get("Odile").get(path + "/document.pdf");
        assertThat(paper.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(paper.paper()).contains("Nous fabriquons ici", "Squelette de statuts", "Questions ouvertes");
    }

    @Test
    void its_pages_stand_well_on_a_phone_and_at_a_desk() {
        var group = new FoundingGroup(web, neighbours, 4, "La Fabrique des Trois-Rivières");
        group.decided("1", "Nous fabriquons ici ce que d’autres nous louent.").written("11");
        group.first()
                .post(
                        group.question("11") + "/positions",
                        "position",
                        "Oui, avec des exceptions datées",
                        "changer",
                        "Une liste trop longue");
        var position = group.first()
                .get(group.question("11"))
                .page()
                .select("main input[name=position]")
                .first();
        for (int grade = 0; grade < group.founders.size(); grade++)
            if (position != null)
                group.founders
                        .get(grade)
                        .post(
                                group.question("11") + "/temperature",
                                "position",
                                position.val(),
                                "mention-" + position.val(),
                                String.valueOf(6 - grade));
        group.first().post(group.question("14") + "/ouvrir", "delai", "7j");
        group.first()
                .post(
                        group.question("19") + "/ranger",
                        "ranger",
                        "Le commerce, on ne sait pas.",
                        "reprise",
                        "2027-03-01");
        group.aside("19");
        group.first()
                .post(
                        group.question("10") + "/lignes",
                        "colonne0",
                        "FabCom",
                        "colonne1",
                        "AGPL",
                        "colonne2",
                        "trois-rivieres.example",
                        "colonne3",
                        "à la maison",
                        "colonne4",
                        "l’association",
                        "colonne5",
                        "une archive par mois");
        var pages = new LinkedHashMap<String, String>();
        pages.put("fonder", group.path);
        pages.put("fonder-debut", "/fonder");
        pages.put("fonder-recits", group.path + "/recits");
        pages.put("fonder-fondateurs", group.path + "/fondateurs");
        pages.put("fonder-question", group.question("11"));
        pages.put("fonder-ecrire", group.question("14"));
        pages.put("fonder-tableau", group.question("10"));
        pages.put("fonder-decidee", group.question("1"));
        pages.put("fonder-salle", group.path + "/salle?question=14");
        pages.put("fonder-document", group.path + "/document?forme=ASSOCIATION");
        Browser.get().walk(web, group.first(), "governance", pages);
    }
}
