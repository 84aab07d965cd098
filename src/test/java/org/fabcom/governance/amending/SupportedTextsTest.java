package org.fabcom.governance.amending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fabcom.governance.AgoraWorld;
import org.fabcom.governance.ballots.Ballots;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.bodies.Rule;
import org.fabcom.governance.bodies.Rules;
import org.fabcom.governance.polling.Booth;
import org.fabcom.governance.proposals.Deliberation;
import org.fabcom.governance.proposals.ProposalRefusal;
import org.fabcom.governance.proposals.Proposals;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.MovedClock;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A text is frozen once as many stand behind it as its body asks (specs §1.1). */
@FabComTest
class SupportedTextsTest {

    private static final String TEXT = "Le local ouvre le samedi.\n\nOn y vient à pied.";

    private final Proposals proposals;
    private final Deliberation deliberation;
    private final Ballots ballots;
    private final Booth booth;
    private final Rules rules;
    private final Neighbours neighbours;
    private final MovedClock clock;
    private final AgoraWorld world;
    private final Visitor aline;
    private final Visitor bruno;
    private final Visitor chloe;

    SupportedTextsTest(
            Proposals proposals,
            Deliberation deliberation,
            Ballots ballots,
            Booth booth,
            Bodies bodies,
            Rules rules,
            Neighbours neighbours,
            MovedClock clock) {
        this.proposals = proposals;
        this.deliberation = deliberation;
        this.ballots = ballots;
        this.booth = booth;
        this.rules = rules;
        this.neighbours = neighbours;
        this.clock = clock;
        this.world = new AgoraWorld(neighbours, bodies);
        this.aline = world.manager();
        this.bruno = world.member(world.bruno);
        this.chloe = world.member(world.chloe);
        say(Rule.NOTICE_DAYS, "0");
    }

    @AfterEach
    void today() {
        clock.back();
    }

    private void say(Rule rule, String value) {
        rules.say(world.body.id(), rule, value, LocalDate.of(2020, 1, 1), null, world.aline.id());
    }

    private void say(UUID ballot, String side, Person... people) {
        for (var it : people) {
            int place = ballots.roll(ballots.find(ballot).orElseThrow(), world.body).stream()
                    .filter(voice -> it.id().equals(voice.person()))
                    .findFirst()
                    .orElseThrow()
                    .place();
            assertThat(booth.cast(ballot, java.util.Map.of(place, side), it.id()))
                    .isInstanceOf(Booth.Cast.Counted.class);
        }
    }

    @Test
    void a_text_is_frozen_once_as_many_stand_behind_it_as_the_body_asks_and_another_text_is_supported_anew() {
        say(Rule.SUPPORT, "2");
        var id = world.published(deliberation, TEXT, null);
        assertThat(deliberation.freeze(id, "", bruno)).contains(ProposalRefusal.SUPPORT_NEEDED);
        var path = world.body.url() + "/propositions/" + id;
        var reader = neighbours.signedIn(world.chloe);
        assertThat(reader.get(path).text()).contains("Personne ne soutient encore ce texte");
        assertThat(reader.get(path)
                        .form("Je soutiens ce texte")
                        .submit()
                        .follow()
                        .text())
                .contains("1 personne soutient ce texte", "il en faut 2", world.chloe.name());
        assertThat(deliberation.support(id, true, chloe)).as("once").isEmpty();
        assertThat(deliberation.freeze(id, "", bruno)).contains(ProposalRefusal.SUPPORT_NEEDED);
        assertThat(deliberation.support(id, true, bruno)).isEmpty();
        var proposal = proposals.find(id).orElseThrow();
        assertThat(deliberation.rewrite(
                        id, proposal.version(), proposal.said(), TEXT.replace("samedi", "lundi"), "le lundi", bruno))
                .isEmpty();
        assertThat(deliberation.freeze(id, "", bruno))
                .as("they stood behind another text")
                .contains(ProposalRefusal.SUPPORT_NEEDED);
        for (var it : List.of(bruno, chloe))
            assertThat(deliberation.support(id, true, it)).isEmpty();
        assertThat(deliberation.support(id, false, chloe)).isEmpty();
        assertThat(deliberation.freeze(id, "", bruno)).contains(ProposalRefusal.SUPPORT_NEEDED);
        assertThat(deliberation.support(id, true, aline)).isEmpty();
        assertThat(deliberation.freeze(id, "", bruno)).isEmpty();
        assertThat(deliberation.support(id, true, chloe)).contains(ProposalRefusal.NOT_NOW);
    }

    @Test
    void nobody_is_asked_for_more_support_than_there_are_people() {
        say(Rule.SUPPORT, "9999");
        var id = world.published(deliberation, TEXT, null);
        var all = List.of(aline, bruno, chloe);
        assertThat(deliberation.supportNeeded(proposals.find(id).orElseThrow())).isEqualTo(all.size());
        for (var it : all.subList(1, 3)) deliberation.support(id, true, it);
        assertThat(deliberation.freeze(id, "", bruno)).contains(ProposalRefusal.SUPPORT_NEEDED);
        deliberation.support(id, true, aline);
        assertThat(deliberation.freeze(id, "", bruno)).isEmpty();
    }
}
