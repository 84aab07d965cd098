package org.fabcom.acts.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.acts.Acts;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ColumnMapRowMapper;

/** The yearly report: ready made with one button, composed, as a workbook; finished, it keeps its figures. */
@FabComTest
class ReportPagesTest {

    @TempDir
    Path folder;

    private final Neighbours neighbours;
    private final Sql db;
    private final LastYear lastYear;
    private TeamYear team;
    private Person yann;
    private Organisation garden;
    private WebVisitor sabine;

    ReportPagesTest(Neighbours neighbours, Sql db, Acts acts) {
        this.neighbours = neighbours;
        this.db = db;
        this.lastYear = new LastYear(acts);
    }

    @BeforeEach
    void a_year_of_acts() {
        team = TeamYear.noted(neighbours, lastYear);
        yann = team.yann();
        garden = team.garden();
        sabine = team.sabine();
    }

    @Test
    void one_button_makes_the_whole_report_whose_figures_equal_a_recount() throws Exception {
        var url = team.prepared();
        var page = sabine.get(url);
        var counted = db.sql("select count(*) as n, sum(minutes) as minutes, sum(total) as people from acts.act"
                        + " where withdrawn_at is null and extract(year from day) = :year")
                .param("year", LastYear.YEAR)
                .single(new ColumnMapRowMapper());
        long minutes = ((Number) counted.get("minutes")).longValue();
        assertThat(page.text())
                .contains(
                        "Rapport d’activité " + LastYear.YEAR,
                        "Thèmes",
                        "Qui était là",
                        "Nadia Benali",
                        "toute l’équipe")
                .doesNotContain("une note que personne");
        assertThat(page.page()
                        .select("table")
                        .first()
                        .text()
                        .replaceAll("[\\s\u00a0\u202f]+", " ")
                        .replaceAll("([0-9]) ([0-9]{3})\\b", "$1$2"))
                .contains("Actes " + counted.get("n"), minutes / 60 + " h", "Présences " + counted.get("people"));
        assertThat(new String(sabine.get(url + "/rapport.pdf").bytes(), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(named(sabine.get(url + "/rapport.xlsx")))
                .as("files of one report bear one name")
                .isEqualTo(named(sabine.get(url + "/rapport.pdf")));
        var book = TeamYear.workbook(sabine.get(url + "/rapport.xlsx").bytes(), folder);
        assertThat(book).contains("<v>" + minutes + "</v>", "Radio Confluence").doesNotContain("une note que personne");
        assertThat(book).as("columns of goals").contains("Mesure");
    }

    @Test
    void sections_are_chosen_ordered_and_commented_and_the_report_is_opened_again() {
        var url = team.prepared();
        var year = LastYear.YEAR;
        var saved = sabine.post(
                url + "/modifier",
                "version",
                "1",
                "titre",
                "Rapport au département",
                "du",
                year + "-01-01",
                "au",
                year + "-12-31",
                "qui",
                yann.id().toString(),
                "sections",
                "MONTHS",
                "sections",
                "THEMES",
                "ordre-THEMES",
                "1",
                "ordre-MONTHS",
                "2",
                "mot-THEMES",
                "Le courriel d’abord.");
        assertThat(saved.status()).isEqualTo(303);
        var again = sabine.get("/rapports").click("Rapport au département");
        assertThat(again.text())
                .contains("Le courriel d’abord.", "Yann Le Goff")
                .doesNotContain("Nadia Benali");
        assertThat(again.page().select("section:not(.now) h2").eachText()).containsExactly("Thèmes", "Mois par mois");
    }

    @Test
    void this_year_so_far_can_be_asked_for_and_says_what_it_is_compared_with() {
        var today = java.time.LocalDate.now(org.fabcom.agenda.Span.ZONE);
        assertThat(sabine.get("/rapports").text()).contains((LastYear.YEAR + 1) + ", jusqu’à aujourd’hui");
        var url = sabine.post("/rapports", "annee", "" + (LastYear.YEAR + 1)).location();
        assertThat(sabine.get(url + "/modifier").page().selectFirst("[name=au]").attr("value"))
                .isEqualTo(today.toString());
        var whole = sabine.get(team.prepared()).page().select("table").first();
        assertThat(whole.select("thead th").eachText())
                .containsExactly("Mesure", "" + LastYear.YEAR, "" + (LastYear.YEAR - 1));
    }

    @Test
    void what_is_wrong_is_said_and_nothing_typed_is_lost() {
        var url = team.prepared();
        var refused = sabine.get(url + "/modifier")
                .form("Enregistrer le rapport")
                .fill("Titre", "")
                .set("au", "2001-01-01")
                .set("mot-THEMES", "Gardé.")
                .submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Donnez un titre au rapport.", "La fin vient avant le début");
        assertThat(refused.page().selectFirst("[name=mot-THEMES]").text()).isEqualTo("Gardé.");
    }

    /** A duration corrected afterwards: hours differ, and nothing else. */
    @Test
    void of_a_finished_report_only_what_changed_is_said_hours_too() {
        var url = team.prepared();
        sabine.get(url).form("Finir ce rapport").submit();
        db.sql("update acts.act set minutes = minutes + 60, version = version + 1 where id = (select id from acts.act "
                        + "where withdrawn_at is null and extract(year from day) = :year limit 1)")
                .param("year", LastYear.YEAR)
                .update();
        var lines = sabine.get(url).page().select("details.drawer li").eachText();
        assertThat(lines)
                .isNotEmpty()
                .allSatisfy(
                        it -> assertThat(it).contains(" h", "aujourd’hui").doesNotContain("actes alors", "présences"));
    }

    @Test
    void finished_it_keeps_its_figures_and_says_which_have_changed() {
        var url = team.prepared();
        var before = sabine.get(url).form("Finir ce rapport").submit().follow();
        assertThat(before.text()).contains("Chiffres arrêtés le").doesNotContain("changé depuis");
        var acts = before.page().select("table").first().text();
        assertThat(sabine.get(url + "/modifier").status()).isEqualTo(303);

        lastYear.one(yann, garden, 7);
        var after = sabine.get(url);
        assertThat(after.page().select("table").first().text()).isEqualTo(acts);
        assertThat(after.text()).contains("chiffres ont changé depuis", "80 actes alors, 81 aujourd’hui");
        assertThat(after.text()).contains("Nadia Benali");

        for (var change : List.of(
                "mediator = created_by",
                "figures = '{}'",
                "finished_by = null, finished_at = null",
                "area = '26'",
                "title = 'x'"))
            assertThatThrownBy(() -> db.sql("update acts.report set " + change).update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class);

        var open = after.form("Rouvrir ce rapport").submit().follow();
        assertThat(open.page().select("table").first().text()).isNotEqualTo(acts);
    }

    @Test
    void a_mediator_reports_on_their_own_acts_and_opens_nobody_elses() {
        var whole = team.prepared();
        var hers = neighbours.signedIn(yann);
        assertThat(hers.get(whole).status()).isEqualTo(404);
        assertThat(hers.get(whole + "/rapport.xlsx").status()).isEqualTo(404);
        var own = hers.get("/rapports")
                .form("Préparer le rapport " + LastYear.YEAR)
                .submit()
                .follow();
        assertThat(own.text()).contains("Yann Le Goff").doesNotContain("Nadia Benali");
        assertThat(neighbours
                        .signedIn(neighbours.person("Lucie Perrin"))
                        .get("/rapports")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_button_pressed_twice_prepares_one_report() {
        var list = sabine.get("/rapports");
        for (var button : List.of("Préparer le rapport " + LastYear.YEAR, "" + (LastYear.YEAR - 1))) {
            var form = list.form(button);
            assertThat(form.submit().location().replaceFirst("\\?.*", ""))
                    .as(button)
                    .isEqualTo(form.submit().location().replaceFirst("\\?.*", ""));
        }
        assertThat(sabine.get("/rapports").page().select(".rows a")).hasSize(2);
        var nadia = neighbours.signedIn(neighbours.person("Nadia", InstanceRole.MEDIATOR));
        assertThat(nadia.post(
                                "/rapports",
                                "id",
                                list.page().select("input[name=id]").first().val())
                        .status())
                .as("another’s report")
                .isEqualTo(409);
    }

    @Test
    void a_report_taken_away_comes_back_by_the_same_notice() {
        var url = team.prepared();
        var gone = sabine.get(url).form("Retirer ce rapport").submit().follow();
        assertThat(gone.text()).contains("est retiré");
        assertThat(gone.page().select(".rows a")).isEmpty();
        sabine.post(url + "/remettre");
        assertThat(sabine.get("/rapports").page().select(".rows a")).hasSize(1);
    }

    @Test
    void hours_of_several_themes_are_said_once_and_the_lines_add_up() {
        var rows = sabine.get("/actes/bilan.csv?du=" + LastYear.YEAR + "-01-01&au=" + LastYear.YEAR + "-12-31")
                .body()
                .lines()
                .map(it -> it.split(";", -1))
                .toList();
        long all = rows.stream()
                .filter(it -> it[0].equals("Ensemble"))
                .mapToLong(it -> Long.parseLong(it[3]))
                .sum();
        long alone = rows.stream()
                .filter(it -> it[0].equals("Temps par thème"))
                .mapToLong(it -> Long.parseLong(it[3]))
                .sum();
        assertThat(alone).isEqualTo(all).isPositive();
    }

    private static String named(WebAnswer file) {
        return file.header("Content-Disposition").replaceAll(".*filename=\"?([^\";]*)\\.[a-z]+.*", "$1");
    }

    /** Somebody who is none of the list was everybody, and what is no tag counted all acts: other figures under one name. */
    @Test
    void what_narrows_a_report_and_is_none_of_what_is_offered_is_asked_again() {
        var url = team.prepared();
        for (var wrong : List.of("qui", "ou", "etiquettes")) {
            var asked = sabine.get(url + "/modifier")
                    .form("Enregistrer le rapport")
                    .forge(wrong, "ailleurs")
                    .submit();
            assertThat(asked.status()).as(wrong).isEqualTo(422);
            assertThat(asked.text()).as(wrong).contains("Choisissez une des valeurs que la liste propose");
        }
    }
}
