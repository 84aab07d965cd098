package org.fabcom.acts.totals;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.acts.Acts;
import org.fabcom.agenda.Span;
import org.fabcom.cases.Cases;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.Browser;
import org.fabcom.testing.Browser.Look;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.Test;

/** A mediator goes from the home page to the month for their funder, on paper: by what the pages say, in a real browser. */
@FabComTest
record MonthOnPaperTest(Web web, Neighbours neighbours, Acts acts, Cases cases, Sql db) {

    @Test
    void from_home_to_the_printed_month_of_twenty_cases_and_sixty_acts_in_five_clicks() {
        var yann = neighbours.person("Yann Le Goff", InstanceRole.MEDIATOR);
        var invented = new InventedMonth(acts, cases, neighbours);
        var noted = invented.noted(yann.id(), invented.twentyCases(), new Random(4));
        var last = YearMonth.now(Span.ZONE).minusMonths(1).atDay(1);
        db.sql("update acts.act set day = cast(:first as date) + (day - date '2026-10-01') % 28")
                .param("first", last)
                .update();
        long minutes = noted.values().stream().mapToLong(it -> it.minutes()).sum();
        try (var tab = Browser.get().open(web.address(), Look.DESK)) {
            tab.as(neighbours.signedIn(yann));
            long began = System.nanoTime();
            tab.go("/");
            var clicks = List.of("Yann Le Goff", "Mes actes", "Bilan", "le mois dernier", "Imprimer pour le financeur");
            for (var link : clicks)
                tab.page()
                        .locator("a:visible", new com.microsoft.playwright.Page.LocatorOptions().setHasText(link))
                        .first()
                        .click();
            var paper = tab.page().pdf();
            System.err.printf("five clicks and the paper: %.1f s%n", (System.nanoTime() - began) / 1e9);
            assertThat(tab.page().url()).contains("imprimer");
            assertThat(tab.page().locator("main").innerText().replaceAll("[\\s\u00a0\u202f]+", " "))
                    .contains("60 actes", minutes / 60 + " h " + String.format("%02d", minutes % 60));
            assertThat(tab.page().locator("details:not([open])").count()).isZero();
            assertThat(new String(paper, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                    .isEqualTo("%PDF-");
        }
    }
}
