package org.fabcom.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabcom.kernel.InstanceRole;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Several cases and several people: who comes second, the same request twice, lists. */
@FabComTest
@WithCatalogue
class CaseCoordinationTest {

    private final Neighbours neighbours;
    private final ApplicationContext beans;
    private CaseJourney journey;
    private WebVisitor organisation;
    private WebVisitor mediator;
    private WebVisitor coordinator;

    CaseCoordinationTest(Neighbours neighbours, ApplicationContext beans) {
        this.neighbours = neighbours;
        this.beans = beans;
    }

    @BeforeEach
    void a_garden_and_those_who_help() {
        journey = new CaseJourney(beans);
        organisation = journey.organisation;
        mediator = journey.mediator;
        coordinator = journey.coordinator;
    }

    @Test
    void two_people_at_once_one_wins_and_the_other_sees_what_happened() {
        journey.asked();
        var url = journey.address();
        var mine = coordinator.get(url).form("C’est pour nous");
        var away = coordinator.get(url + "/reorienter").form("Répondre à la structure");
        mine.submit();
        var late = away.tick("Sans suite")
                .fill("Ce que la structure lira", "hors du territoire")
                .submit();
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("Aline a lu la demande").contains("À qui la confier");
    }

    @Test
    void the_same_request_twice_becomes_one_and_the_old_address_leads_there() {
        journey.asked();
        var first = journey.address();
        assertThat(organisation.get("/accompagnements/demander").text()).contains("a déjà un accompagnement");
        journey.asked();
        var second = journey.address();
        var merge = coordinator
                .get(second + "/reunir")
                .form("Réunir à ce dossier")
                .tick("Demande du")
                .submit();
        assertThat(merge.follow().text()).contains("réuni à un autre");
        assertThat(organisation.get(second).location()).isEqualTo(first);
        coordinator.get(second).form("Séparer").submit();
        assertThat(organisation.get(second).status()).isEqualTo(200);
    }

    @Test
    void lists_are_filtered_in_the_address_and_a_mediator_gets_only_their_own() {
        var url = journey.assigned();
        var other = neighbours.signedIn(neighbours.person("Samira", InstanceRole.MEDIATOR));
        assertThat(coordinator.get("/accompagnement/dossiers?etat=ASSIGNED").text())
                .contains(journey.name);
        assertThat(coordinator.get("/accompagnement/dossiers?etat=NEW").text()).doesNotContain(journey.name);
        assertThat(coordinator
                        .get("/accompagnement/dossiers?q=drive&commune=Sainte-Lucie")
                        .text())
                .contains("Les Jardins");
        assertThat(mediator.get("/accompagnement/dossiers").text()).contains(journey.name);
        assertThat(other.get("/accompagnement/dossiers?qui=" + journey.yann.id())
                        .text())
                .doesNotContain("Les Jardins");
        assertThat(other.get("/accompagnement/dossiers.csv").body()).doesNotContain("Les Jardins");
        assertThat(mediator.get("/accompagnement/dossiers.csv").body())
                .contains(journey.name + ";association;Sainte-Lucie");
        assertThat(other.get("/accompagnement/dossiers.json?qui=" + journey.yann.id())
                        .body())
                .contains("\"total\":0")
                .doesNotContain("Les Jardins");
        assertThat(mediator.get("/accompagnement/dossiers.json").body())
                .contains("\"total\":1", "\"state\":\"ASSIGNED\"", journey.name);
        assertThat(coordinator
                        .get("/accompagnement/dossiers?etat=ASSIGNED")
                        .page()
                        .select(".files a")
                        .eachText())
                .hasSize(4);
        assertThat(mediator.get("/accompagnement/dossiers").text())
                .as("what the files hold beyond the page")
                .contains("Les fichiers portent aussi les mots de chaque demande");
        assertThat(other.get(url).status()).isEqualTo(404);
        assertThat(mediator.get("/accompagnement/journee").text()).contains("Les Jardins du Gué");
    }

    @Test
    void a_long_queue_says_how_many_wait_in_all_and_shows_them_page_by_page() {
        for (int i = 0; i < 27; i++) journey.asked();
        var first = coordinator.get("/accompagnement/file");
        var second = coordinator.get("/accompagnement/file?page=2");
        long more = waiting(first) + waiting(second);
        assertThat(waiting(first)).isEqualTo(25);
        assertThat(more).isGreaterThanOrEqualTo(27);
        assertThat(first.page().select("main h2").first().text()).isEqualTo(more + " demandes attendent");
        assertThat(first.page().select("a[rel=next]").attr("href")).isEqualTo("/accompagnement/file?page=2");
    }

    @Test
    void who_loses_the_role_leaves_no_case_behind_unseen() {
        var url = journey.assigned();
        var anne = neighbours.signedIn(neighbours.person("Anne", InstanceRole.ADMINISTRATOR));
        assertThat(coordinator.get("/accompagnement/file").text()).doesNotContain("plus personne");
        assertThat(anne.get("/administration/roles").text()).contains("Accompagne encore une structure");
        var taken = anne.post("/administration/roles/" + journey.yann.id() + "/MEDIATOR/retirer")
                .follow();
        assertThat(taken.text()).contains("n’a plus le rôle", "son dossier est à confier");
        assertThat(coordinator.get("/").text()).contains("n’a plus personne");
        var left = coordinator.get("/accompagnement/file").page().select("#sans-personne");
        assertThat(left.text()).contains(journey.name);
        assertThat(left.select("a").eachAttr("href")).contains(url);
        assertThat(organisation.get(url).text()).contains("n’accompagne plus");
        var samira = neighbours.person("Samira", InstanceRole.MEDIATOR);
        coordinator
                .get(url + "/confier")
                .form("Confier le dossier")
                .tick("Samira")
                .submit();
        assertThat(coordinator.get("/accompagnement/file").page().select("#sans-personne"))
                .isEmpty();
        assertThat(neighbours.signedIn(samira).get(url).status()).isEqualTo(200);
    }

    private static long waiting(WebAnswer queue) {
        return queue.page().select("main section").first().select("tbody tr").size();
    }
}
