package org.fabcom.governance.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.people.Person;
import org.fabcom.tally.rules.BallotRules;
import org.fabcom.tally.rules.BallotRules.Needed;
import org.fabcom.tally.rules.BallotRules.Part;
import org.fabcom.tally.rules.Method;
import org.fabcom.tally.rules.Secrecy;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** A vote from what is read before it opens to what is left of it: choices, notices, and the decision that came of it. */
@FabComTest
class VotesToTheirEndTest extends WithBallotPages {

    VotesToTheirEndTest(ApplicationContext beans) {
        super(beans);
    }

    private static String announce(Hall hall, org.fabcom.testing.WebVisitor chair, String question, int days) {
        var today = Days.today(hall.clock);
        var answer = chair.post(
                "/agora/" + hall.body.id() + "/votes/nouveau",
                "question",
                question,
                "methode",
                "JUDGMENT",
                "options",
                "Zoé Éluard\nKarim",
                "mentions",
                "Non\nOui",
                "secret",
                "OPEN",
                "egalite",
                "RETURN",
                "ouvre",
                today.plusDays(days) + "T00:00",
                "ferme",
                today.plusDays(3) + "T20:00");
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        return answer.location();
    }

    @Test
    void who_stands_is_read_as_soon_as_the_vote_is_announced_and_nobody_opens_it_before() {
        var hall = new Hall(beans, 3);
        var chair = neighbours.signedIn(hall.chair());
        var path = announce(hall, chair, "Qui préside ?", 2);
        assertThat(neighbours.signedIn(hall.people.get(1)).get(path).text())
                .contains("Les choix", "Zoé Éluard", "Karim", "De la pire à la meilleure")
                .contains("Non, Oui");
        assertThat(chair.get(path).text()).doesNotContain("Ouvrir le vote");
    }

    @Test
    void the_same_announcement_sent_twice_is_one_vote() {
        var hall = new Hall(beans, 3);
        var chair = neighbours.signedIn(hall.chair());
        var path = announce(hall, chair, "Qui préside ?", 2);
        assertThat(announce(hall, chair, "Qui préside ?", 2)).isEqualTo(path);
        assertThat(hall.ballots.newest(hall.body.id(), 9)).hasSize(1);
        chair.post(path + "/annulation", "pourquoi", "erreur");
        assertThat(announce(hall, chair, "Qui préside ?", 2)).isNotEqualTo(path);
    }

    @Test
    void what_a_vote_by_itself_adopted_is_one_tap_away_in_the_register() {
        var hall = new Hall(beans, 3);
        var chair = neighbours.signedIn(hall.chair());
        assertThat(chair.get("/agora/" + hall.body.id() + "/votes/nouveau").text())
                .contains("entre au registre des décisions");
        var path = announce(hall, chair, "Qui préside ?", 0);
        chair.post(path + "/ouverture");
        int place = hall.places(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)))
                .get(hall.chair().id());
        chair.post(path, "voix-" + place + "-0", "1", "voix-" + place + "-1", "0");
        end();
        var closed = chair.get(path);
        assertThat(closed.text()).contains("Choix retenu").contains("La décision prise");
        assertThat(chair.get(closed.page()
                                .select("a:contains(La décision prise)")
                                .attr("href"))
                        .text())
                .contains("Choix retenu", "Zoé Éluard");
    }

    private boolean waits(Hall hall, Person person, UUID ballot) {
        return hall.db
                        .sql(
                                "select count(*) from talk.notice where person = :person and url = :url and read_at is null")
                        .param("person", person.id().value(), "url", "/agora/votes/" + ballot)
                        .single(Integer.class)
                > 0;
    }

    private UUID told(Hall hall, Secrecy secrecy) {
        var ballot = hall.open(BallotRules.plain().kept(secrecy, false, true, false));
        for (var it : hall.people) await().until(() -> waits(hall, it, ballot));
        return ballot;
    }

    @Test
    void a_named_vote_that_was_given_is_waited_for_no_longer() {
        var hall = new Hall(beans, 3);
        var ballot = told(hall, Secrecy.OPEN);
        hall.votes(ballot, hall.people.get(1), "for");
        assertThat(waits(hall, hall.people.get(1), ballot)).isFalse();
        assertThat(waits(hall, hall.people.get(2), ballot)).isTrue();
        end();
        assertThat(waits(hall, hall.people.get(2), ballot)).isFalse();
    }

    @Test
    void of_a_secret_one_no_notice_tells_the_hour() {
        var hall = new Hall(beans, 3);
        var ballot = told(hall, Secrecy.DETACHED);
        hall.votes(ballot, hall.people.get(1), "for");
        assertThat(waits(hall, hall.people.get(1), ballot)).isTrue();
        end();
        assertThat(waits(hall, hall.people.get(1), ballot)).isFalse();
    }

    @Test
    void nor_is_a_voice_waited_for_once_the_vote_is_annulled() {
        var hall = new Hall(beans, 3);
        var ballot = told(hall, Secrecy.OPEN);
        hall.ballots.annul(ballot, "erreur", hall.chair().id());
        assertThat(waits(hall, hall.people.get(2), ballot)).isFalse();
    }

    @Test
    void where_nobody_voted_no_choice_is_called_first() {
        var hall = new Hall(beans, 3);
        var ballot =
                hall.open(BallotRules.plain().comparing(Method.SCHULZE, List.of("Gué", "Radeau"), List.of(), 0, 0, 0));
        end();
        assertThat(neighbours
                        .signedIn(hall.chair())
                        .get("/agora/votes/" + ballot)
                        .text())
                .contains("Résultat")
                .doesNotContainPattern("1er(?! \\p{L}+ 20)") // no rank; a first of a month is one of the days told
                .doesNotContain("rang 1");
    }

    @Test
    void a_second_call_that_is_refused_keeps_the_days_that_were_typed() {
        var hall = new Hall(beans, 3);
        var ballot = hall.open(Hall.FIRM.asking(new Part(1, 2), Part.NONE, Needed.MORE_THAN_HALF, null));
        end();
        var chair = neighbours.signedIn(hall.chair());
        var day = Days.today(hall.clock).plusDays(2);
        var refused = chair.post(
                "/agora/votes/" + ballot + "/second-appel", "ouvre", day + "T09:00", "ferme", day + "T08:00");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("[name=ouvre]").val()).isEqualTo(day + "T09:00");
        assertThat(refused.text()).contains("La clôture vient après l’ouverture");
    }
}
