package org.fabcom.acts.reports;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WithDemonstration;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The yearly report of the demonstration: its figures say where people were helped, and add up. */
@FabComTest
@WithDemonstration
record DemonstrationReportTest(Neighbours neighbours) {

    @Test
    void it_names_the_communes_and_every_question_adds_up_to_those_who_were_there() {
        var sabine = neighbours.signedIn(neighbours.person("Sabine Courtois", InstanceRole.COORDINATOR));
        var page = sabine.get(sabine.get("/rapports")
                        .form("Préparer le rapport " + LastYear.YEAR)
                        .submit()
                        .location())
                .page();

        assertThat(table(page, "Commune").text())
                .contains("Sainte-Lucie · Ardèche (07)", "Vernoux-le-Gué · Ardèche (07)", "à distance");
        var there = number(page.select("tr:contains(Présences) td").first());
        var named = Pattern.compile("S’y ajoutent (\\d+) présences").matcher(page.text());
        assertThat(named.find()).as(page.text()).isTrue();
        for (var question : new String[] {"Genre", "Âge", "Situation"}) {
            long asked = table(page, question).select("tbody tr").stream()
                    .mapToLong(it -> number(it.select("td").last()))
                    .sum();
            assertThat(asked + Long.parseLong(named.group(1))).as(question).isEqualTo(there);
        }
    }

    private static Element table(Element page, String head) {
        return page.select("table").stream()
                .filter(it -> it.select("th").first().text().equals(head))
                .findFirst()
                .orElseThrow(() -> new AssertionError(head));
    }

    private static long number(Element cell) {
        return Long.parseLong(cell.text().replaceAll("\\D", ""));
    }
}
