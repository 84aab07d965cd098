package org.fabcom.acts.reports;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.agenda.Span;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A report about what one funder pays for, and about a period that is not over: what it says is what it counts. */
@FabComTest
class ReportNarrowedTest {

    private static int names;

    private final Neighbours neighbours;
    private final Sql db;
    private final LocalDate today = LocalDate.now(Span.ZONE);
    private WebVisitor aline;
    private WebVisitor yann;
    private String name = "";

    ReportNarrowedTest(Neighbours neighbours, Sql db) {
        this.neighbours = neighbours;
        this.db = db;
    }

    @BeforeEach
    void acts_with_and_without_a_tag() {
        aline = neighbours.signedIn(neighbours.person("Aline Petit", InstanceRole.COORDINATOR));
        yann = neighbours.signedIn(neighbours.person("Yann Le Goff", InstanceRole.MEDIATOR));
        name = "Lieux d’accueil " + ++names;
        aline.get("/actes/etiquettes")
                .click("Ajouter une étiquette")
                .form("Enregistrer")
                .fill("Nom", name)
                .fill("Financeur", "Département")
                .submit();
        noted(today, true);
        noted(today, true);
        noted(today, false);
        noted(today.minusYears(1), false);
        noted(today.minusYears(1).plusDays(1), false);
    }

    private void noted(LocalDate day, boolean tagged) {
        var form = yann.get("/actes/nouveau")
                .form("Noter cet acte")
                .fill("Date", day.toString())
                .tick("à distance")
                .tick("courriel")
                .tick("2 h");
        (tagged ? form.tick(name + " (Département)") : form).submit();
    }

    @Test
    void a_report_on_a_tag_shows_nothing_of_what_another_funder_asked_for_and_one_line_for_what_is_empty() {
        var other = "Ateliers du soir " + names;
        aline.get("/actes/etiquettes")
                .click("Ajouter une étiquette")
                .form("Enregistrer")
                .fill("Nom", other)
                .fill("Financeur", "Région")
                .submit();
        yann.get("/actes/nouveau")
                .form("Noter cet acte")
                .fill("Date", today.toString())
                .tick("à distance")
                .tick("courriel")
                .tick("2 h")
                .tick(name + " (Département)")
                .tick(other + " (Région)")
                .submit();
        var url = prepared();
        assertThat(aline.get(url).page().select("dl.pairs").text()).doesNotContain("Pour");
        composed(
                url,
                today.withDayOfYear(1),
                today.withMonth(12).withDayOfMonth(31),
                "etiquettes",
                tag(),
                "financeur",
                "Département",
                "sections",
                "TAGS",
                "sections",
                "RESULTS",
                "sections",
                "PEOPLE");
        var page = aline.get(url);
        assertThat(page.text()).contains(name).doesNotContain(other);
        assertThat(page.text().split("Rien à compter", -1))
                .as("in one sentence")
                .hasSizeLessThanOrEqualTo(2);
        assertThat(aline.get(prepared()).page().select("dl.pairs").text())
                .as("another report is for somebody else")
                .doesNotContain("Département");
    }

    private String tag() {
        return db.sql("select id::text from acts.tag where name = :name")
                .param("name", name)
                .single(String.class);
    }

    private String prepared() {
        return aline.post("/rapports", "id", java.util.UUID.randomUUID().toString(), "annee", "" + today.getYear())
                .location();
    }

    private WebAnswer composed(String url, LocalDate from, LocalDate to, String... more) {
        var fields = new ArrayList<>(List.of(
                "version", "1", "titre", "Rapport", "du", from.toString(), "au", to.toString(), "sections", "SUMMARY"));
        fields.addAll(List.of(more));
        return aline.post(url + "/modifier", fields.toArray(String[]::new));
    }

    private List<String> sums(String url) {
        return aline.get(url)
                .page()
                .select("table")
                .first()
                .select("tbody tr")
                .first()
                .select("td")
                .eachText();
    }

    @Test
    void a_report_of_a_tag_counts_the_acts_of_that_tag_and_says_so() {
        var url = prepared();
        var before = Integer.parseInt(sums(url).getFirst());
        assertThat(composed(url, today.minusDays(1), today, "etiquettes", tag()).status())
                .isEqualTo(303);
        assertThat(sums(url)).startsWith("2");
        assertThat(before).isGreaterThanOrEqualTo(3);
        assertThat(aline.get(url).text()).contains("étiquettes : " + name + " (Département)");
        assertThat(aline.get(url + "/modifier")
                        .page()
                        .select("input[name=etiquettes][checked]")
                        .eachAttr("value"))
                .containsExactly(tag());
        var unknown =
                composed(prepared(), today.minusDays(1), today, "etiquettes", "00000000-0000-0000-0000-000000000001");
        assertThat(unknown.status()).as("not all acts instead").isEqualTo(422);
    }

    @Test
    void a_report_on_somebody_who_left_the_team_stays_theirs_when_it_is_saved_again() {
        var gone = neighbours.person("Solène Le Bihan", InstanceRole.MEDIATOR);
        var url = prepared();
        assertThat(composed(url, today.minusDays(1), today, "qui", gone.id().toString())
                        .status())
                .isEqualTo(303);
        db.sql("delete from people.instance_role where role = 'MEDIATOR' and person = :id")
                .param("id", gone.id().value())
                .update();
        var form = aline.get(url + "/modifier");
        assertThat(form.page().select("select[name=qui] option[selected]").text())
                .isEqualTo("Solène Le Bihan");
        form.form("Enregistrer le rapport").fill("Titre", "Rapport relu").submit();
        assertThat(aline.get(url).text()).contains("Rapport relu", "Solène Le Bihan");
        var other = neighbours.person("Voisine", InstanceRole.COORDINATOR);
        assertThat(aline.post(
                                url + "/modifier",
                                "version",
                                "3",
                                "titre",
                                "Rapport",
                                "du",
                                today.toString(),
                                "au",
                                today.toString(),
                                "sections",
                                "SUMMARY",
                                "qui",
                                other.id().toString())
                        .status())
                .as("somebody who never was")
                .isEqualTo(422);
    }

    @Test
    void a_year_that_is_not_over_stops_today_beside_the_same_days_of_the_year_before() {
        var url = prepared();
        composed(
                url, today.withDayOfYear(1), today.plusYears(1).withDayOfYear(1).minusDays(1), "etiquettes", tag());
        if (today.getMonthValue() > 6)
            assertThat(aline.get(url)
                            .page()
                            .select("table")
                            .first()
                            .select("thead th")
                            .eachText())
                    .as("no whole year beside a part of one")
                    .noneMatch(it -> it.equals("" + (today.getYear() - 1)) || it.equals("" + today.getYear()));
        assertThat(aline.get(url).text()).contains("et n’est pas finie. Les chiffres s’arrêtent au");
    }

    @Test
    void finishing_it_before_its_end_is_asked_and_not_done_by_mistake() {
        var url = prepared();
        composed(url, today.withDayOfYear(1), today.plusDays(1));
        var refused = aline.post(url + "/finir", "version", "2");
        assertThat(refused.follow().text()).contains("La période n’est pas finie. Cochez");
        assertThat(aline.get(url).text()).contains("Finir ce rapport").doesNotContain("Terminé le");
        aline.get(url).form("Finir ce rapport").tick("Finir quand même").submit();
        assertThat(aline.get(url).page().select("form[action$=finir]")).isEmpty();
        assertThat(aline.get(url).text()).contains("Les chiffres s’arrêtent au");
    }

    @Test
    void a_period_that_is_over_is_finished_without_a_question() {
        var url = prepared();
        composed(url, today.minusDays(9), today);
        assertThat(aline.get(url).text()).doesNotContain("n’est pas finie");
        aline.post(url + "/finir", "version", "2");
        assertThat(aline.get(url).page().select("form[action$=finir]")).isEmpty();
    }
}
