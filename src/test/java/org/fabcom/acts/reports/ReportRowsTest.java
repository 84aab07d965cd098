package org.fabcom.acts.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.fabcom.acts.Acts;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** Every figure of a report opens to its rows; months without an act are months; what was sent stays to be had. */
@FabComTest
class ReportRowsTest {

    private static final Pattern ACTS = Pattern.compile("([0-9]+) actes?");
    private static final int YEAR = LastYear.YEAR;

    private final Neighbours neighbours;
    private final Sql db;
    private final LastYear lastYear;
    private TeamYear team;
    private WebVisitor sabine;

    ReportRowsTest(Neighbours neighbours, Sql db, Acts acts) {
        this.neighbours = neighbours;
        this.db = db;
        this.lastYear = new LastYear(acts);
    }

    @BeforeEach
    void a_year_of_acts() {
        team = TeamYear.noted(neighbours, lastYear);
        sabine = team.sabine();
    }

    private static String plain(String words) {
        return words.replaceAll("[\\s\u00a0\u202f]+", " ");
    }

    /** Follows the link; says what the register counts. */
    private static String register(WebVisitor reader, Element link) {
        var rows = reader.get(link.attr("href"));
        assertThat(rows.status()).as(link.attr("href")).isEqualTo(200);
        return plain(rows.text());
    }

    private static List<Element> lines(WebAnswer report) {
        return report.page().select("main table:has(caption) tbody tr");
    }

    /** Each line of acts: as many in the register as in the report; of people: as many answers. */
    private static int opened(WebVisitor reader, WebAnswer report) {
        int opened = 0;
        for (var line : lines(report)) {
            var link = line.selectFirst("th a");
            assertThat(link).as(line.text()).isNotNull();
            var words = plain(line.selectFirst("td").text());
            var register = register(reader, link);
            var acts = ACTS.matcher(words);
            if (acts.find()) assertThat(register).as(link.attr("href")).contains(acts.group() + " · ");
            else if (words.matches("[0-9]+"))
                assertThat(register).as(link.attr("href")).contains(plain(link.text()) + " : " + words);
            opened++;
        }
        return opened;
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

    private static List<String> months(WebAnswer report) {
        return report.page()
                .select("table:has(caption:contains(Par mois)) tbody tr")
                .eachText();
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

    @Test
    void what_was_finished_and_sent_stays_to_be_had_after_it_is_opened_again() throws Exception {
        var url = team.prepared();
        sabine.get(url).form("Finir ce rapport").submit();
        var sent = text(sabine.get(url + "/rapport.pdf").bytes());
        assertThat(sabine.get(url).text()).as("nothing else to list yet").doesNotContain("Version du");
        sabine.get(url).form("Rouvrir ce rapport").submit();
        lastYear.one(team.yann(), team.garden(), 7);
        sabine.get(url + "/modifier")
                .form("Enregistrer le rapport")
                .fill("Titre", "Rapport revu")
                .set("intro", "Tout autre chose.")
                .submit();
        var open = sabine.get(url);
        assertThat(open.text())
                .contains("Version du", "« Rapport d’activité " + YEAR + " », finie par Sabine Courtois");
        var first = open.page().select("a[href*=/versions/1/]");
        assertThat(first.eachAttr("href"))
                .containsExactly(
                        url + "/versions/1/rapport.pdf",
                        url + "/versions/1/rapport.xlsx",
                        url + "/versions/1/rapport.ods");
        assertThat(text(sabine.get(url + "/versions/1/rapport.pdf").bytes())).isEqualTo(sent);
        assertThat(sabine.get(url + "/versions/1/rapport.ods").header("Content-Disposition"))
                .contains("rapport-d-activite-" + YEAR + "-version-1.ods");

        open.form("Finir ce rapport").submit();
        var again = sabine.get(url);
        assertThat(again.page().select("a[href*=/versions/2/]")).hasSize(3);
        assertThat(again.text()).contains("chiffres ont changé depuis la version d’avant");
        assertThat(text(sabine.get(url + "/versions/2/rapport.pdf").bytes())).contains("Tout autre chose.");
        assertThat(text(sabine.get(url + "/versions/1/rapport.pdf").bytes())).isEqualTo(sent);

        for (var change : List.of("update acts.report_version set number = 9", "delete from acts.report_version"))
            assertThatThrownBy(() -> db.sql(change).update()).as(change).isInstanceOf(DataAccessException.class);
        for (var missing : List.of("/versions/3/rapport.pdf", "/versions/0/rapport.ods", "/versions/x/rapport.pdf"))
            assertThat(sabine.get(url + missing).status()).as(missing).isEqualTo(404);
    }

    @Test
    void words_of_a_version_go_and_its_figures_stay() throws Exception {
        var url = team.prepared();
        sabine.get(url + "/modifier")
                .form("Enregistrer le rapport")
                .fill("Titre", "Rapport de Malo")
                .set("intro", "Merci à Malo Kerbrat.")
                .submit();
        sabine.get(url).form("Finir ce rapport").submit();
        sabine.get(url).form("Rouvrir ce rapport").submit();
        sabine.get(url + "/modifier")
                .form("Enregistrer le rapport")
                .fill("Titre", "Rapport")
                .set("intro", "")
                .submit();
        var one = url + "/versions/1/rapport.pdf";
        assertThat(text(sabine.get(one).bytes())).contains("Malo Kerbrat", "80");
        var gone = sabine.get(url).form("Retirer ses mots").submit().follow();
        assertThat(gone.text()).contains("Ses mots ont été retirés").doesNotContain("Malo");
        assertThat(text(sabine.get(one).bytes())).contains("80").doesNotContain("Malo");
        assertThat(sabine.get(url + "/versions/1/rapport.xlsx").status()).isEqualTo(200);
        assertThat(neighbours
                        .signedIn(team.yann())
                        .post(url + "/versions/1/retirer-les-mots")
                        .status())
                .isEqualTo(403);
        assertThatThrownBy(() -> db.sql("update acts.report_version set as_finished = '{}', words_gone_at = now()")
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void finishing_that_is_undone_at_once_leaves_no_version() {
        var url = team.prepared();
        var done = sabine.get(url).form("Finir ce rapport").submit().follow();
        assertThat(done.form("Annuler").submit().follow().text()).contains("Le rapport est rouvert");
        assertThat(db.sql("select count(*) from acts.report_version where report = :id")
                        .param("id", java.util.UUID.fromString(url.substring(url.lastIndexOf('/') + 1)))
                        .single(Integer.class))
                .isZero();
    }

    /** Whose the report is may change; what the whole team’s figures were stays closed to one of them. */
    @Test
    void a_version_of_the_team_is_not_opened_by_whom_the_report_is_now() {
        var url = team.prepared();
        sabine.get(url).form("Finir ce rapport").submit();
        sabine.get(url).form("Rouvrir ce rapport").submit();
        sabine.get(url + "/modifier")
                .form("Enregistrer le rapport")
                .forge("qui", team.yann().id().toString())
                .submit();
        var yann = neighbours.signedIn(team.yann());
        assertThat(yann.get(url).status()).isEqualTo(200);
        assertThat(yann.get(url).text()).doesNotContain("Version du");
        assertThat(yann.get(url + "/versions/1/rapport.pdf").status()).isEqualTo(404);
        assertThat(yann.get(url + "/versions/1/rapport.xlsx").status()).isEqualTo(404);
        assertThat(sabine.get(url + "/versions/1/rapport.pdf").status()).isEqualTo(200);
    }

    private static String text(byte[] pdf) throws Exception {
        var pages = new ArrayList<String>();
        try (var paper = Loader.loadPDF(pdf)) {
            pages.add(new PDFTextStripper().getText(paper));
        }
        return plain(String.join("\n", pages));
    }
}
