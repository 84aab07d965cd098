package org.fabcom.governance.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fabcom.governance.ballots.Ballot;
import org.fabcom.governance.ballots.BallotRules;
import org.fabcom.governance.ballots.BallotRules.Needed;
import org.fabcom.governance.ballots.BallotRules.Part;
import org.fabcom.governance.ballots.Method;
import org.fabcom.governance.ballots.NewBallot;
import org.fabcom.governance.ballots.Secrecy;
import org.fabcom.governance.ballots.TieRule;
import org.fabcom.governance.bodies.Rule;
import org.fabcom.governance.polling.Booth.Cast;
import org.fabcom.governance.tally.Outcome;
import org.fabcom.governance.tally.TallyCommand;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Secrets;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.MovedClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Votes by rule: G5–G7, G11, G12, G19, G31–G37. */
@FabComTest
@ExtendWith(OutputCaptureExtension.class)
class BallotsTest {

    private static final BallotRules FIRM = BallotRules.plain().kept(Secrecy.OPEN, false, true, false);

    private final ApplicationContext beans;
    private final MovedClock clock;

    BallotsTest(ApplicationContext beans, MovedClock clock) {
        this.beans = beans;
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
    void what_was_announced_is_kept_to_and_a_tally_is_written_once() {
        var hall = new Hall(beans, 4);
        var ballot = hall.open(FIRM);
        for (var change : List.of(
                "rules = '{}'",
                "question = 'Autre'",
                "record_date = record_date - 1",
                "closes_at = closes_at + interval '1 day'",
                "text_sha256 = repeat('0', 64)",
                "opened_at = now()"))
            assertThatThrownBy(() -> hall.db
                            .sql("update governance.ballot set " + change + " where id = :id")
                            .param("id", ballot)
                            .update())
                    .as(change)
                    .isInstanceOf(Exception.class);
        hall.votes(ballot, hall.people.get(1), "for");
        end();
        for (var sql : List.of(
                "update governance.tally set answer = ''",
                "delete from governance.tally",
                "delete from governance.ballot",
                "update governance.vote set choice = 'against'",
                "delete from governance.vote",
                "update governance.roll set name = 'X'",
                "delete from governance.roll",
                "delete from governance.urn"))
            assertThatThrownBy(() -> hall.db.sql(sql).update()).as(sql).isInstanceOf(Exception.class);
        assertThat(hall.result(ballot).outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(Hall.refused(hall.ballots.close(ballot, List.of(), null, null)))
                .isEqualTo("governance.ballot.wrong.state");
    }

    @Test
    void a_vote_opens_after_the_notice_of_its_body() {
        var hall = new Hall(beans, 3);
        hall.say(Rule.NOTICE_DAYS, "7");
        assertThat(Hall.refused(hall.ballots.announce(
                        hall.draft(FIRM, null, null), hall.chair().id())))
                .isEqualTo("governance.ballot.wrong.notice");
        var soon = hall.draft(FIRM, null, null);
        var first = hall.now().atZone(Days.ZONE).plusDays(7).plusMinutes(1).toInstant();
        var later = later(soon, first);
        var minute = later(
                soon, hall.now().atZone(Days.ZONE).plusDays(7).minusMinutes(1).toInstant());
        assertThat(Hall.refused(hall.ballots.announce(minute, hall.chair().id())))
                .as("seven days are seven times twenty-four hours, not a date")
                .isEqualTo("governance.ballot.wrong.notice");
        var ballot = Hall.done(hall.ballots.announce(later, hall.chair().id()));
        assertThat(Hall.refused(hall.ballots.open(ballot, null))).isEqualTo("governance.ballot.wrong.hours");
        clock.forward(Duration.between(hall.now(), first).plusSeconds(1));
        beans.getBean(Jobs.class).runNow(BallotJob.NAME);
        assertThat(hall.ballots.find(ballot).orElseThrow().state()).isEqualTo(Ballot.State.OPEN);
    }

    private static NewBallot later(NewBallot it, java.time.Instant opens) {
        return new NewBallot(
                it.body(),
                it.question(),
                null,
                it.textSha256(),
                FIRM,
                it.recordDate(),
                null,
                opens,
                opens.plus(Duration.ofDays(2)),
                null,
                null,
                null);
    }

    @Test
    void a_vote_whose_whole_time_passed_while_nothing_ran_is_annulled_and_says_so() {
        var hall = new Hall(beans, 3);
        var ballot = hall.announced(FIRM);
        clock.forward(Duration.ofDays(4));
        beans.getBean(Jobs.class).runNow(BallotJob.NAME);
        var it = hall.ballots.find(ballot).orElseThrow();
        assertThat(it.state()).isEqualTo(Ballot.State.ANNULLED);
        assertThat(it.annulledWhy()).contains("Personne n’a pu voter");
    }

    @Test
    void the_export_counted_by_the_command_gives_the_same_bytes(@TempDir Path folder, CapturedOutput output)
            throws Exception {
        var hall = new Hall(beans, 5);
        var options = List.of("Gué", "Confluence", "Radeau");
        for (var method : Method.values()) {
            var rules = FIRM.comparing(
                    method,
                    method.compares() ? options : List.of(),
                    method == Method.JUDGMENT ? List.of("Non", "Bof", "Oui") : List.of(),
                    0,
                    5,
                    8);
            for (var secrecy : List.of(Secrecy.OPEN, Secrecy.DETACHED, Secrecy.TRACKED)) {
                var ballot = hall.open(rules.kept(secrecy, false, true, false));
                for (int i = 0; i < 4; i++)
                    hall.votes(ballot, hall.people.get(i), method.compares() ? i % 2 == 0 ? "1,,1" : ",1," : "for");
                end();
                clock.back();
                var counted = hall.ballots.counted(ballot).orElseThrow();
                var file = Files.writeString(folder.resolve(ballot + ".json"), counted.file());
                int before = output.getOut().length();
                new TallyCommand().run(List.of(file.toString()), null, null);
                assertThat(output.getOut().substring(before).strip())
                        .as(method + " " + secrecy)
                        .isEqualTo(counted.answer());
                assertThat(Secrets.digest(counted.file())).isEqualTo(counted.sha256());
            }
        }
    }

    @Test
    void abstaining_counts_for_the_quorum_only_and_a_second_call_keeps_the_text() {
        var hall = new Hall(beans, 10);
        var asked = FIRM.asking(new Part(1, 4), Part.NONE, Needed.MORE_THAN_HALF, null);
        var ballot = hall.open(asked);
        hall.votes(ballot, hall.people.get(1), "for");
        hall.votes(ballot, hall.people.get(2), "abstain");
        end();
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
        end();
        assertThat(hall.result(second).outcome()).isEqualTo(Outcome.ADOPTED);
        var third = hall.open(asked);
        hall.votes(third, hall.people.get(1), "for");
        hall.votes(third, hall.people.get(2), "abstain");
        hall.votes(third, hall.people.get(3), "abstain");
        end();
        assertThat(hall.result(third).outcome()).isEqualTo(Outcome.ADOPTED);
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
        var firm = hall.open(FIRM);
        for (var it : hall.people) hall.votes(firm, it, "for");
        assertThat(Hall.refused(
                        hall.ballots.close(firm, List.of(), null, hall.chair().id())))
                .isEqualTo("governance.ballot.wrong.early.close");
    }

    @Test
    void a_vote_with_a_name_changes_until_the_closing_and_its_history_stays() {
        var hall = new Hall(beans, 3);
        var ballot = hall.open(BallotRules.plain());
        var voter = hall.people.get(1);
        hall.votes(ballot, voter, "for");
        hall.votes(ballot, voter, "against");
        var it = hall.ballots.find(ballot).orElseThrow();
        int place = hall.places(ballot).get(voter.id());
        assertThat(hall.booth.changes(it)).isEqualTo(Map.of(place, 1));
        assertThat(hall.db
                        .sql("select choice from governance.vote where ballot = :ballot order by number")
                        .param("ballot", ballot)
                        .query(String.class)
                        .list())
                .containsExactly("for", "against");
        end();
        assertThat(hall.result(ballot).no()).isEqualTo(1);
        assertThat(hall.result(ballot).yes()).isZero();
        assertThat(hall.cast(ballot, voter, voter.id(), "for")).isInstanceOf(Cast.NotOpen.class);
    }

    @Test
    void a_secret_vote_neither_changes_nor_is_read_back_nor_shows_who_voted_below_its_threshold() {
        var hall = new Hall(beans, 8);
        var ballot = hall.open(FIRM.kept(Secrecy.DETACHED, false, true, false));
        var voter = hall.people.get(1);
        hall.votes(ballot, voter, "for");
        assertThat(hall.cast(ballot, voter, voter.id(), "against")).isInstanceOf(Cast.Already.class);
        var it = hall.ballots.find(ballot).orElseThrow();
        assertThat(hall.booth.named(it)).isEmpty();
        assertThat(hall.booth.cards(it, voter.id()).getFirst().vote()).isNull();
        assertThat(hall.ballots.result(ballot)).isEmpty();
        assertThat(hall.ballots.export(ballot)).isEmpty();
    }

    @Test
    void trackers_are_published_sorted_and_counting_them_gives_the_tally() {
        var hall = new Hall(beans, 7);
        var ballot = hall.open(FIRM.kept(Secrecy.TRACKED, false, true, false));
        var mine = "";
        for (int i = 0; i < 7; i++) {
            var cast = (Cast.Counted) hall.cast(
                    ballot, hall.people.get(i), hall.people.get(i).id(), i < 4 ? "for" : i < 6 ? "against" : "abstain");
            assertThat(cast.trackers()).hasSize(1);
            if (i == 4) mine = cast.trackers().values().iterator().next();
        }
        end();
        var papers = JsonMapper.shared()
                .readTree(hall.ballots.export(ballot).orElseThrow())
                .path("papers");
        var trackers =
                papers.valueStream().map(it -> it.path("tracker").asString()).toList();
        assertThat(trackers).hasSize(7).isSorted().doesNotHaveDuplicates().contains(mine);
        var tracker = mine;
        assertThat(papers.valueStream()
                        .filter(it -> it.path("tracker").asString().equals(tracker))
                        .map(it -> it.path("choice").asString()))
                .containsExactly("against");
        var result = hall.result(ballot);
        for (var side : Map.of("for", result.yes(), "against", result.no(), "abstain", result.abstain())
                .entrySet())
            assertThat(papers.valueStream()
                            .filter(it -> it.path("choice").asString().equals(side.getKey())))
                    .hasSize(side.getValue().intValue());
    }

    @Test
    void too_few_secret_papers_say_nothing_but_the_outcome() {
        var hall = new Hall(beans, 4);
        var few = hall.open(FIRM.kept(Secrecy.DETACHED, false, true, false));
        hall.votes(few, hall.people.get(1), "for");
        hall.votes(few, hall.people.get(2), "for");
        end();
        assertThat(hall.result(few).guarded()).isTrue();
        clock.back();
        var enough = hall.open(FIRM.kept(Secrecy.DETACHED, false, true, false));
        for (int i = 0; i < 3; i++) hall.votes(enough, hall.people.get(i), "for");
        end();
        assertThat(hall.result(enough).guarded()).isFalse();
    }

    @Test
    void a_tie_is_parted_by_the_announced_rule_only() {
        var hall = new Hall(beans, 4);
        var drawn = tied(hall, FIRM.parting(TieRule.DRAW, "Loto du 12 décembre"));
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
        var cast = tied(hall, FIRM.parting(TieRule.CASTING_VOTE, null));
        assertThat(Hall.refused(hall.ballots.part(cast, "abstain", hall.chair().id())))
                .isEqualTo("governance.ballot.wrong.tie");
        Hall.done(hall.ballots.part(cast, "against", hall.chair().id()));
        assertThat(hall.result(cast).outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(hall.result(cast).tieRule()).isEqualTo(TieRule.CASTING_VOTE);
        var back = tied(hall, FIRM);
        assertThat(hall.result(back).tieRule()).isEqualTo(TieRule.RETURN);
        assertThat(Hall.refused(hall.ballots.part(back, "for", hall.chair().id())))
                .isEqualTo("governance.ballot.wrong.state");
        assertThat(Hall.refused(hall.ballots.announce(
                        hall.draft(FIRM.parting(TieRule.DRAW, ""), null, null),
                        hall.chair().id())))
                .isEqualTo("governance.ballot.wrong.draw");
    }

    private UUID tied(Hall hall, BallotRules rules) {
        clock.back();
        var ballot = hall.open(rules);
        hall.votes(ballot, hall.people.get(1), "for");
        hall.votes(ballot, hall.people.get(2), "against");
        end();
        assertThat(hall.result(ballot).outcome()).isEqualTo(Outcome.TIED);
        return ballot;
    }
}
