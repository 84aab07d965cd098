package org.fabcom.governance.polling;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.tally.rules.BallotRules;
import org.fabcom.tally.rules.Method;
import org.fabcom.tally.rules.Secrecy;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WebAnswer;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The page of a vote says by itself what its hour changes, and what was adopted without a proposal stands in the register. */
@FabComTest
class BallotHoursTest extends WithBallotPages {

    BallotHoursTest(ApplicationContext beans) {
        super(beans);
    }

    private static int turns(WebAnswer page) {
        var said = page.header("Refresh");
        return said.isEmpty() ? -1 : Integer.parseInt(said);
    }

    @Test
    void an_open_vote_is_asked_for_again_at_its_hour_and_takes_no_voice_while_it_is_counted() {
        var hall = new Hall(beans, 4);
        var path = "/agora/votes/" + hall.open(BallotRules.plain());
        var voter = neighbours.signedIn(hall.people.get(1));
        assertThat(turns(voter.get(path))).as("three days are long").isEqualTo(-1);
        clock.forward(Duration.ofHours(71));
        assertThat(turns(voter.get(path))).isBetween(3000, 3602);
        assertThat(voter.get(path).page().select("form#voix")).hasSize(1);
        clock.forward(Duration.ofMinutes(61));
        var counting = voter.get(path);
        assertThat(turns(counting)).isBetween(5, 60);
        assertThat(counting.page().select("form#voix")).isEmpty();
        assertThat(counting.text()).contains("le résultat vient dans la minute");
        end();
        var closed = voter.get(path);
        assertThat(turns(closed)).isEqualTo(-1);
        assertThat(closed.text()).contains("vote clos");
    }

    @Test
    void a_vote_announced_by_itself_enters_the_register_when_it_is_closed() {
        var hall = new Hall(beans, 4);
        var compared = BallotRules.plain()
                .comparing(Method.APPROVAL, List.of("Gué", "Radeau"), List.of(), 0, 0, 0)
                .kept(Secrecy.OPEN, false, true, false);
        var yes = hall.open(BallotRules.plain());
        var no = hall.open(BallotRules.plain());
        var chosen = hall.open(compared);
        for (int i = 0; i < 3; i++) {
            hall.votes(yes, hall.people.get(i), "for");
            hall.votes(no, hall.people.get(i), "against");
            hall.votes(chosen, hall.people.get(i), "1,");
        }
        end();
        var reader = neighbours.signedIn(hall.people.get(1));
        var register = reader.get(hall.body.url() + "/decisions");
        assertThat(register.page().select("main tbody tr, main .rows > li")).hasSize(2);
        var texts = hall.db
                .sql("select text, outcome, source_path from governance.decision where body = :body")
                .param("body", hall.body.id())
                .list((row, n) -> row.getString("text") + " | " + row.getString("outcome") + " | "
                        + row.getString("source_path"));
        assertThat(texts)
                .anySatisfy(it -> assertThat(it)
                        .startsWith("Ouvrir la caisse ? | 3 pour, 0 contre")
                        .endsWith("/agora/votes/" + yes))
                .anySatisfy(it -> assertThat(it).contains("Choix retenu", "Gué", "3 voix sur 4"))
                .noneSatisfy(it -> assertThat(it).endsWith(no.toString()));
    }
}
