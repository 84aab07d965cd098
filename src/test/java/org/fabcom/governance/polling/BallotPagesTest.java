package org.fabcom.governance.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fabcom.governance.ballots.Ballot;
import org.fabcom.governance.proxies.NewProxy;
import org.fabcom.governance.proxies.Scope;
import org.fabcom.kernel.Days;
import org.fabcom.tally.rules.BallotRules;
import org.fabcom.tally.rules.Method;
import org.fabcom.tally.rules.Secrecy;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.MovedClock;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;

/** Votes as their voters see them. */
@FabComTest
class BallotPagesTest extends WithBallotPages {

    BallotPagesTest(ApplicationContext beans, Neighbours neighbours, MovedClock clock) {
        super(beans, neighbours, clock);
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
        var ballot = hall.ballots.newest(hall.body.id(), 1).getFirst();
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

    /** What compares is adopted by the one in front: the majority that the page promises would never be asked. */
    @Test
    void statutes_are_put_for_or_against_wherever_a_vote_is_announced() {
        var hall = new Hall(beans, 4);
        var chair = neighbours.signedIn(hall.chair());
        var compared = statutes(chair, hall, "APPROVAL", "Gué\nRadeau\nConfluence");
        assertThat(compared.status()).isEqualTo(422);
        assertThat(compared.page().select("#statuts-erreur").text())
                .isEqualTo(
                        "Les statuts changent par un vote pour ou contre, à leur majorité\u202f: ce vote compare des choix.");
        assertThat(hall.ballots.newest(hall.body.id(), 9)).isEmpty();
        assertThat(statutes(chair, hall, "MAJORITY", "").status()).isEqualTo(303);
        var usual = hall.ballots.usual(hall.body, true, Days.today(hall.clock));
        for (var method : Method.values()) {
            if (!method.compares()) continue;
            var rules = usual.comparing(method, List.of("Gué", "Radeau"), List.of("Non", "Oui"), 0, 2, 2);
            assertThat(Hall.refused(hall.ballots.announce(
                            hall.draft(rules, null, null), hall.chair().id())))
                    .as(method.name())
                    .isEqualTo("governance.ballot.wrong.statutory");
        }
        var plain = hall.announced(Hall.FIRM.comparing(Method.APPROVAL, List.of("A", "B"), List.of(), 0, 0, 0));
        assertThatThrownBy(() -> hall.db.sql("""
                        insert into governance.ballot select (jsonb_populate_record(b, jsonb_build_object('id', gen_random_uuid(),
                            'rules', jsonb_set(rules, '{majority,strict}', 'false')))).*
                        from governance.ballot b where id = :id
                        """).param("id", plain).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("statutes");
        assertThat(beans.getBean(BallotCheck.class).notes()).noneMatch(it -> it.contains(plain.toString()));
        CurrentBase.asOwner("alter table governance.ballot disable trigger user; update governance.ballot set rules ="
                + " jsonb_set(rules, '{majority,strict}', 'false') where id = '" + plain
                + "'; alter table governance.ballot enable trigger user");
        assertThat(beans.getBean(BallotCheck.class).notes())
                .as("announced before it was refused")
                .anyMatch(it -> it.contains(plain.toString()));
    }

    private static WebAnswer statutes(WebVisitor by, Hall hall, String method, String options) {
        var today = Days.today(hall.clock);
        return by.post(
                "/agora/" + hall.body.id() + "/votes/nouveau",
                "question",
                "Quels statuts ?",
                "methode",
                method,
                "options",
                options,
                "secret",
                "OPEN",
                "egalite",
                "RETURN",
                "statuts",
                "oui",
                "ouvre",
                today + "T00:00",
                "ferme",
                today.plusDays(3) + "T20:00");
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
