package org.fabcom.acts.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.acts.Acts;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** What was finished and sent stays to be had. */
@FabComTest
class ReportVersionsTest extends ReportedYear {

    ReportVersionsTest(Neighbours neighbours, Sql db, Acts acts) {
        super(neighbours, db, acts);
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
}
