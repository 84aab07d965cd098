package org.fabcom.governance.assemblies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import module java.base;
import org.fabcom.governance.assemblies.Session.Led;
import org.fabcom.governance.assemblies.Votes.Voted;
import org.fabcom.governance.proxies.Proxies.Handed;
import org.fabcom.tally.Outcome;
import org.fabcom.tally.rules.BallotRules.Part;
import org.fabcom.tally.rules.TieRule;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** A session from the door to the closing: quorum, proxies, hands, weights (G18, G20, G21, G30). */
@FabComTest
class SessionTest extends WithSession {

    SessionTest(ApplicationContext beans) {
        super(beans);
    }

    @Test
    void g18_a_quorum_is_rounded_up() {
        assertThat(Quorums.need(new Part(1, 5), 52)).isEqualTo(11);
        assertThat(Quorums.need(new Part(1, 2), 7)).isEqualTo(4);
        assertThat(Quorums.need(new Part(1, 3), 9)).isEqualTo(3);
        assertThat(Quorums.need(new Part(0, 1), 9)).isZero();
        assertThat(Quorums.need(new Part(2, 3), 100)).isEqualTo(67);
    }

    @Test
    void g20_g21_proxies_above_the_cap_are_refused_and_a_giver_who_arrives_takes_back_their_voice() {
        assertThat(scic.proxy(it, "Una Quatre", "Nadia Benali")).isInstanceOf(Handed.Accepted.class);
        assertThat(scic.proxy(it, "Urs Trois", "Nadia Benali")).isInstanceOf(Handed.Accepted.class);
        assertThat(scic.proxy(it, "Ulysse Cinq", "Nadia Benali")).isInstanceOf(Handed.OverCap.class);
        scic.onTheDay();
        scic.arrive(it, "Nadia Benali");
        assertThat(presence().present()).isEqualTo(1);
        assertThat(presence().represented()).isEqualTo(2);
        scic.arrive(it, "Urs Trois");
        assertThat(presence().present()).isEqualTo(2);
        assertThat(presence().represented()).isEqualTo(1);
        assertThat(log.of(it.id()))
                .extracting(SessionLog.Event::what, SessionLog.Event::words)
                .containsExactly(tuple(SessionLog.What.PROXY_VOID, "Urs Trois"));
        assertThat(scic.attendance.leaves(it.id(), scic.nadia(), scic.nadia())).isEqualTo(Attendance.Noted.DONE);
        assertThat(presence().represented())
                .as("a holder who left carries nobody")
                .isZero();
    }

    @Test
    void a_member_without_an_account_signs_by_whoever_keeps_the_door() {
        scic.onTheDay();
        var odile = presence().voices().stream()
                .filter(voice -> voice.name().equals("Odile Faure"))
                .findFirst()
                .orElseThrow();
        assertThat(odile.person()).isNull();
        assertThat(scic.attendance.arrives(it.id(), scic.body, odile, false, scic.nadia()))
                .isEqualTo(Attendance.Noted.DONE);
        assertThat(presence().present()).isEqualTo(1);
        assertThat(presence().inTheRoom("Odile Faure")).isTrue();
        scic.gather(it);
        scic.session.open(it.id(), scic.body, scic.nadia());
        scic.votes.open(it.id(), scic.item(it, 1).id(), scic.body, scic.nadia());
        assertThat(hands(Scic.PARTNERS)).isEqualTo(2);
    }

    @Test
    void before_the_day_the_door_is_shut() {
        assertThat(scic.attendance.arrives(it.id(), scic.body, scic.nadia(), false, scic.nadia()))
                .isEqualTo(Attendance.Noted.CLOSED);
    }

    @Test
    void a_session_opens_with_its_officers_and_its_quorum_only() {
        scic.onTheDay();
        scic.arrive(it, "Nadia Benali", "Malo Kerbrat");
        assertThat(scic.session.open(it.id(), scic.body, scic.nadia())).isInstanceOf(Led.NoBureau.class);
        assertThatThrownBy(() -> scic.officers.name(it.id(), scic.nadia(), scic.nadia(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        scic.officers.name(it.id(), scic.nadia(), scic.by("Malo Kerbrat"), List.of());
        assertThat(scic.session.open(it.id(), scic.body, scic.nadia()))
                .isEqualTo(new Led.NoQuorum(new AgendaItem.Turnout(2, 0, 3), 2));
    }

    @Test
    void too_few_at_the_opening_lead_to_a_second_call_with_the_same_texts_and_no_quorum() {
        scic.onTheDay();
        scic.arrive(it, "Nadia Benali", "Malo Kerbrat");
        var second = scic.session.adjourn(it.id(), scic.body, scic.nadia()).orElseThrow();
        assertThat(scic.now(it).state()).isEqualTo(Assembly.State.ADJOURNED);
        assertThat(second.secondCallOf()).isEqualTo(it.id());
        assertThat(scic.convening.convene(second.id(), scic.body, scic.nadia()))
                .isInstanceOf(Convening.Convened.Done.class);
        assertThat(scic.agenda.of(second.id()))
                .extracting(AgendaItem::sha256)
                .isEqualTo(
                        scic.agenda.of(it.id()).stream().map(AgendaItem::sha256).toList());
        scic.clock.forward(Duration.ofDays(28));
        scic.arrive(second, "Nadia Benali", "Malo Kerbrat");
        scic.officers.name(second.id(), scic.nadia(), scic.by("Malo Kerbrat"), List.of());
        assertThat(scic.session.open(second.id(), scic.body, scic.nadia())).isInstanceOf(Led.Done.class);
    }

    @Test
    void g30_a_vote_by_hands_closes_when_two_scrutineers_say_the_same() {
        opened();
        var item = scic.item(it, 1).id();
        assertThat(scic.votes.open(it.id(), item, scic.body, scic.nadia())).isInstanceOf(Voted.Done.class);
        assertThat(scic.votes.close(it.id(), item, scic.nadia())).isEqualTo(new Voted.NotCounted(0));
        var hands = Scic.hands(1, 0, 0, 1, 2, 0, 2, 0, 0, 3);
        assertThat(scic.votes.count(it.id(), item, scic.body, hands, scic.by("Rita Rey")))
                .isInstanceOf(Voted.Done.class);
        assertThat(scic.votes.close(it.id(), item, scic.nadia())).isEqualTo(new Voted.NotCounted(1));
        scic.votes.count(it.id(), item, scic.body, Scic.hands(1, 0, 0, 1, 2, 0, 2, 0, 1, 2), scic.by("Paula Prat"));
        assertThat(scic.votes.close(it.id(), item, scic.nadia())).isEqualTo(new Voted.CountsDiffer());
        assertThat(scic.votes.count(it.id(), item, scic.body, hands, scic.by("Ugo Un")))
                .isInstanceOf(Voted.NotAScrutineer.class);
        assertThat(scic.votes.count(
                        it.id(), item, scic.body, Scic.hands(2, 0, 0, 1, 2, 0, 2, 0, 0, 3), scic.by("Paula Prat")))
                .isEqualTo(new Voted.TooManyHands(Scic.TOWNS, 2, 1));
        scic.votes.count(it.id(), item, scic.body, hands, scic.by("Paula Prat"));
        assertThat(scic.votes.close(it.id(), item, scic.nadia())).isInstanceOf(Voted.Done.class);
        assertThat(scic.item(it, 1).outcome()).isEqualTo(Outcome.ADOPTED);
    }

    /** Three colleges of five are for, with five heads of nine. */
    @Test
    void weights_say_otherwise_than_heads_and_what_is_adopted_enters_the_register() {
        opened();
        var item = scic.item(it, 1);
        scic.votes.open(it.id(), item.id(), scic.body, scic.nadia());
        scic.count(it, 1, Scic.hands(1, 0, 0, 1, 1, 1, 1, 0, 0, 3));
        scic.votes.close(it.id(), item.id(), scic.nadia());
        var result = ballots.result(Objects.requireNonNull(item.ballot())).orElseThrow();
        assertThat(result.yes()).isEqualTo(3);
        assertThat(result.no()).isEqualTo(5);
        assertThat(Objects.requireNonNull(result.weights()).yes()).isEqualTo("50");
        assertThat(result.outcome()).isEqualTo(Outcome.TIED);
        assertThat(scic.session.close(it.id(), scic.nadia())).isInstanceOf(Led.ItemsLeft.class);
        assertThat(scic.votes.part(it.id(), item.id(), "for", scic.by("Carole Conti")))
                .isInstanceOf(Voted.Done.class);
        var after = scic.item(it, 1);
        assertThat(after.outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(after.tieRule()).isEqualTo(TieRule.CASTING_VOTE);
        var decision = decisions.find(Objects.requireNonNull(after.decision())).orElseThrow();
        assertThat(decision.text()).isEqualTo("La SCIC ouvre une caisse commune.");
        assertThat(decision.sha256()).isEqualTo(after.sha256());
        assertThat(decision.holder()).isEqualTo(scic.by("Carole Conti"));
    }

    @Test
    void departures_are_felt_before_the_next_resolution() {
        opened();
        for (var name :
                List.of("Ugo Un", "Ulla Deux", "Urs Trois", "Paula Prat", "Pierre Pons", "Rita Rey", "Nadia Benali"))
            scic.attendance.leaves(it.id(), scic.by(name), scic.nadia());
        var item = scic.item(it, 1).id();
        assertThat(scic.votes.open(it.id(), item, scic.body, scic.nadia()))
                .isEqualTo(new Voted.NoQuorum(new AgendaItem.Turnout(2, 0, 3), 2));
        assertThat(scic.votes.withoutQuorum(it.id(), item, scic.body, scic.nadia()))
                .isTrue();
        assertThat(scic.item(it, 1).outcome()).isEqualTo(Outcome.NO_QUORUM);
        assertThat(scic.session.settle(it.id(), scic.item(it, 2).id(), AgendaItem.State.POSTPONED, scic.nadia()))
                .isTrue();
        assertThat(scic.session.close(it.id(), scic.nadia())).isInstanceOf(Led.Done.class);
        var second = scic.session.secondCall(it.id(), scic.nadia()).orElseThrow();
        assertThat(scic.agenda.of(second.id()))
                .extracting(one -> one.said().title())
                .containsExactly("Ouvrir une caisse commune");
    }
}
