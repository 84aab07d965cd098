package org.fabcom.governance.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import module java.base;
import org.fabcom.governance.ballots.Ballot;
import org.fabcom.governance.proxies.NewProxy;
import org.fabcom.governance.proxies.Scope;
import org.fabcom.kernel.Days;
import org.fabcom.tally.rules.BallotRules;
import org.fabcom.tally.rules.Method;
import org.fabcom.tally.rules.Secrecy;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Votes as their voters see them. */
@FabComTest
class BallotPagesTest extends WithBallotPages {

    BallotPagesTest(ApplicationContext beans) {
        super(beans);
    }

    @Test
    void votes_of_a_body_are_not_hidden_behind_those_of_its_assembly() {
        var hall = new Hall(beans, 2);
        var own = hall.announced(BallotRules.plain());
        for (int i = 0; i < 61; i++)
            Hall.done(hall.ballots.announce(
                    hall.draft(BallotRules.plain(), UUID.randomUUID(), null),
                    hall.chair().id()));
        assertThat(hall.ballots.newest(hall.body.id(), 12))
                .extracting(Ballot::id)
                .containsExactly(own);
        var chair = neighbours.signedIn(hall.chair());
        assertThat(chair.get(hall.body.url()).page().select("main a[href=/agora/votes/" + own + "]"))
                .isNotEmpty();
        assertThat(chair.get(hall.body.url() + "/pouvoirs").text()).contains("Ouvrir la caisse ?");
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
                .contains("tracker;college;choice", tracker + ";;against");
    }

    @Test
    void a_ballot_says_its_rule_and_takes_no_two_words_for_one_voice() {
        var hall = new Hall(beans, 4);
        var rules = BallotRules.plain()
                .comparing(Method.JUDGMENT, List.of("Gué", "Radeau"), List.of("Non", "Bof", "Oui"), 0, 0, 0)
                .kept(Secrecy.OPEN, false, true, false);
        var ballot = hall.open(rules);
        var path = "/agora/votes/" + ballot;
        var voter = neighbours.signedIn(hall.people.get(1));
        var place = hall.places(ballot).get(hall.people.get(1).id());
        assertThat(voter.get(path).text()).contains("Un choix sans mention reçoit");
        await().untilAsserted(
                        () -> assertThat(voter.get("/moi/avis").text()).contains("On attend votre voix avant le"));
        var both = voter.post(path, "voix-" + place + "-0", "2", "blanc-" + place, "oui");
        assertThat(both.status()).isEqualTo(422);
        assertThat(both.text()).contains("Gardez l’un des deux");
        assertThat(voter.post(path, "voix-" + place + "-0", "2").status()).isEqualTo(303);
        var again = voter.post(path, "voix-" + place + "-0", "1");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("est déjà donnée");
        end();
        assertThat(voter.get(path).text().replace('\u00a0', ' '))
                .contains("1 oui")
                .contains("1 non");
    }
}
