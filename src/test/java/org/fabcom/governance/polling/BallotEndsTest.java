package org.fabcom.governance.polling;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Secrets;
import org.fabcom.tally.Outcome;
import org.fabcom.tally.rules.BallotRules;
import org.fabcom.tally.rules.BallotRules.Needed;
import org.fabcom.tally.rules.BallotRules.Part;
import org.fabcom.tally.rules.Method;
import org.fabcom.tally.rules.Secrecy;
import org.fabcom.tally.rules.TieRule;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.MovedClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** How a vote ends: without quorum and called again, early, or tied and parted as announced. */
@FabComTest
record BallotEndsTest(ApplicationContext beans, MovedClock clock) {

    @AfterEach
    void back() {
        clock.back();
    }

    @Test
    void abstaining_counts_for_the_quorum_only_and_a_second_call_keeps_the_text() {
        var hall = new Hall(beans, 10);
        var asked = Hall.FIRM.asking(new Part(1, 4), Part.NONE, Needed.MORE_THAN_HALF, null);
        var ballot = hall.open(asked);
        hall.votes(ballot, hall.people.get(1), "for");
        hall.votes(ballot, hall.people.get(2), "abstain");
        hall.end();
        assertThat(hall.result(ballot).outcome()).isEqualTo(Outcome.NO_QUORUM);
        assertThat(hall.result(ballot).need()).isEqualTo(3);
        var opens = hall.now();
        var second = Hall.done(hall.ballots.secondCall(
                ballot, opens, opens.plus(Duration.ofDays(2)), hall.chair().id()));
        assertThat(Hall.refused(hall.ballots.secondCall(
                        ballot,
                        opens,
                        opens.plus(Duration.ofDays(2)),
                        hall.chair().id())))
                .isEqualTo("governance.ballot.wrong.second");
        var called = hall.ballots.find(second).orElseThrow();
        assertThat(called.textSha256())
                .isEqualTo(hall.ballots.find(ballot).orElseThrow().textSha256());
        assertThat(called.follows()).isEqualTo(ballot);
        assertThat(called.rules().quorum()).isEqualTo(Part.NONE);
        hall.opened(second);
        hall.votes(second, hall.people.get(1), "for");
        hall.votes(second, hall.people.get(2), "abstain");
        hall.votes(second, hall.people.get(3), "abstain");
        hall.end();
        assertThat(hall.result(second).outcome()).isEqualTo(Outcome.ADOPTED);
        var third = hall.open(asked);
        hall.votes(third, hall.people.get(1), "for");
        hall.votes(third, hall.people.get(2), "abstain");
        hall.votes(third, hall.people.get(3), "abstain");
        hall.end();
        assertThat(hall.result(third).outcome()).isEqualTo(Outcome.ADOPTED);
    }

    /** G40: who left the roll is not on that of the vote that takes its place. */
    @Test
    void a_declared_conflict_of_interest_follows_to_a_second_call_and_to_a_vote_opened_anew() {
        var hall = new Hall(beans, 10);
        var chair = hall.chair().id();
        var person = hall.people.get(1);
        var first = hall.open(Hall.FIRM.asking(new Part(1, 2), Part.NONE, Needed.MORE_THAN_HALF, null));
        Hall.done(hall.ballots.conflict(first, person.id(), "vend la caisse", person.id()));
        hall.end();
        var opens = hall.now();
        var second = Hall.done(hall.ballots.secondCall(first, opens, opens.plus(Duration.ofDays(2)), chair));
        hall.opened(second);
        assertThat(hall.cast(second, person, person.id(), "for")).isInstanceOf(Booth.Cast.Refused.class);
        var again = Hall.done(hall.ballots.anew(second, "mauvaise heure", chair));
        hall.opened(again);
        assertThat(hall.cast(again, person, person.id(), "for")).isInstanceOf(Booth.Cast.Refused.class);
        assertThat(hall.ballots.conflicts(again)).extracting("reason").containsExactly("vend la caisse");
    }

    @Test
    void a_vote_closes_early_only_when_no_voice_left_can_change_it_and_never_a_secret_one() {
        var hall = new Hall(beans, 5);
        var early = BallotRules.plain().kept(Secrecy.OPEN, false, true, true);
        var ballot = hall.open(early);
        hall.votes(ballot, hall.people.get(1), "for");
        hall.votes(ballot, hall.people.get(2), "for");
        assertThat(Hall.refused(
                        hall.ballots.close(ballot, List.of(), null, hall.chair().id())))
                .isEqualTo("governance.ballot.wrong.uncertain");
        hall.votes(ballot, hall.people.get(3), "for");
        Hall.done(hall.ballots.close(ballot, List.of(), null, hall.chair().id()));
        var changeable = new BallotRules(
                Method.MAJORITY,
                List.of(),
                List.of(),
                0,
                0,
                0,
                Part.NONE,
                null,
                Needed.MORE_THAN_HALF,
                null,
                TieRule.RETURN,
                null,
                Secrecy.OPEN,
                true,
                true,
                true,
                0,
                null);
        assertThat(Hall.refused(hall.ballots.announce(
                        hall.draft(changeable, null, null), hall.chair().id())))
                .isEqualTo("governance.ballot.wrong.early");
        for (var it : List.of(Secrecy.DETACHED, Secrecy.TRACKED, Secrecy.EXTERNAL)) {
            var secret = new BallotRules(
                    Method.MAJORITY,
                    List.of(),
                    List.of(),
                    0,
                    0,
                    0,
                    Part.NONE,
                    null,
                    Needed.MORE_THAN_HALF,
                    null,
                    TieRule.RETURN,
                    null,
                    it,
                    false,
                    true,
                    true,
                    0,
                    null);
            assertThat(Hall.refused(hall.ballots.announce(
                            hall.draft(secret, null, null), hall.chair().id())))
                    .isEqualTo("governance.ballot.wrong.early");
        }
        var firm = hall.open(Hall.FIRM);
        for (var it : hall.people) hall.votes(firm, it, "for");
        assertThat(Hall.refused(
                        hall.ballots.close(firm, List.of(), null, hall.chair().id())))
                .isEqualTo("governance.ballot.wrong.early.close");
    }

    @Test
    void a_tie_is_parted_by_the_announced_rule_only() {
        var hall = new Hall(beans, 4);
        var drawn = tied(hall, Hall.FIRM.parting(TieRule.DRAW, "Loto du 12 décembre"));
        assertThat(Hall.refused(hall.ballots.part(drawn, " ", hall.chair().id())))
                .isEqualTo("governance.ballot.wrong.tie");
        for (var spelled : List.of("4 8 15 16 23", "4, 8, 15, 16, 23", "4-8-15-16-23", " 48151623"))
            assertThat(Draw.normal(spelled)).as(spelled).isEqualTo("48151623");
        assertThat(Draw.normal("Numéro\u202f: E\u0301TÉ")).isEqualTo("numéroété");
        assertThat(Hall.refused(hall.ballots.part(drawn, "- , -", hall.chair().id())))
                .isEqualTo("governance.ballot.wrong.tie");
        Hall.done(hall.ballots.part(drawn, "4 8 15 16 23", hall.chair().id()));
        assertThat(hall.ballots.parted(drawn).orElseThrow().publicValue()).isEqualTo("48151623");
        var seed = Secrets.digest(
                "48151623\n" + hall.ballots.find(drawn).orElseThrow().rollSha256());
        var lot = new java.math.BigInteger(seed, 16).testBit(0) ? Outcome.REJECTED : Outcome.ADOPTED;
        assertThat(hall.result(drawn).outcome()).isEqualTo(lot);
        assertThat(Hall.refused(hall.ballots.part(drawn, "1", hall.chair().id())))
                .isEqualTo("governance.ballot.wrong.state");
        var cast = tied(hall, Hall.FIRM.parting(TieRule.CASTING_VOTE, null));
        assertThat(Hall.refused(hall.ballots.part(cast, "abstain", hall.chair().id())))
                .isEqualTo("governance.ballot.wrong.tie");
        Hall.done(hall.ballots.part(cast, "against", hall.chair().id()));
        assertThat(hall.result(cast).outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(hall.result(cast).tieRule()).isEqualTo(TieRule.CASTING_VOTE);
        var back = tied(hall, Hall.FIRM);
        assertThat(hall.result(back).tieRule()).isEqualTo(TieRule.RETURN);
        assertThat(Hall.refused(hall.ballots.part(back, "for", hall.chair().id())))
                .isEqualTo("governance.ballot.wrong.state");
        assertThat(Hall.refused(hall.ballots.announce(
                        hall.draft(Hall.FIRM.parting(TieRule.DRAW, ""), null, null),
                        hall.chair().id())))
                .isEqualTo("governance.ballot.wrong.draw");
    }

    private UUID tied(Hall hall, BallotRules rules) {
        clock.back();
        var ballot = hall.open(rules);
        hall.votes(ballot, hall.people.get(1), "for");
        hall.votes(ballot, hall.people.get(2), "against");
        hall.end();
        assertThat(hall.result(ballot).outcome()).isEqualTo(Outcome.TIED);
        return ballot;
    }
}
