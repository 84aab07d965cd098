package org.fabcom.acts.reports;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.acts.Acts;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.Test;

/** Each figure of a report opens to its rows. */
@FabComTest
class ReportRowsTest extends ReportedYear {

    ReportRowsTest(Neighbours neighbours, Sql db, Acts acts) {
        super(neighbours, db, acts);
    }

    @Test
    void every_figure_of_a_draft_and_of_a_finished_report_opens_to_its_rows() {
        var url = team.prepared();
        var draft = sabine.get(url);
        assertThat(opened(sabine, draft)).isGreaterThan(30);
        sabine.get(url).form("Finir ce rapport").submit();
        assertThat(sabine.get(url).page().select("main table a").eachAttr("href"))
                .isEqualTo(draft.page().select("main table a").eachAttr("href"));
    }

    @Test
    void each_sum_opens_to_as_many() {
        var sums =
                sabine.get(team.prepared()).page().select("main table").first().select("tbody tr");
        assertThat(sums).hasSize(7);
        for (var line : sums) {
            var links = line.select("td a");
            assertThat(links).as("now and before").hasSize(2);
            var register = register(sabine, links.first());
            var words = plain(links.first().text());
            switch (line.selectFirst("th").text()) {
                case "Actes", "Ateliers" -> assertThat(register).contains(words + " actes · ");
                case "Temps passé" -> assertThat(register).contains(" · " + words + " · ");
                case "Présences" -> assertThat(register).contains(" · " + words + " présences");
                default ->
                    assertThat(register).contains(plain(line.selectFirst("th").text()) + " : " + words);
            }
            assertThat(register).contains("1er janvier " + YEAR, "31 décembre " + YEAR);
            assertThat(links.last().attr("href")).contains("du=" + (YEAR - 1) + "-01-01");
        }
    }

    @Test
    void who_may_read_a_report_may_read_its_rows_and_no_others() {
        var yann = neighbours.signedIn(team.yann());
        var own = yann.get("/rapports")
                .form("Préparer le rapport " + YEAR)
                .submit()
                .follow();
        assertThat(opened(yann, own)).isGreaterThan(20);
        var url = team.prepared();
        sabine.post(
                url + "/modifier",
                List.of(
                                "version",
                                "1",
                                "titre",
                                "De Yann",
                                "du",
                                YEAR + "-03-10",
                                "au",
                                YEAR + "-09-20",
                                "qui",
                                team.yann().id().toString(),
                                "sections",
                                "SUMMARY",
                                "sections",
                                "MONTHS",
                                "sections",
                                "AUDIENCE")
                        .toArray(String[]::new));
        assertThat(opened(sabine, sabine.get(url)))
                .as("months that the period cuts are cut in the register too")
                .isGreaterThan(7);
    }

    @Test
    void a_month_without_an_act_is_a_line_with_none_and_one_to_come_says_nothing() {
        LastYear.cleared();
        lastYear.on(LocalDate.of(YEAR, 2, 3), team.yann(), team.garden(), 4);
        var months = months(sabine.get(team.prepared()));
        assertThat(months).hasSize(12);
        assertThat(months.getFirst()).contains("janvier " + YEAR, "aucun acte");
        assertThat(months.getLast()).contains("décembre " + YEAR, "aucun acte");
        var today = LocalDate.now(org.fabcom.agenda.Span.ZONE);
        lastYear.on(today, team.yann(), team.garden(), 4);
        var url = sabine.post("/rapports", "annee", "" + today.getYear()).location();
        sabine.post(
                url + "/modifier",
                "version",
                "1",
                "titre",
                "En cours",
                "du",
                today.withDayOfYear(1).toString(),
                "au",
                today.plusMonths(2).withDayOfMonth(1).toString(),
                "sections",
                "MONTHS");
        var running = months(sabine.get(url));
        assertThat(running).hasSize(today.getMonthValue() + 2);
        assertThat(running.subList(running.size() - 2, running.size())).allMatch(it -> it.endsWith(" –"));
    }

    @Test
    void a_figure_that_has_changed_since_says_both_and_its_link_shows_today() {
        var url = team.prepared();
        sabine.get(url).form("Finir ce rapport").submit();
        lastYear.one(team.yann(), team.garden(), 7);
        var report = sabine.get(url);
        var sums = report.page().select("main table").first();
        var acts = sums.selectFirst("tbody td a");
        assertThat(acts.text()).as("the figure of the report stays").isEqualTo("80");
        assertThat(plain(report.text())).contains(" : le rapport compte 80 ; aujourd’hui 81.");
        assertThat(register(sabine, acts)).contains("81 actes · ");
        assertThat(plain(report.page()
                        .select("table:has(caption:contains(Par structure aidée)) tr:contains(Jardin)")
                        .text()))
                .contains("; aujourd’hui");
        assertThat(lines(report).stream()
                        .filter(it -> it.text().contains("Radio Confluence"))
                        .toList())
                .isNotEmpty()
                .noneMatch(it -> it.text().contains("aujourd’hui"));
    }
}
