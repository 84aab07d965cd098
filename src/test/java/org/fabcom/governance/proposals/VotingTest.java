package org.fabcom.governance.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import module java.base;
import org.fabcom.governance.ballots.Ballot;
import org.fabcom.governance.ballots.Ballots;
import org.fabcom.governance.bodies.Rule;
import org.fabcom.governance.colleges.College;
import org.fabcom.governance.colleges.Colleges;
import org.fabcom.governance.decisions.RuleChange;
import org.fabcom.governance.polling.Booth;
import org.fabcom.governance.proposals.ConsentRounds.Fallback;
import org.fabcom.governance.proposals.Proposal.State;
import org.fabcom.kernel.Days;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** From a frozen text to a vote and into the register, without a hand in between (G6, G8, G9, G11, G15). */
@FabComTest
class VotingTest extends WithProposals {

    private final Colleges colleges;

    VotingTest(ApplicationContext beans) {
        super(beans);
        colleges = beans.getBean(Colleges.class);
    }

    @Test
    void a_vote_does_not_begin_before_the_notice_of_the_body() {
        var id = frozen(null);
        var early = clock.instant().plus(Duration.ofDays(5));
        assertThat(voting.open(id, early, early.plus(Duration.ofDays(7)), false, world.manager()))
                .isInstanceOf(Ballots.Answer.Refused.class);
        assertThat(find(id).state()).isEqualTo(State.FROZEN);
    }

    @Test
    void what_is_adopted_enters_the_register_and_changes_its_rule_by_itself() {
        var id = frozen(new RuleChange(Rule.NOTICE_DAYS, "10"));
        vote(id, "for", world.aline, world.bruno);
        var it = find(id);
        assertThat(it.state()).isEqualTo(State.ADOPTED);
        var decision = decisions.find(it.decision()).orElseThrow();
        assertThat(decision.number()).isEqualTo(1);
        assertThat(decision.sha256()).isEqualTo(it.sha256());
        assertThat(decision.outcome()).contains("2 pour").contains("0 contre");
        assertThat(rules.count(world.body.id(), Rule.NOTICE_DAYS, Days.today(clock)))
                .isEqualTo(10);
    }

    /** The machine stood still over the end that was announced, and into another month. */
    @Test
    void a_vote_counted_late_was_decided_at_its_announced_end() {
        var id = frozen(new RuleChange(Rule.NOTICE_DAYS, "10"));
        var opens = clock.instant().plus(Duration.ofDays(8));
        var ends = opens.plus(Duration.ofDays(1));
        voting.open(id, opens, ends, false, world.manager());
        clock.forward(Duration.ofDays(8).plusMinutes(1));
        var ballot = last(id);
        assertThat(ballots.open(ballot, null)).isInstanceOf(Ballots.Answer.Done.class);
        for (var it : List.of(world.aline, world.bruno)) {
            var place = booth.cards(find(ballots, ballot), it.id())
                    .getFirst()
                    .voice()
                    .place();
            assertThat(booth.cast(ballot, Map.of(place, "for"), it.id())).isInstanceOf(Booth.Cast.Counted.class);
        }
        var late = booth.cards(find(ballots, ballot), world.chloe.id())
                .getFirst()
                .voice()
                .place();
        clock.forward(Duration.ofDays(40));
        assertThat(booth.cast(ballot, Map.of(late, "against"), world.chloe.id()))
                .as("after the end")
                .isInstanceOf(Booth.Cast.NotOpen.class);
        jobs.runNow("governance.ballots");
        var day = LocalDate.ofInstant(ends, Days.ZONE);
        assertThat(find(ballots, ballot).closedAt()).isCloseTo(ends, within(1, ChronoUnit.MILLIS));
        var decision = decisions.find(find(id).decision()).orElseThrow();
        assertThat(decision.decidedOn()).isEqualTo(day);
        assertThat(decision.effect()).isEqualTo(day);
        assertThat(rules.count(world.body.id(), Rule.NOTICE_DAYS, Days.today(clock)))
                .isEqualTo(10);
    }

    private static Ballot find(Ballots ballots, UUID id) {
        return ballots.find(id).orElseThrow();
    }

    @Test
    void what_is_rejected_enters_nothing_and_may_be_taken_up_again() {
        var id = frozen(null);
        vote(id, "against", world.aline, world.chloe);
        assertThat(find(id).state()).isEqualTo(State.REJECTED);
        assertThat(decisions.newest(world.body.id(), 9)).isEmpty();
        assertThat(deliberation.reopen(id, world.member(world.bruno))).isEmpty();
        assertThat(find(id).sha256()).isNull();
    }

    @Test
    void too_few_is_never_a_rejection_and_the_second_call_keeps_the_text() {
        var old = LocalDate.of(2020, 1, 1);
        rules.say(world.body.id(), Rule.QUORUM, "2/3", old, null, world.aline.id());
        rules.say(world.body.id(), Rule.QUORUM_SECOND_CALL, "1/3", old, null, world.aline.id());
        var id = frozen(null);
        var sum = find(id).sha256();
        vote(id, "for", world.aline);
        assertThat(find(id).state()).isEqualTo(State.NO_QUORUM);
        assertThat(find(id).sha256()).isEqualTo(sum);
        var opens = clock.instant().plus(Duration.ofDays(8));
        var second = ballots.secondCall(last(id), opens, opens.plus(Duration.ofDays(1)), world.aline.id());
        assertThat(second).isInstanceOf(Ballots.Answer.Done.class);
        clock.forward(Duration.ofDays(8).plusMinutes(1));
        cast(((Ballots.Answer.Done) second).ballot(), "for", world.aline);
        assertThat(find(id).state()).isEqualTo(State.ADOPTED);
        assertThat(decisions.newest(world.body.id(), 9).getFirst().sha256()).isEqualTo(sum);
    }

    @Test
    void while_a_second_call_is_announced_or_open_nobody_takes_the_text_up_again() {
        var id = withoutQuorum();
        var second = secondCall(last(id));
        var bruno = world.member(world.bruno);
        assertThat(deliberation.reopen(id, bruno)).contains(ProposalRefusal.VOTE_RUNS);
        clock.forward(Duration.ofDays(8).plusMinutes(1));
        assertThat(ballots.open(second, null)).isInstanceOf(Ballots.Answer.Done.class);
        assertThat(deliberation.reopen(id, bruno)).contains(ProposalRefusal.VOTE_RUNS);
        assertThat(find(id).state()).isEqualTo(State.NO_QUORUM);
        ballots.annul(second, "Mauvaise date.", world.aline.id());
        assertThat(deliberation.reopen(id, bruno)).isEmpty();
    }

    @Test
    void another_text_than_the_one_voted_on_is_never_adopted() {
        var id = withoutQuorum();
        var first = last(id);
        var bruno = world.member(world.bruno);
        assertThat(deliberation.reopen(id, bruno)).isEmpty();
        var it = find(id);
        assertThat(deliberation.rewrite(id, it.version(), it.said(), "Le local ferme le jeudi.", "", bruno))
                .isEmpty();
        assertThat(deliberation.freeze(id, "", bruno)).isEmpty();
        var second = secondCall(first);
        clock.forward(Duration.ofDays(8).plusMinutes(1));
        cast(second, "for", world.aline);
        assertThat(find(id).state()).isEqualTo(State.FROZEN);
        assertThat(decisions.newest(world.body.id(), 9)).isEmpty();
        assertThat(proposals.events(id).getLast().kind()).isEqualTo(ProposalEvent.Kind.OTHER_TEXT);
    }

    @Test
    void where_the_vote_after_consent_cannot_be_announced_it_is_talked_about_again() {
        var old = LocalDate.of(2020, 1, 1);
        rules.say(world.body.id(), Rule.CONSENT_ROUNDS, "1", old, null, world.aline.id());
        colleges.say(
                world.body.id(),
                List.of(new College("Travail", 40), new College("Usages", 30), new College("Voisins", 30)),
                old,
                null,
                world.aline.id());
        rules.say(world.body.id(), Rule.COLLEGES_AT_LEAST, "4", old, null, world.aline.id());
        var id = frozen(null);
        consent.open(id, clock.instant().plus(Duration.ofDays(8)), Fallback.BALLOT, world.manager());
        consent.object(id, Objection.Kind.OBJECTION, "Le bail l’interdit.", world.member(world.chloe));
        consent.test(id, rounds.objections(id).getLast().id(), true, "", world.manager());
        clock.forward(Duration.ofDays(9));
        assertThat(consent.conclude(id, world.manager())).isEmpty();
        assertThat(find(id).state()).isEqualTo(State.DISCUSSION);
        assertThat(proposals.events(id).getLast().note()).contains("collèges");
    }

    @Test
    void after_the_hour_of_a_round_nobody_objects_any_more() {
        var id = frozen(null);
        consent.open(id, clock.instant().plus(Duration.ofDays(8)), Fallback.RETURN, world.manager());
        clock.forward(Duration.ofDays(9));
        assertThat(consent.object(id, Objection.Kind.OBJECTION, "Trop tard.", world.member(world.chloe)))
                .contains(ProposalRefusal.NOT_NOW);
        assertThat(rounds.objections(id)).isEmpty();
    }

    private UUID withoutQuorum() {
        var old = LocalDate.of(2020, 1, 1);
        rules.say(world.body.id(), Rule.QUORUM, "2/3", old, null, world.aline.id());
        rules.say(world.body.id(), Rule.QUORUM_SECOND_CALL, "1/3", old, null, world.aline.id());
        var id = frozen(null);
        vote(id, "for", world.aline);
        assertThat(find(id).state()).isEqualTo(State.NO_QUORUM);
        return id;
    }

    private UUID secondCall(UUID first) {
        var opens = clock.instant().plus(Duration.ofDays(8));
        var answer = ballots.secondCall(first, opens, opens.plus(Duration.ofDays(1)), world.aline.id());
        assertThat(answer).isInstanceOf(Ballots.Answer.Done.class);
        return ((Ballots.Answer.Done) answer).ballot();
    }

    @Test
    void after_the_last_round_of_consent_the_vote_that_was_said_at_the_first_is_announced() {
        rules.say(world.body.id(), Rule.CONSENT_ROUNDS, "1", LocalDate.of(2020, 1, 1), null, world.aline.id());
        var id = frozen(null);
        consent.open(id, clock.instant().plus(Duration.ofDays(8)), Fallback.BALLOT, world.manager());
        consent.object(id, Objection.Kind.OBJECTION, "Le bail l’interdit.", world.member(world.chloe));
        consent.test(id, rounds.objections(id).getLast().id(), true, "", world.manager());
        clock.forward(Duration.ofDays(9));
        assertThat(consent.conclude(id, world.manager())).isEmpty();
        assertThat(find(id).state()).isEqualTo(State.VOTING);
        assertThat(ballots.find(last(id)).orElseThrow().textSha256()).isEqualTo(find(id).sha256());
    }

    @Test
    void a_vote_that_nobody_could_open_is_annulled_and_its_author_is_told_and_may_have_another() {
        var id = frozen(null);
        var opens = clock.instant().plus(Duration.ofDays(8));
        voting.open(id, opens, opens.plus(Duration.ofDays(1)), false, world.manager());
        clock.forward(Duration.ofDays(12));
        jobs.runNow("governance.ballots");
        assertThat(ballots.find(last(id)).orElseThrow().state()).isEqualTo(Ballot.State.ANNULLED);
        assertThat(proposals.events(id).getLast())
                .extracting(ProposalEvent::kind, ProposalEvent::note)
                .containsExactly(
                        ProposalEvent.Kind.ANNULLED,
                        ballots.find(last(id)).orElseThrow().annulledWhy());
        await().untilAsserted(() -> assertThat(
                        neighbours.signedIn(world.bruno).get("/moi/avis").text())
                .contains("Le vote sur « Ouvrir le jeudi » est annulé"));
        assertThat(deliberation.reopen(id, world.member(world.bruno))).isEmpty();
        assertThat(find(id).state()).isEqualTo(State.DISCUSSION);
        assertThat(deliberation.freeze(id, "", world.member(world.bruno))).isEmpty();
        vote(id, "for", world.aline, world.bruno);
        assertThat(find(id).state()).isEqualTo(State.ADOPTED);
    }

    private void vote(UUID id, String said, Person... voters) {
        var opens = clock.instant().plus(Duration.ofDays(8));
        assertThat(voting.open(id, opens, opens.plus(Duration.ofDays(1)), false, world.manager()))
                .isInstanceOf(Ballots.Answer.Done.class);
        assertThat(find(id).state()).isEqualTo(State.VOTING);
        clock.forward(Duration.ofDays(8).plusMinutes(1));
        cast(last(id), said, voters);
    }

    private void cast(UUID ballot, String said, Person... voters) {
        assertThat(ballots.open(ballot, null)).isInstanceOf(Ballots.Answer.Done.class);
        for (var it : voters) {
            var cards = booth.cards(ballots.find(ballot).orElseThrow(), it.id());
            var place = cards.getFirst().voice().place();
            assertThat(booth.cast(ballot, Map.of(place, said), it.id())).isInstanceOf(Booth.Cast.Counted.class);
        }
        clock.forward(Duration.ofDays(2));
        assertThat(ballots.close(ballot, List.of(), null, null)).isInstanceOf(Ballots.Answer.Done.class);
    }

    private UUID last(UUID id) {
        return voting.last(find(id)).orElseThrow().id();
    }

    private UUID frozen(@Nullable RuleChange change) {
        var said = new Proposal.Said(
                "Ouvrir le jeudi",
                "Le samedi ne suffit plus.",
                "On refuse du monde.",
                false,
                change == null ? List.of() : List.of(change),
                null,
                null,
                null);
        var id = world.published(deliberation, "Le local ouvre le jeudi.", said);
        assertThat(deliberation.freeze(id, "", world.member(world.bruno))).isEmpty();
        return id;
    }
}
