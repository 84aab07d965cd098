package org.fabcom.acts.reports;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.acts.Acts;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.testing.Browser;
import org.fabcom.testing.Browser.Look;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.Test;

/** A coordinator goes from the home page to the yearly report for the funder, with words of theirs: by what the pages say. */
@FabComTest
class YearlyReportJourneyTest {

    /** What somebody needs to find the next step on a page they have never seen, and to read what it says. */
    private static final Duration A_STEP = Duration.ofSeconds(30);

    private final Web web;
    private final Neighbours neighbours;
    private final LastYear lastYear;

    YearlyReportJourneyTest(Web web, Neighbours neighbours, Acts acts) {
        this.web = web;
        this.neighbours = neighbours;
        this.lastYear = new LastYear(acts);
    }

    @Test
    void from_home_to_the_finished_report_in_six_steps_well_under_five_minutes() {
        LastYear.cleared();
        var yann = neighbours.person("Yann Le Goff", InstanceRole.MEDIATOR);
        lastYear.noted(yann, List.of(neighbours.association("Le Jardin partagé", neighbours.person("Lucie Perrin"))));
        var sabine = neighbours.signedIn(neighbours.person("Sabine Courtois", InstanceRole.COORDINATOR));
        for (var look : List.of(Look.DESK, Look.PHONE.withoutScripts())) {
            try (var tab = Browser.get().open(web.address(), look)) {
                var page = tab.as(sabine).go("/").page();
                long began = System.nanoTime();
                int steps = 0;
                for (var words : List.of(
                        "Rapports pour les financeurs",
                        "Préparer le rapport " + LastYear.YEAR,
                        "Ajouter vos mots, choisir les parties")) {
                    page.locator("a:visible, button:visible")
                            .filter(named(words))
                            .first()
                            .click();
                    steps++;
                }
                page.locator("[name=intro]").fill("Une année de plus.\nMerci.");
                for (var words : List.of("Enregistrer le rapport", "Finir ce rapport")) {
                    page.locator("button:visible").filter(named(words)).first().click();
                    steps++;
                }
                assertThat(page.locator(".button.go:visible").allInnerTexts())
                        .as("one next step")
                        .containsExactly("Le rapport en PDF");
                assertThat(page.locator("main").innerText())
                        .contains("Rapport d’activité " + LastYear.YEAR, "Une année de plus.", "Chiffres arrêtés le");
                var paper = sabine.get(page.locator(".button.go:visible").getAttribute("href"));
                steps++;
                assertThat(new String(paper.bytes(), 0, 5, StandardCharsets.US_ASCII))
                        .isEqualTo("%PDF-");
                var machine = Duration.ofNanos(System.nanoTime() - began);
                assertThat(steps).isEqualTo(6);
                assertThat(machine.plus(A_STEP.multipliedBy(steps))).isLessThan(Duration.ofMinutes(5));
                assertThat(tab.complaints()).isEmpty();
            }
        }
    }

    private static com.microsoft.playwright.Locator.FilterOptions named(String words) {
        return new com.microsoft.playwright.Locator.FilterOptions().setHasText(words);
    }
}
