package org.fabcom.diagnosis.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@FabComTest
@WithCatalogue
class KeptTest {

    private static final String ANSWERS = "p=9&c=300&t=mailchimp~op&t=trello~s9";

    private final Web web;
    private final Neighbours neighbours;
    private final Sql db;
    private Person nadia;
    private Organisation gardens;

    KeptTest(Web web, Neighbours neighbours, Sql db) {
        this.web = web;
        this.neighbours = neighbours;
        this.db = db;
    }

    @BeforeEach
    void a_garden() {
        nadia = neighbours.person("Nadia");
        gardens = neighbours.association("Les Jardins du Gué", nadia);
    }

    private WebAnswer keep(WebVisitor visitor, String answers) {
        var form = visitor.get("/faire-le-point/garder?" + answers).form("Garder ce point dans la structure");
        return form.tick("Les Jardins du Gué").submit();
    }

    @Test
    void a_visitor_is_sent_to_sign_in_and_comes_back_with_everything() {
        var page = web.visitor().get("/faire-le-point/garder?" + ANSWERS);
        assertThat(page.page().select("a:contains(Créer un compte)").attr("href"))
                .contains("suite=")
                .contains("mailchimp");
        assertThat(page.page().selectFirst("#adresse").val()).contains("t=mailchimp~op");
        assertThat(page.page().select(".qr svg")).hasSize(1);
    }

    @Test
    void a_kept_sheet_stays_as_it_was_when_facts_change_and_says_so() {
        var me = neighbours.signedIn(nadia);
        var kept = keep(me, ANSWERS).follow();
        assertThat(kept.text())
                .contains("C’est gardé")
                .contains("par Nadia")
                .contains("10 au plus")
                .contains("Rien de ce que");
        var address = kept.page().select("a:contains(Imprimer)").attr("href").replaceAll("\\?.*", "");
        db.sql("update catalogue.fact set id = gen_random_uuid(), data = data || '{\"value\":\"5000\"}' "
                        + "where about = 'limit' and data->>'metric' = 'seats'")
                .update();
        var again = me.get(address);
        assertThat(again.text()).contains("10 au plus").contains("Une ligne du catalogue a changé depuis");
        assertThat(me.get(address + ".pdf").header("Content-Type")).isEqualTo("application/pdf");
        assertThat(me.get(address + "?imprimer").page().select(".qr svg")).hasSize(1);
    }

    @Test
    void colleagues_and_those_who_accompany_read_it_others_do_not_know_it_exists() {
        var address = keep(neighbours.signedIn(nadia), ANSWERS).location();
        var colleague = neighbours.person("Ousmane");
        neighbours.seat(gardens, colleague, Seat.MEMBER);
        var mediator = neighbours.signedIn(neighbours.person("Yann", InstanceRole.MEDIATOR));
        assertThat(neighbours.signedIn(colleague).get(address).status()).isEqualTo(200);
        assertThat(mediator.get(address).status()).isEqualTo(200);
        assertThat(mediator.post(address + "/retirer").status()).isEqualTo(403);
        assertThat(neighbours.signedIn(neighbours.person("Autre")).get(address).status())
                .isEqualTo(404);
        assertThat(web.visitor().get(address).location()).startsWith("/connexion?suite=");
    }

    @Test
    void the_page_of_an_organisation_leads_to_its_own_sheets() {
        var other = neighbours.association("Le Hangar", nadia);
        var me = neighbours.signedIn(nadia);
        var sheet = keep(me, ANSWERS).location();
        assertThat(me.get("/structures/" + gardens.id())
                        .click("Nos points gardés")
                        .page()
                        .select("a[href=" + sheet + "]"))
                .isNotEmpty();
        assertThat(me.get("/structures/" + other.id())
                        .click("Nos points gardés")
                        .text())
                .contains("Aucun point gardé")
                .doesNotContain("Les Jardins du Gué");
    }

    @Test
    void nobody_keeps_a_sheet_for_an_organisation_of_others() {
        var stranger = neighbours.signedIn(neighbours.person("Autre"));
        var answer = stranger.post(
                "/faire-le-point/garder?" + ANSWERS,
                "organisation",
                gardens.id().toString());
        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void a_sheet_is_taken_away_and_brought_back() {
        var me = neighbours.signedIn(nadia);
        var address = keep(me, ANSWERS).location();
        var list = me.get("/faire-le-point/gardes").form("Retirer").submit().follow();
        assertThat(list.text()).contains("La feuille est retirée").contains("Aucun point gardé");
        assertThat(me.get(address).status()).isEqualTo(404);
        assertThat(list.form("Annuler").submit().follow().text()).contains("La feuille est revenue");
        assertThat(me.get(address).status()).isEqualTo(200);
    }

    @Test
    void two_dates_are_compared_line_by_line() {
        var me = neighbours.signedIn(nadia);
        keep(me, ANSWERS);
        keep(me, "p=9&c=300&t=trello~s11&t=doodle");
        var page = me.get("/faire-le-point/gardes").click("Les Jardins du Gué : ");
        assertThat(page.h1()).isEqualTo("Les Jardins du Gué, deux dates");
        assertThat(page.text())
                .contains("pas dans la liste")
                .contains("parti")
                .contains("nouveau")
                .contains("Trello");
    }

    @Test
    void those_who_accompany_find_filter_and_export_all_of_them() {
        keep(neighbours.signedIn(nadia), ANSWERS);
        var coordinator = neighbours.signedIn(neighbours.person("Odile", InstanceRole.COORDINATOR));
        assertThat(coordinator.get("/accompagnement/diagnostics?q=trello").text())
                .contains("Les Jardins du Gué");
        assertThat(coordinator.get("/accompagnement/diagnostics?q=introuvable").text())
                .contains("aucune feuille");
        assertThat(coordinator.get("/accompagnement/diagnostics?f=fort").text()).contains("avec un risque fort");
        assertThat(coordinator.get("/accompagnement/diagnostics.csv").body())
                .contains("Les Jardins du Gué;")
                .contains("Mailchimp;");
        assertThat(neighbours.signedIn(nadia).get("/accompagnement/diagnostics").status())
                .isEqualTo(403);
    }

    @Test
    void the_api_gives_nothing_more_to_who_brings_a_sign_in_cookie() {
        var me = neighbours.signedIn(nadia);
        var answer = me.send("POST", "/api/v1/diagnosis", "application/json", "{\"tools\":[{\"tool\":\"Trello\"}]}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("Nadia");
        assertThat(answer.headers("Set-Cookie")).isEmpty();
        assertThat(List.of(answer.status())).containsOnly(200);
    }
}
