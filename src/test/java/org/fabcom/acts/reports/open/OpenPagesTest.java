package org.fabcom.acts.reports.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.acts.Acts;
import org.fabcom.acts.reports.LastYear;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.masking.Masking;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Intruder;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** A41: whoever has the link reads the team’s figures of a whole year, small groups hidden; a link that was taken back opens nothing. */
@FabComTest
class OpenPagesTest {

    private final Web web;
    private final Neighbours neighbours;
    private final LastYear lastYear;
    private final Sql db;
    private Person yann;
    private Organisation garden;
    private WebVisitor sabine;

    OpenPagesTest(Web web, Neighbours neighbours, Sql db, Acts acts) {
        this.web = web;
        this.neighbours = neighbours;
        this.db = db;
        this.lastYear = new LastYear(acts);
    }

    @BeforeEach
    void a_coordinator() {
        LastYear.cleared();
        yann = neighbours.person("Yann Le Goff", InstanceRole.MEDIATOR);
        garden = neighbours.association("Le Jardin partagé", neighbours.person("Lucie Perrin"));
        sabine = neighbours.signedIn(neighbours.person("Sabine Courtois", InstanceRole.COORDINATOR));
    }

    private String link() {
        for (var form : sabine.get("/actes/bilan/liens").page().select("input[name=annee]"))
            sabine.post("/actes/bilan/liens/annees", "annee", form.val());
        var made = sabine.get("/actes/bilan/liens")
                .form("Créer le lien")
                .fill("Pour qui est ce lien", "Conseil de Pont-Neuf")
                .submit()
                .follow();
        return made.page().selectFirst(".rows h2 a").attr("href");
    }

    @Test
    void whoever_has_the_link_reads_a_year_without_names() {
        lastYear.noted(yann, List.of(garden));
        var page = web.visitor().get(link());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("Nos chiffres " + LastYear.YEAR, "Conseil de Pont-Neuf", "40 actes", "moins de 3")
                .doesNotContain("Yann", "Jardin", "note que personne");
        assertThat(page.page().select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    }

    @Test
    void small_groups_are_hidden_and_cannot_be_told_from_the_sums() {
        lastYear.noted(yann, List.of(garden));
        var url = link();
        var csv = web.visitor().get(url + "/annee.csv?annee=" + LastYear.YEAR).body();
        assertThat(csv.lines().findFirst().orElseThrow()).endsWith(";Structures");
        assertThat(web.visitor().get(url).text()).contains("ne sont demandés qu’à qui vient sans donner son nom");
        for (var question : List.of("Genre", "Par mois", "Par lieu", "Par commune")) {
            var shown = new ArrayList<Long>();
            int hidden = 0;
            for (var line :
                    csv.lines().filter(it -> it.startsWith(question + ";")).toList()) {
                var cells = line.split(";", -1);
                assertThat(cells[5]).as("people, not organisations").isEmpty();
                var number = cells[4];
                if (number.equals("caché")) hidden++;
                else shown.add(Long.parseLong(number));
            }
            assertThat(hidden).as(question).isNotEqualTo(1);
            assertThat(shown).as(question).noneMatch(Masking.PERSONS::hides);
        }
    }

    @Test
    void a_year_of_four_people_shows_nothing_at_all() {
        lastYear.one(yann, garden, 4);
        var page = web.visitor().get(link());
        assertThat(page.text()).contains("Trop peu de monde").doesNotContain("1 acte");
        assertThat(page.page().select("svg.bar")).isEmpty();
    }

    /** Whoever looked yesterday and looks again today learns of nobody who came in between. */
    @Test
    void a_year_is_counted_once() {
        lastYear.noted(yann, List.of(garden));
        var before = sabine.get("/actes/bilan/liens");
        var unread = before.form("Créer le lien")
                .fill("Pour qui est ce lien", "Trop tôt")
                .submit()
                .follow()
                .page()
                .selectFirst(".rows h2 a")
                .attr("href");
        assertThat(web.visitor().get(unread).text()).contains("Aucune année n’est encore arrêtée");
        assertThat(web.visitor().get(unread + "/annee.csv").status()).isEqualTo(404);
        var url = link();
        var read = web.visitor().get(url).page().select("main table").text();
        var file = web.visitor().get(url + "/annee.csv").body();
        lastYear.one(yann, garden, 1);
        assertThat(web.visitor().get(url).page().select("main table").text()).isEqualTo(read);
        assertThat(web.visitor().get(url + "/annee.csv").body()).isEqualTo(file);
        var year = String.valueOf(LastYear.YEAR);
        assertThat(sabine.post("/actes/bilan/liens/annees", "annee", year).status())
                .as("twice")
                .isEqualTo(409);
        for (var wrong : List.of("" + (LastYear.YEAR + 1), "1999", "x", "99999999999"))
            assertThat(sabine.post("/actes/bilan/liens/annees", "annee", wrong).status())
                    .as(wrong)
                    .isEqualTo(409);
        assertThat(neighbours
                        .signedIn(yann)
                        .post("/actes/bilan/liens/annees", "annee", year)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void nobody_changes_the_figures_of_a_closed_year() throws Exception {
        lastYear.noted(yann, List.of(garden));
        link();
        for (var sql : List.of(
                "update acts.figures_year set figures = '{}'",
                "update acts.figures_year set closed_at = now()",
                "delete from acts.figures_year",
                "truncate acts.figures_year")) {
            assertThatThrownBy(() -> db.sql(sql).update()).as(sql).isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> Intruder.asOwner(CurrentBase.base(), sql))
                    .as("the owner of the table: " + sql)
                    .hasMessageContaining("append-only");
        }
        assertThat(years()).isEqualTo(1);
    }

    private long years() {
        return db.sql("select count(*) from acts.figures_year").single(Long.class);
    }

    @Test
    void eleven_years_wait_all_can_be_closed_and_each_page_reads_the_figures_of_one() {
        for (int i = 0; i < 12; i++) lastYear.in(LastYear.YEAR - i, yann, garden, 7);
        var before = sabine.get("/actes/bilan/liens");
        assertThat(before.page().select("input[name=annee]")).hasSize(10);
        assertThat(before.text()).contains("2 années plus anciennes attendent aussi");
        var oldest = "" + (LastYear.YEAR - 11);
        assertThat(sabine.post("/actes/bilan/liens/annees", "annee", oldest).status())
                .isEqualTo(303);
        assertThat(sabine.get("/actes/bilan/liens").text()).contains("Une année plus ancienne attend aussi");
        link();
        var url = link();
        assertThat(years()).isEqualTo(12);
        var all = web.visitor().get(url);
        assertThat(all.text()).contains("Nos chiffres " + LastYear.YEAR).contains(oldest);
        assertThat(all.click(oldest).text()).contains("Nos chiffres " + oldest);
        assertThat(web.visitor().get(url + "/annee.csv?annee=" + oldest).header("Content-Disposition"))
                .contains(oldest);
    }

    @Test
    void a_link_taken_back_and_a_wrong_one_open_nothing() {
        lastYear.noted(yann, List.of(garden));
        var url = link();
        sabine.get("/actes/bilan/liens").form("Retirer Conseil de Pont-Neuf").submit();
        assertThat(web.visitor().get(url).status()).isEqualTo(404);
        assertThat(web.visitor().get(url + "/annee.csv").status()).isEqualTo(404);
        assertThat(web.visitor()
                        .get("/chiffres/0123456789abcdef0123456789abcdef")
                        .status())
                .isEqualTo(404);
        assertThat(neighbours.signedIn(yann).get("/actes/bilan/liens").status()).isEqualTo(403);
    }
}
