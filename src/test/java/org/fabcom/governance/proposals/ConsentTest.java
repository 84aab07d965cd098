package org.fabcom.governance.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import module java.base;
import org.fabcom.governance.bodies.Rule;
import org.fabcom.governance.proposals.ConsentRounds.Fallback;
import org.fabcom.governance.proposals.Proposal.State;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;

/** G6, G13 to G15: consent, concerns, objections that are tested, rounds and what follows the last. */
@FabComTest
class ConsentTest extends WithProposals {

    private final Visitor emile;

    ConsentTest(ApplicationContext beans) {
        super(beans);
        var fourth = neighbours.person("Émile Ravel");
        neighbours.seat(world.house, fourth, Seat.MEMBER);
        emile = world.member(fourth);
        rules.say(world.body.id(), Rule.CONSENT_ROUNDS, "2", LocalDate.of(2020, 1, 1), null, world.aline.id());
    }

    @Test
    void a_round_is_never_shorter_than_the_notice_of_the_body() {
        var id = frozen();
        assertThat(consent.open(id, in(6), Fallback.RETURN, aline)).contains(ProposalRefusal.NOTICE);
        assertThat(consent.open(id, in(8), Fallback.RETURN, chloe)).contains(ProposalRefusal.NOT_YOURS);
        assertThat(consent.open(id, in(62), Fallback.RETURN, aline)).contains(ProposalRefusal.TOO_FAR);
        assertThat(consent.open(id, in(8), Fallback.RETURN, aline)).isEmpty();
    }

    @Test
    void the_base_too_knows_no_round_that_outlasts_those_who_were_asked() {
        var id = open(Fallback.RETURN);
        for (var closes : new String[] {"opened_at + interval '70 days'", "opened_at - interval '1 hour'"})
            assertThatThrownBy(() -> db.sql(
                                    "insert into governance.consent_round (proposal, number, most, fallback, closes,"
                                            + " opened_by, opened_at) select proposal, 2, most, fallback, " + closes
                                            + ", opened_by, opened_at from governance.consent_round where proposal = :id")
                            .param("id", id)
                            .update())
                    .as(closes)
                    .hasMessageContaining("consent_round_days");
    }

    @Test
    void a_concern_never_blocks_and_what_nobody_objects_to_is_adopted_at_its_hour() {
        var id = open(Fallback.RETURN);
        assertThat(consent.object(id, Objection.Kind.CONCERN, "Qui fera le ménage ?", chloe))
                .isEmpty();
        assertThat(consent.conclude(id, aline)).contains(ProposalRefusal.ROUND_OPEN);
        clock.forward(Duration.ofDays(9));
        jobs.runNow("governance.proposals");
        var adopted = find(id);
        assertThat(adopted.state()).isEqualTo(State.ADOPTED);
        var decision = decisions.find(adopted.decision()).orElseThrow();
        assertThat(decision.number()).isEqualTo(1);
        assertThat(decision.sha256()).isEqualTo(adopted.sha256());
        assertThat(decision.outcome()).contains("Aucune objection valable");
    }

    @Test
    void who_can_live_with_it_says_so_once_and_the_author_hears_what_is_held_against_it() {
        var id = open(Fallback.RETURN);
        assertThat(consent.agree(id, chloe)).isEmpty();
        assertThat(consent.agree(id, chloe)).isEmpty();
        assertThat(rounds.objections(id))
                .extracting(Objection::kind, Objection::byName)
                .containsExactly(tuple(Objection.Kind.AGREEMENT, world.chloe.name()));
        consent.object(id, Objection.Kind.CONCERN, "Qui fera le ménage ?", chloe);
        await().untilAsserted(() -> assertThat(
                        db.sql("select count(*) from talk.notice where person = :person and kind = 'agora.objected'")
                                .param("person", world.bruno.id().value())
                                .single(Integer.class))
                .isEqualTo(1));
        clock.forward(Duration.ofDays(9));
        jobs.runNow("governance.proposals");
        assertThat(decisions.find(find(id).decision()).orElseThrow().outcome()).contains("un avis entendu");
    }

    @Test
    void the_last_word_of_a_person_stands_and_a_button_pressed_twice_says_it_once() {
        var id = open(Fallback.RETURN);
        consent.agree(id, chloe);
        consent.object(id, Objection.Kind.OBJECTION, "Personne n’a les clés.", chloe);
        consent.object(id, Objection.Kind.OBJECTION, "Personne n’a les clés.", chloe);
        consent.object(id, Objection.Kind.OBJECTION, "Personne n’a les clés.", emile);
        assertThat(rounds.objections(id))
                .filteredOn(it -> it.state() != Objection.State.TAKEN_BACK)
                .extracting(Objection::kind, Objection::byName)
                .containsExactly(
                        tuple(Objection.Kind.OBJECTION, world.chloe.name()),
                        tuple(Objection.Kind.OBJECTION, "Émile Ravel"));
        consent.agree(id, chloe);
        assertThat(rounds.objections(id))
                .filteredOn(it -> it.state() != Objection.State.TAKEN_BACK)
                .extracting(Objection::kind)
                .containsExactlyInAnyOrder(Objection.Kind.AGREEMENT, Objection.Kind.OBJECTION);
        consent.object(id, Objection.Kind.CONCERN, "Qui fera le ménage ?", chloe);
        assertThat(rounds.said(id, 1, world.chloe.id()))
                .as("a concern goes with it")
                .hasSize(2);
    }

    @Test
    void a_concern_cannot_be_found_valid_even_by_hand() {
        var id = open(Fallback.RETURN);
        consent.object(id, Objection.Kind.CONCERN, "Qui fera le ménage ?", chloe);
        var one = rounds.objections(id).getFirst().id();
        assertThat(consent.test(id, one, true, "Si.", aline)).contains(ProposalRefusal.NOT_NOW);
        assertThatThrownBy(() -> rounds.settle(one, Objection.State.VALID, "Si.", world.aline.id()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("concern_never_blocks");
    }

    @Test
    void setting_an_objection_aside_wants_a_reason_and_somebody_elses_name() {
        var id = open(Fallback.RETURN);
        consent.object(id, Objection.Kind.OBJECTION, "Le voisin du dessus dort.", chloe);
        var one = rounds.objections(id).getFirst().id();
        assertThat(consent.test(id, one, false, "", emile)).contains(ProposalRefusal.REASON_NEEDED);
        clock.forward(Duration.ofDays(9));
        assertThat(consent.conclude(id, aline)).contains(ProposalRefusal.OBJECTIONS_WAIT);
        jobs.runNow("governance.proposals");
        assertThat(find(id).state()).isEqualTo(State.CONSENT);
        assertThat(consent.test(id, one, false, "On ferme à 20 h.", emile)).isEmpty();
        assertThat(rounds.objections(id).getFirst().testedBy()).isEqualTo("Émile Ravel");
        assertThat(consent.conclude(id, aline)).isEmpty();
        assertThat(find(id).state()).isEqualTo(State.ADOPTED);
    }

    @Test
    void whoever_wrote_the_text_or_opened_the_round_sets_no_objection_aside_and_may_say_that_it_holds() {
        var id = open(Fallback.RETURN);
        var bruno = world.member(world.bruno);
        consent.object(id, Objection.Kind.OBJECTION, "Le voisin du dessus dort.", chloe);
        var one = rounds.objections(id).getFirst().id();
        assertThat(consent.test(id, one, false, "Non.", bruno)).contains(ProposalRefusal.OWN_TEXT);
        assertThat(consent.test(id, one, false, "Non.", aline)).contains(ProposalRefusal.OWN_TEXT);
        assertThat(rounds.objections(id).getFirst().waits()).isTrue();
        assertThat(consent.test(id, one, true, "", bruno)).isEmpty();
        assertThat(rounds.objections(id).getFirst().blocks()).isTrue();
    }

    @Test
    void somebody_from_elsewhere_tests_nothing() {
        var id = open(Fallback.RETURN);
        consent.object(id, Objection.Kind.OBJECTION, "Le voisin du dessus dort.", chloe);
        var stranger = neighbours.person("Denis Loin");
        var visitor = new Visitor(stranger.id(), stranger.name(), Set.of(), Map.of(), null);
        var one = rounds.objections(id).getFirst().id();
        assertThat(consent.test(id, one, true, "", visitor)).contains(ProposalRefusal.NOT_YOURS);
    }

    @Test
    void nobody_tests_an_objection_of_their_own() {
        var id = open(Fallback.RETURN);
        consent.object(id, Objection.Kind.OBJECTION, "Le bail l’interdit.", aline);
        var one = rounds.objections(id).getFirst().id();
        assertThat(consent.test(id, one, false, "Non.", aline)).contains(ProposalRefusal.OWN_OBJECTION);
        assertThatThrownBy(() -> db.sql("update governance.objection set state = 'NOT_VALID', reason = 'Non.',"
                                + " tested_by = said_by, tested_at = now() where id = :id")
                        .param("id", one)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("objection_by_others");
    }

    @Test
    void a_valid_objection_opens_the_text_again_and_after_the_last_round_the_fallback_holds() {
        var id = open(Fallback.RETURN);
        block(id);
        assertThat(find(id).state()).isEqualTo(State.AMENDABLE);
        assertThat(find(id).sha256()).isNull();
        assertThat(deliberation.freeze(id, "", world.member(world.bruno))).isEmpty();
        assertThat(consent.open(id, in(8), Fallback.REJECT, aline)).isEmpty();
        var second = rounds.last(id).orElseThrow();
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.fallback()).as("as said at the first round").isEqualTo(Fallback.RETURN);
        block(id);
        assertThat(find(id).state()).isEqualTo(State.DISCUSSION);
    }

    @Test
    void where_the_fallback_is_no_the_proposal_is_rejected() {
        var id = open(Fallback.REJECT);
        block(id);
        deliberation.freeze(id, "", world.member(world.bruno));
        consent.open(id, in(8), Fallback.REJECT, aline);
        block(id);
        assertThat(find(id).state()).isEqualTo(State.REJECTED);
        assertThat(decisions.newest(world.body.id(), 10)).isEmpty();
    }

    @Test
    void an_objection_that_is_taken_back_blocks_no_more() {
        var id = open(Fallback.RETURN);
        consent.object(id, Objection.Kind.OBJECTION, "Le bail l’interdit.", chloe);
        var one = rounds.objections(id).getFirst().id();
        assertThat(consent.test(id, one, true, "", aline)).isEmpty();
        assertThat(consent.takeBack(id, one, chloe)).isEmpty();
        clock.forward(Duration.ofDays(9));
        assertThat(consent.conclude(id, aline)).isEmpty();
        assertThat(find(id).state()).isEqualTo(State.ADOPTED);
    }

    private void block(UUID id) {
        consent.object(id, Objection.Kind.OBJECTION, "Le bail l’interdit.", chloe);
        assertThat(consent.test(id, rounds.objections(id).getLast().id(), true, "", aline))
                .isEmpty();
        clock.forward(Duration.ofDays(9));
        assertThat(consent.conclude(id, aline)).isEmpty();
    }

    private UUID open(Fallback fallback) {
        var id = frozen();
        assertThat(consent.open(id, in(8), fallback, aline)).isEmpty();
        return id;
    }

    private UUID frozen() {
        var id = world.published(deliberation, "Le local ouvre le jeudi.", null);
        assertThat(deliberation.freeze(id, "", world.member(world.bruno))).isEmpty();
        return id;
    }
}
