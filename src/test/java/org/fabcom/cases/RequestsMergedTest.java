package org.fabcom.cases;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebVisitor;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Two requests, two mediators, one need: what was written to the one that stops is read by those who go on, and all are told. */
@FabComTest
@WithCatalogue
class RequestsMergedTest {

    private final ApplicationContext beans;
    private final Neighbours neighbours;
    private final Sql db;
    private final Cases cases;
    private CaseJourney journey;
    private Person nadia;
    private WebVisitor hers;
    private String first;
    private String second;

    RequestsMergedTest(ApplicationContext beans, Neighbours neighbours, Sql db, Cases cases) {
        this.db = db;
        this.cases = cases;
        this.beans = beans;
        this.neighbours = neighbours;
    }

    @BeforeEach
    void two_requests() {
        journey = new CaseJourney(beans);
        first = journey.assigned();
        journey.asked();
        second = journey.address();
        nadia = neighbours.person("Nadia " + journey.name, InstanceRole.MEDIATOR);
        hers = neighbours.signedIn(nadia);
        journey.coordinator.get(second).form("C’est pour nous").submit();
        journey.coordinator
                .get(second + "/confier")
                .form("Confier le dossier")
                .tick(nadia.name())
                .submit();
        say(journey.organisation, "Rappelez plutôt la trésorière", "EVERYONE");
        say(hers, "La trésorière est fatiguée", "TEAM");
        hers.get(second + "/rendez-vous")
                .form("C’est convenu : noter le premier")
                .fill("Quoi", "Compter les comptes")
                .fill("Jour 1", "2099-12-04")
                .fill("Heure", "18:30")
                .submit();
    }

    private void say(WebVisitor who, String words, String readers) {
        var id = second.substring(second.lastIndexOf('/') + 1);
        var said = who.post(
                "/fil/accompaniment.case/" + id,
                "texte",
                words,
                "lecteurs",
                readers,
                "cle",
                Ids.next().toString());
        assertThat(said.status()).isEqualTo(303);
    }

    private void merge() {
        var page = journey.coordinator.get(second + "/reunir");
        assertThat(page.text()).as("who would go on").contains("accompagné par " + journey.yann.name());
        page.form("Réunir à ce dossier").tick("Demande du").submit();
    }

    private static boolean soon(WebVisitor who, String path, String words) throws InterruptedException {
        for (int i = 0; i < 50 && !who.get(path).text().contains(words); i++) Thread.sleep(100);
        return who.get(path).text().contains(words);
    }

    @Test
    void who_goes_on_reads_what_was_written_to_the_other_request() {
        merge();
        var page = journey.mediator.get(first);
        assertThat(page.text()).contains("Réuni à ce dossier", "n° 2");
        var other = page.click("Lire cette demande");
        assertThat(other.status()).isEqualTo(200);
        assertThat(other.text())
                .contains("Rappelez plutôt la trésorière", "La trésorière est fatiguée", "réuni à un autre")
                .doesNotContain("Votre message");
        assertThat(journey.organisation.get(second).location()).isEqualTo(first);
        var own = journey.organisation.get(first).click("Lire cette demande");
        assertThat(own.text()).contains("Rappelez plutôt la trésorière").doesNotContain("fatiguée");
        var stranger = neighbours.signedIn(neighbours.person("Autre", InstanceRole.MEDIATOR));
        assertThat(stranger.get(second).status()).isEqualTo(404);
        assertThat(stranger.get(second + "?lire=oui").status()).isEqualTo(404);
    }

    /** She may not read the case that goes on: she is told, and her own still opens. */
    @Test
    void whose_request_stops_is_told_and_their_page_does_not_lead_into_a_wall() throws InterruptedException {
        merge();
        assertThat(soon(hers, "/moi/avis", "n’en font plus qu’une")).isTrue();
        var page = hers.get(second);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("réuni à un autre").doesNotContain("Aller au dossier qui continue");
        assertThat(soon(journey.mediator, "/moi/avis", "n’en font plus qu’une")).isTrue();
        assertThat(soon(journey.organisation, "/moi/avis", "n’en font plus qu’une"))
                .isTrue();
    }

    @Test
    void meetings_to_come_go_to_who_goes_on_and_back_when_they_are_parted() throws InterruptedException {
        merge();
        assertThat(soon(journey.mediator, "/moi/agenda", "Compter les comptes")).isTrue();
        assertThat(journey.mediator.get(first).text()).contains("Compter les comptes");
        assertThat(journey.mediator.get(first + "/terminer").text()).contains("Compter les comptes");
        assertThat(hers.get("/moi/agenda").text()).doesNotContain("Compter les comptes");
        journey.coordinator.get(second).form("Séparer").submit();
        assertThat(soon(hers, "/moi/agenda", "Compter les comptes")).isTrue();
        assertThat(hers.get(second).text()).contains("Compter les comptes");
        assertThat(journey.mediator.get(first).text()).doesNotContain("Compter les comptes", "Réuni à ce dossier");
    }

    private void give(String url, Person mediator) {
        journey.coordinator
                .get(url + "/confier")
                .form("Confier le dossier")
                .tick(mediator.name())
                .submit();
    }

    private Person mediator(String name) {
        return neighbours.person(name + " " + journey.name, InstanceRole.MEDIATOR);
    }

    private static CaseId id(String url) {
        return new CaseId(UUID.fromString(url.substring(url.lastIndexOf('/') + 1)));
    }

    @Test
    void they_go_on_with_the_next_hand_over_and_still_come_back() throws InterruptedException {
        merge();
        assertThat(soon(journey.mediator, "/moi/agenda", "Compter les comptes")).isTrue();
        var wanda = mediator("Wanda");
        give(first, wanda);
        var next = neighbours.signedIn(wanda);
        assertThat(soon(next, "/moi/agenda", "Compter les comptes")).isTrue();
        assertThat(journey.mediator.get("/moi/agenda").text()).doesNotContain("Compter les comptes");
        journey.coordinator.get(second).form("Séparer").submit();
        assertThat(soon(hers, "/moi/agenda", "Compter les comptes")).isTrue();
        assertThat(next.get("/moi/agenda").text()).doesNotContain("Compter les comptes");
    }

    /** What is told may come late: parted before the hand-over is heard, each has the meetings of its own. */
    @Test
    void parted_before_a_hand_over_is_heard_they_still_come_back() throws InterruptedException {
        merge();
        assertThat(soon(journey.mediator, "/moi/agenda", "Compter les comptes")).isTrue();
        var wanda = mediator("Wanda");
        beans.getBean(TransactionTemplate.class).executeWithoutResult(at -> {
            cases.decide(
                    id(first),
                    journey.lucie.id(),
                    now -> now.assign(wanda.id(), null, journey.lucie.id(), Instant.now()));
            cases.decide(id(second), journey.lucie.id(), Case::unmerge);
        });
        assertThat(soon(hers, "/moi/agenda", "Compter les comptes")).isTrue();
        assertThat(journey.mediator.get("/moi/agenda").text()).doesNotContain("Compter les comptes");
        assertThat(neighbours.signedIn(wanda).get("/moi/agenda").text()).doesNotContain("Compter les comptes");
    }

    @Test
    void they_wait_for_who_will_accompany_a_request_that_nobody_has_yet() throws InterruptedException {
        journey.asked();
        var third = journey.address();
        var by = journey.lucie.id();
        cases.merge(id(second), cases.find(id(second)).orElseThrow().version(), id(third), by);
        journey.coordinator.get(third).form("C’est pour nous").submit();
        var wanda = mediator("Wanda");
        give(third, wanda);
        assertThat(soon(neighbours.signedIn(wanda), "/moi/agenda", "Compter les comptes"))
                .isTrue();
        assertThat(hers.get("/moi/agenda").text()).doesNotContain("Compter les comptes");
    }

    @Test
    void who_goes_on_writes_the_act_of_its_meetings_for_their_own_case() throws InterruptedException {
        merge();
        assertThat(soon(journey.mediator, "/moi/agenda", "Compter les comptes")).isTrue();
        var meeting = db.sql("""
                update agenda.meeting set sequence = sequence + 1,
                    starts = (now() - interval '26 hours') at time zone 'Europe/Paris',
                    ends = (now() - interval '25 hours') at time zone 'Europe/Paris',
                    starts_at = now() - interval '26 hours', ends_at = now() - interval '25 hours'
                where subject_id = :id returning id
                """).param("id", id(second).value()).single(UUID.class);
        var form = journey.mediator.get("/actes/nouveau?reunion=" + meeting);
        assertThat(form.page().select("input[name=accompagnement]").attr("value"))
                .isEqualTo(id(first).toString());
    }

    @Test
    void a_second_merging_is_told_again_and_a_separation_ends_what_was_told() throws InterruptedException {
        var lucie = journey.lucie.id();
        merge();
        assertThat(told(lucie, 1, 1)).isTrue();
        journey.coordinator.get(second).form("Séparer").submit();
        assertThat(told(lucie, 1, 0)).as("two requests again").isTrue();
        assertThat(told(nadia.id(), 1, 0)).isTrue();
        merge();
        assertThat(told(lucie, 2, 1)).isTrue();
    }

    @Test
    void who_merges_is_not_told_what_they_did() throws InterruptedException {
        var rita = neighbours.person("Rita " + journey.name, InstanceRole.MEDIATOR, InstanceRole.COORDINATOR);
        give(first, rita);
        cases.merge(id(second), cases.find(id(second)).orElseThrow().version(), id(first), rita.id());
        assertThat(told(journey.lucie.id(), 1, 1)).isTrue();
        assertThat(told(rita.id(), 0, 0)).isTrue();
    }

    private boolean told(PartyId person, int times, int unread) throws InterruptedException {
        for (int i = 0; i < 50; i++) {
            if (count(person, "") == times && count(person, " and read_at is null") == unread) return true;
            Thread.sleep(100);
        }
        return false;
    }

    private int count(PartyId person, String which) {
        return db.sql("select count(*) from talk.notice where person = :person and kind = 'accompaniment.merged'"
                        + which)
                .param("person", person.value())
                .single(Integer.class);
    }
}
