package org.fabcom.governance.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.governance.bodies.Rule;
import org.fabcom.governance.decisions.Dissents;
import org.fabcom.kernel.Days;
import org.fabcom.people.Person;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What those who disagree want kept: each in their own words, under a name that goes with the account. */
@FabComTest
class DissentTest extends WithProposals {

    private final Dissents dissents;

    DissentTest(ApplicationContext beans) {
        super(beans);
        dissents = beans.getBean(Dissents.class);
    }

    @Test
    void each_has_room_for_what_they_say_and_what_they_say_last_stands() {
        var id = frozen();
        var long1 = "a".repeat(Dissents.LONGEST);
        var long2 = "b".repeat(Dissents.LONGEST);
        assertThat(deliberation.dissent(id, long1, world.member(world.bruno))).isEmpty();
        assertThat(deliberation.dissent(id, long2, world.member(world.chloe))).isEmpty();
        assertThat(deliberation.dissent(id, "Trop tôt.", world.manager())).isEmpty();
        assertThat(deliberation.dissent(id, long1 + "a", world.member(world.bruno)))
                .contains(ProposalRefusal.WORDS_TOO_LONG);
        deliberation.dissent(id, "Je voulais le lundi.", world.member(world.bruno));
        assertThat(dissents.ofProposal(id))
                .extracting(Dissents.Dissent::by, Dissents.Dissent::words)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(world.bruno.name(), "Je voulais le lundi."),
                        org.assertj.core.groups.Tuple.tuple(world.chloe.name(), long2),
                        org.assertj.core.groups.Tuple.tuple(world.aline.name(), "Trop tôt."));
    }

    @Test
    void it_stands_beside_the_decision_changes_no_more_and_loses_its_name_with_the_account() throws Exception {
        rules.say(world.body.id(), Rule.REGISTER_OPEN, "yes", Days.today(clock), null, world.aline.id());
        var id = frozen();
        deliberation.dissent(id, "Je voulais le lundi.", world.member(world.chloe));
        adopted(id);
        var decision = decisions.newest(world.body.id(), 1).getFirst();
        var reader = neighbours.signedIn(world.bruno);
        assertThat(reader.get(decision.url()).text()).contains("Je voulais le lundi.", world.chloe.name());
        assertThatThrownBy(() ->
                        CurrentBase.asOwner("update governance.dissent set words = 'x' where proposal = '" + id + "'"))
                .hasStackTraceContaining("kept beside its decision");
        clock.back();
        var browser = neighbours.signedIn(world.chloe);
        browser.post("/moi/donnees/effacer");
        CurrentBase.asOwner(
                "update people.departure set due_on = current_date - 1 where person = '" + world.chloe.id() + "'");
        jobs.runNow("people.retention");
        assertThat(reader.get(decision.url()).text())
                .contains("Je voulais le lundi.")
                .doesNotContain(world.chloe.name());
    }

    private UUID frozen() {
        var id = world.published(deliberation, "Le local ouvre le jeudi.", null);
        assertThat(deliberation.freeze(id, "", world.member(world.bruno))).isEmpty();
        return id;
    }

    private void adopted(UUID id) {
        var opens = clock.instant().plus(Duration.ofDays(8));
        voting.open(id, opens, opens.plus(Duration.ofDays(1)), false, world.manager());
        clock.forward(Duration.ofDays(8).plusMinutes(1));
        var ballot = voting.last(proposals.find(id).orElseThrow()).orElseThrow().id();
        ballots.open(ballot, null);
        cast(ballot, world.aline);
        cast(ballot, world.bruno);
        clock.forward(Duration.ofDays(2));
        jobs.runNow("governance.ballots");
        assertThat(proposals.find(id).orElseThrow().state()).isEqualTo(Proposal.State.ADOPTED);
    }

    private void cast(UUID ballot, Person person) {
        var cards = booth.cards(ballots.find(ballot).orElseThrow(), person.id());
        booth.cast(ballot, Map.of(cards.getFirst().voice().place(), "for"), person.id());
    }
}
