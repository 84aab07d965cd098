package org.fabcom.governance.polling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.fabcom.governance.ballots.Ballot;
import org.fabcom.governance.ballots.BallotRules;
import org.fabcom.governance.ballots.Method;
import org.fabcom.governance.ballots.Secrecy;
import org.fabcom.governance.bodies.Rule;
import org.fabcom.governance.proxies.NewProxy;
import org.fabcom.governance.proxies.Scope;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.MovedClock;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The booth as its pages show it: cards, instructions, refusals, who sees what, the result. */
@FabComTest
class BallotPagesTest {

    private final ApplicationContext beans;
    private final Neighbours neighbours;
    private final MovedClock clock;

    BallotPagesTest(ApplicationContext beans, Neighbours neighbours, MovedClock clock) {
        this.beans = beans;
        this.neighbours = neighbours;
        this.clock = clock;
    }

    @AfterEach
    void back() {
        clock.back();
    }

    private void end() {
        clock.forward(Duration.ofDays(4));
        beans.getBean(Jobs.class).runNow(BallotJob.NAME);
    }

    @Test
    void one_card_for_each_voice_and_the_form_itself_obeys_the_instruction() {
        var hall = new Hall(beans, 6);
        var holder = hall.people.get(1);
        var ballot = hall.announced(BallotRules.plain());
        var scope = Scope.item(hall.body.id(), ballot);
        var today = Days.today(hall.clock);
        for (int i = 2; i < 5; i++)
            hall.proxies.give(
                    new NewProxy(
                            hall.people.get(i).id(), holder.id(), scope, i == 2 ? Map.of(ballot, "against") : Map.of()),
                    today,
                    holder.id());
        hall.opened(ballot);
        var visitor = neighbours.signedIn(holder);
        var page = visitor.get("/agora/votes/" + ballot);
        assertThat(page.h1()).isEqualTo("Ouvrir la caisse ?");
        assertThat(page.text())
                .contains(
                        "Votre voix",
                        "La voix de " + hall.people.get(2).name(),
                        "consigne",
                        "non permis par la consigne")
                .contains("Donner 3 voix", "au-dessus du plafond de 2", "Qui voit quoi");
        var places = hall.places(ballot);
        var bound = "voix-" + places.get(hall.people.get(2).id());
        var own = "voix-" + places.get(holder.id());
        assertThat(visitor.post("/agora/votes/" + ballot, bound, "for").status())
                .isEqualTo(409);
        assertThat(visitor.post("/agora/votes/" + ballot, own, "peut-être").status())
                .isEqualTo(422);
        assertThat(visitor.post("/agora/votes/" + ballot).status()).isEqualTo(422);
        assertThat(visitor.post("/agora/votes/" + ballot, bound, "against", own, "for")
                        .follow()
                        .text())
                .contains("2 voix sont données");
        end();
        assertThat(visitor.get("/agora/votes/" + ballot).text())
                .contains("égalité", "1 contre 1", "retour à la discussion", "./fabcom tally");
        assertThat(visitor.get("/agora/votes/" + ballot + "/depouillement.json").body())
                .isEqualTo(hall.ballots.export(ballot).orElseThrow());
        assertThat(neighbours
                        .signedIn(neighbours.person("Passante"))
                        .get("/agora/votes/" + ballot)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_secret_vote_says_what_the_operator_could_see_and_hides_who_voted_until_enough_have() {
        var hall = new Hall(beans, 6);
        var ballot = hall.open(BallotRules.plain().kept(Secrecy.DETACHED, false, true, false));
        var reader = neighbours.signedIn(hall.people.get(1));
        hall.votes(ballot, hall.people.get(2), "for");
        hall.votes(ballot, hall.people.get(3), "for");
        assertThat(reader.get("/agora/votes/" + ballot).text())
                .contains("Ce n’est pas une protection contre qui tient le serveur", "Voix données : 2")
                .doesNotContain("2 contre");
        assertThat(reader.get("/agora/votes/" + ballot + "/liste").text()).doesNotContain("a voté ");
        assertThat(reader.get("/agora/votes/" + ballot + "/liste").text()).contains("quand assez de monde a voté");
        hall.votes(ballot, hall.people.get(4), "against");
        assertThat(reader.get("/agora/votes/" + ballot + "/liste").text())
                .doesNotContain("quand assez de monde a voté");
        assertThat(reader.get("/agora/votes/" + ballot + "/depouillement.json").status())
                .isEqualTo(404);
    }

    @Test
    void a_small_secret_result_keeps_its_figures() {
        var hall = new Hall(beans, 5);
        var ballot = hall.open(BallotRules.plain().kept(Secrecy.DETACHED, false, true, false));
        hall.votes(ballot, hall.people.get(2), "for");
        hall.votes(ballot, hall.people.get(3), "for");
        end();
        var reader = neighbours.signedIn(hall.people.get(1));
        assertThat(reader.get("/agora/votes/" + ballot).text())
                .contains("Le texte est adopté", "Trop peu de bulletins")
                .doesNotContain("2 contre 0");
        assertThat(reader.get("/agora/votes/" + ballot + "/depouillement.json").status())
                .isEqualTo(404);
    }

    @Test
    void a_tracker_is_told_once_and_found_again_in_the_papers() {
        var hall = new Hall(beans, 5);
        var ballot = hall.open(BallotRules.plain().kept(Secrecy.TRACKED, false, true, false));
        var voter = neighbours.signedIn(hall.people.get(1));
        var own = "voix-" + hall.places(ballot).get(hall.people.get(1).id());
        var told = voter.post("/agora/votes/" + ballot, own, "against").text();
        var tracker = told.replaceAll("(?s).*?([2-9A-Z]{4}(?:-[2-9A-Z]{4}){3}).*", "$1");
        assertThat(tracker).matches("[2-9A-Z]{4}(?:-[2-9A-Z]{4}){3}");
        assertThat(voter.get("/agora/votes/" + ballot).text())
                .doesNotContain(tracker)
                .contains("Bulletin dans l’urne");
        for (int i = 2; i < 5; i++) hall.votes(ballot, hall.people.get(i), "for");
        end();
        assertThat(voter.get("/agora/votes/" + ballot + "/bulletins.csv").body())
                .contains(tracker + ";\"\";\"against\"");
    }

    @Test
    void whoever_manages_announces_a_vote_and_grades_are_given_one_by_one() {
        var hall = new Hall(beans, 4);
        var chair = neighbours.signedIn(hall.chair());
        var opens = Days.today(hall.clock).minusDays(1);
        var answer = chair.post(
                "/agora/" + hall.body.id() + "/votes/nouveau",
                "question",
                "Quel nom ?",
                "methode",
                "JUDGMENT",
                "options",
                "Gué\nRadeau",
                "mentions",
                "Non\nBof\nOui",
                "secret",
                "OPEN",
                "egalite",
                "RETURN",
                "change",
                "oui",
                "ouvre",
                opens + "T09:00",
                "ferme",
                opens.plusDays(3) + "T20:00");
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.text()).contains("s’annonce au moins");
        var today = Days.today(hall.clock);
        var done = chair.post(
                "/agora/" + hall.body.id() + "/votes/nouveau",
                "question",
                "Quel nom ?",
                "methode",
                "JUDGMENT",
                "options",
                "Gué\nRadeau",
                "mentions",
                "Non\nBof\nOui",
                "secret",
                "OPEN",
                "egalite",
                "RETURN",
                "change",
                "oui",
                "ouvre",
                today + "T00:00",
                "ferme",
                today.plusDays(3) + "T20:00");
        assertThat(done.status()).isEqualTo(303);
        var ballot = hall.ballots.of(hall.body.id()).getFirst();
        assertThat(ballot.rules().method()).isEqualTo(Method.JUDGMENT);
        assertThat(chair.post("/agora/votes/" + ballot.id() + "/ouverture")
                        .follow()
                        .text())
                .contains("vote ouvert");
        int place = hall.places(ballot.id()).get(hall.chair().id());
        chair.post("/agora/votes/" + ballot.id(), "voix-" + place + "-0", "2", "voix-" + place + "-1", "1");
        end();
        assertThat(chair.get("/agora/votes/" + ballot.id()).text()).contains("Choix retenu", "Gué", "1 oui");
        var member = neighbours.signedIn(hall.people.get(1));
        assertThat(member.get("/agora/" + hall.body.id() + "/votes/nouveau").status())
                .isEqualTo(403);
        assertThat(member.post("/agora/votes/" + ballot.id() + "/annulation", "pourquoi", "rien")
                        .status())
                .isEqualTo(403);
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
                .contains("Les poids sont gardés", "loi du 10 septembre 1947");
        hall.say(Rule.COLLEGE_MOST, "60");
        assertThat(say(chair, path, today, "55", "30", "15")).contains("Les poids sont gardés");
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

    private static String say(org.fabcom.testing.WebVisitor chair, String path, String since, String... weights) {
        var typed = new java.util.ArrayList<>(List.of("depuis", since));
        for (int i = 0; i < weights.length; i++)
            typed.addAll(List.of("nom-" + i, "Collège " + (char) ('A' + i), "poids-" + i, weights[i]));
        var answer = chair.post(path, typed.toArray(String[]::new));
        return answer.status() == 303 ? answer.follow().text() : answer.text();
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

    private Map<String, String> archive(Hall hall) throws IOException {
        var bytes = neighbours
                .signedIn(hall.chair())
                .get("/structures/" + hall.organisation.id() + "/donnees/fichier")
                .bytes();
        var files = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var it = zip.getNextEntry(); it != null; it = zip.getNextEntry())
                files.put(it.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
        return files;
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
}
