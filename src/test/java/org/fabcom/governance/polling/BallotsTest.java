package org.fabcom.governance.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.governance.ballots.Ballot;
import org.fabcom.governance.ballots.NewBallot;
import org.fabcom.governance.bodies.Rule;
import org.fabcom.governance.polling.Booth.Cast;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Secrets;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.tally.Outcome;
import org.fabcom.tally.TallyCommand;
import org.fabcom.tally.rules.BallotRules;
import org.fabcom.tally.rules.Method;
import org.fabcom.tally.rules.Secrecy;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.MovedClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;

/** Votes by rule: what was announced holds, a tally is written once and can be counted again (G5–G7, G11, G12, G19). */
@FabComTest
@ExtendWith(OutputCaptureExtension.class)
record BallotsTest(ApplicationContext beans, MovedClock clock) {

    @AfterEach
    void back() {
        clock.back();
    }

    @Test
    void what_was_announced_is_kept_to_and_a_tally_is_written_once() {
        var hall = new Hall(beans, 4);
        var ballot = hall.open(Hall.FIRM);
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
        hall.end();
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
                        hall.draft(Hall.FIRM, null, null), hall.chair().id())))
                .isEqualTo("governance.ballot.wrong.notice");
        var soon = hall.draft(Hall.FIRM, null, null);
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
                Hall.FIRM,
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
        var ballot = hall.announced(Hall.FIRM);
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
            var rules = Hall.FIRM.comparing(
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
                hall.end();
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
                        .list(String.class))
                .containsExactly("for", "against");
        hall.end();
        assertThat(hall.result(ballot).no()).isEqualTo(1);
        assertThat(hall.result(ballot).yes()).isZero();
        assertThat(hall.cast(ballot, voter, voter.id(), "for")).isInstanceOf(Cast.NotOpen.class);
    }
}
