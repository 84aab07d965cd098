package org.fabcom.governance.polling;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.governance.ballots.Ballot;
import org.fabcom.governance.bodies.Rule;
import org.fabcom.kernel.Days;
import org.fabcom.tally.rules.BallotRules;
import org.fabcom.tally.rules.Secrecy;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Colleges, proxies, the archive, and what the desk of a vote refuses. */
@FabComTest
class BallotDeskTest extends WithBallotPages {

    BallotDeskTest(ApplicationContext beans) {
        super(beans);
    }

    @Test
    void colleges_outside_their_bounds_are_refused_and_bounds_are_settings() {
        var hall = new Hall(beans, 3);
        var chair = neighbours.signedIn(hall.chair());
        var path = "/agora/" + hall.body.id() + "/colleges";
        var today = Days.today(hall.clock).toString();
        assertThat(say(chair, path, today, "50", "50")).contains("Il faut au moins 3 collèges");
        assertThat(say(chair, path, today, "50", "30", "10")).contains("ne font pas 100");
        assertThat(say(chair, path, today, "55", "30", "15")).contains("Un collège pèse de 10 à 50");
        assertThat(say(chair, path, today, "5", "45", "50")).contains("Un collège pèse de 10 à 50");
        assertThat(say(chair, path, today, "50", "30", "20"))
                .contains("Les poids sont enregistrés", "loi du 10 septembre 1947");
        hall.say(Rule.COLLEGE_MOST, "60");
        assertThat(say(chair, path, today, "55", "30", "15")).contains("Les poids sont enregistrés");
        assertThat(neighbours
                        .signedIn(hall.people.get(1))
                        .post(path, "depuis", today)
                        .status())
                .isEqualTo(403);
        assertThat(hall.ballots
                        .usual(hall.body, false, Days.today(hall.clock))
                        .colleges()
                        .weights())
                .extracting("weight")
                .isEqualTo(List.of(55, 30, 15));
    }

    @Test
    void a_proxy_is_given_and_taken_back_on_its_page() {
        var hall = new Hall(beans, 4);
        var giver = neighbours.signedIn(hall.people.get(1));
        var path = "/agora/" + hall.body.id() + "/pouvoirs";
        var today = Days.today(hall.clock);
        var holder = hall.people.get(2);
        assertThat(giver.post(
                                path,
                                "porteur",
                                hall.people.get(1).id().toString(),
                                "du",
                                today.toString(),
                                "au",
                                today.toString())
                        .status())
                .isEqualTo(422);
        var given = giver.post(
                        path,
                        "porteur",
                        holder.id().toString(),
                        "du",
                        today.toString(),
                        "au",
                        today.plusDays(9).toString())
                .follow();
        assertThat(given.text()).contains("Le pouvoir est donné", "Donné à " + holder.name());
        assertThat(neighbours.signedIn(holder).get(path).text())
                .contains("La voix de " + hall.people.get(1).name());
        var proxy = hall.proxies.around(holder.id(), hall.body.id()).getFirst();
        assertThat(neighbours
                        .signedIn(holder)
                        .post(path + "/" + proxy.id() + "/reprise")
                        .status())
                .isEqualTo(404);
        assertThat(giver.post(path + "/" + proxy.id() + "/reprise").follow().text())
                .contains("Le pouvoir est repris");
    }

    @Test
    void no_choice_of_an_open_or_guarded_vote_leaves_with_the_archive() throws IOException {
        var hall = new Hall(beans, 5);
        var rules = BallotRules.plain();
        var few = hall.open(rules.kept(Secrecy.DETACHED, false, true, false));
        hall.votes(few, hall.people.get(1), "for");
        var enough = hall.open(rules.kept(Secrecy.DETACHED, false, true, false));
        for (int i = 1; i < 4; i++) hall.votes(enough, hall.people.get(i), "for");
        var named = hall.open(rules);
        hall.votes(named, hall.people.get(1), "for");
        var running = archive(hall);
        assertThat(running.get("governance/ballot.jsonl"))
                .contains(few.toString(), enough.toString(), named.toString());
        assertThat(running).doesNotContainKey("governance/urn.jsonl");
        assertThat(running.getOrDefault("governance/vote.jsonl", "")).isEmpty();
        assertThat(running.getOrDefault("governance/tally.jsonl", "")).isEmpty();
        end();
        clock.back();
        var counted = archive(hall);
        assertThat(counted).doesNotContainKey("governance/urn.jsonl");
        assertThat(counted.get("governance/vote.jsonl")).contains(named.toString());
        assertThat(counted.get("governance/tally.jsonl"))
                .contains(enough.toString(), named.toString())
                .doesNotContain(few.toString());
    }

    @Test
    void what_an_assembly_votes_is_not_led_from_its_own_page() {
        var hall = new Hall(beans, 4);
        var chair = neighbours.signedIn(hall.chair());
        var draft = hall.draft(BallotRules.plain(), UUID.randomUUID(), null);
        var ballot = Hall.done(hall.ballots.announce(draft, hall.chair().id()));
        var path = "/agora/votes/" + ballot;
        assertThat(chair.post(path + "/ouverture").status()).isEqualTo(409);
        assertThat(hall.ballots.find(ballot).orElseThrow().state()).isEqualTo(Ballot.State.ANNOUNCED);
        hall.opened(ballot);
        assertThat(chair.get(path).text()).doesNotContain("Annuler ce vote");
        assertThat(chair.post(path + "/cloture").status()).isEqualTo(409);
        assertThat(chair.post(path + "/annulation", "pourquoi", "rien").status())
                .isEqualTo(409);
        assertThat(chair.post(path + "/departage", "choix", "for").status()).isEqualTo(409);
        assertThat(chair.post(path + "/second-appel").status()).isEqualTo(409);
        assertThat(hall.ballots.find(ballot).orElseThrow().state()).isEqualTo(Ballot.State.OPEN);
    }

    @Test
    void a_vote_that_is_counted_is_not_annulled_from_its_page() {
        var hall = new Hall(beans, 3);
        var ballot = hall.open(BallotRules.plain());
        hall.votes(ballot, hall.people.get(1), "for");
        end();
        var chair = neighbours.signedIn(hall.chair());
        assertThat(chair.post("/agora/votes/" + ballot + "/annulation", "pourquoi", "regret")
                        .status())
                .isEqualTo(409);
        assertThat(hall.ballots.find(ballot).orElseThrow().state()).isEqualTo(Ballot.State.CLOSED);
    }

    @Test
    void days_that_nobody_means_and_people_who_do_not_vote_are_refused_in_words() {
        var hall = new Hall(beans, 3);
        var chair = neighbours.signedIn(hall.chair());
        var agora = "/agora/" + hall.body.id();
        var today = Days.today(hall.clock);
        for (var day : List.of("+999999999-01-01", today.minusDays(1).toString()))
            assertThat(chair.post(
                                    agora + "/colleges",
                                    "depuis",
                                    day,
                                    "nom-0",
                                    "A",
                                    "poids-0",
                                    "50",
                                    "nom-1",
                                    "B",
                                    "poids-1",
                                    "30",
                                    "nom-2",
                                    "C",
                                    "poids-2",
                                    "20")
                            .status())
                    .as(day)
                    .isEqualTo(422);
        var far = "+900000000-01-01";
        var holder = hall.people.get(1).id().toString();
        assertThat(chair.post(agora + "/pouvoirs", "porteur", holder, "du", far, "au", far)
                        .status())
                .isEqualTo(422);
        assertThat(chair.post(
                                agora + "/votes/nouveau",
                                "question",
                                "Quel nom ?",
                                "methode",
                                "MAJORITY",
                                "secret",
                                "OPEN",
                                "egalite",
                                "RETURN",
                                "ouvre",
                                "+900000-01-01T00:00",
                                "ferme",
                                "+900000-01-02T00:00")
                        .status())
                .isEqualTo(422);
        var ballot = hall.open(BallotRules.plain());
        for (var other :
                List.of(UUID.randomUUID(), neighbours.person("Passante").id()))
            assertThat(chair.post(
                                    "/agora/votes/" + ballot + "/conflit",
                                    "raison",
                                    "y gagne",
                                    "personne",
                                    other.toString())
                            .status())
                    .isEqualTo(422);
        assertThat(hall.ballots.conflicts(ballot)).isEmpty();
    }

    @Test
    void a_way_to_vote_that_no_page_offers_is_asked_again() {
        var hall = new Hall(beans, 3);
        var chair = neighbours.signedIn(hall.chair());
        var path = "/agora/" + hall.body.id() + "/votes/nouveau";
        for (var wrong : List.of("methode", "secret", "egalite")) {
            var asked = chair.get(path)
                    .form("Annoncer")
                    .set("question", "On part ?")
                    .forge(wrong, "AILLEURS")
                    .submit();
            assertThat(asked.status()).as(wrong).isEqualTo(422);
            assertThat(asked.text()).as(wrong).contains("Choisissez une des valeurs que la liste propose");
        }
    }
}
