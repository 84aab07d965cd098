package org.fabcom.governance.assemblies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fabcom.governance.assemblies.Session.Led;
import org.fabcom.governance.assemblies.Votes.Voted;
import org.fabcom.governance.ballots.BallotRules.Part;
import org.fabcom.governance.ballots.Ballots;
import org.fabcom.governance.ballots.TieRule;
import org.fabcom.governance.bodies.Rule;
import org.fabcom.governance.bodies.Rules;
import org.fabcom.governance.decisions.Decisions;
import org.fabcom.governance.polling.Booth;
import org.fabcom.governance.proxies.Proxies.Handed;
import org.fabcom.governance.tally.Outcome;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The door, the quorum, hands counted twice, ties, too few people. */
@FabComTest
class SessionTest {

    private final ApplicationContext beans;
    private final Ballots ballots;
    private final Booth booth;
    private final Decisions decisions;
    private final SessionLog log;
    private final JdbcClient db;
    private final Rules rules;
    private final Quorums quorums;
    private Scic scic;
    private Assembly it;

    SessionTest(
            ApplicationContext beans,
            Ballots ballots,
            Booth booth,
            Decisions decisions,
            SessionLog log,
            JdbcClient db,
            Rules rules,
            Quorums quorums) {
        this.beans = beans;
        this.ballots = ballots;
        this.booth = booth;
        this.decisions = decisions;
        this.log = log;
        this.db = db;
        this.rules = rules;
        this.quorums = quorums;
    }

    @BeforeEach
    void anAssembly() {
        scic = new Scic(beans);
        it = scic.convened();
    }

    @AfterEach
    void back() {
        scic.clock.back();
    }

    private void opened() {
        scic.onTheDay();
        scic.gather(it);
        assertThat(scic.session.open(it.id(), scic.body, scic.nadia())).isInstanceOf(Led.Done.class);
    }

    private Presence presence() {
        return scic.attendance.presence(scic.now(it), scic.body, null);
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
        assertThat(scic.attendance.arrives(it.id(), scic.body, odile.place(), false, scic.nadia()))
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

    @Test
    void who_raises_a_hand_does_not_vote_on_a_screen() {
        opened();
        var item = scic.item(it, 1);
        scic.votes.open(it.id(), item.id(), scic.body, scic.nadia());
        assertThat(booth.cast(Objects.requireNonNull(item.ballot()), Map.of(0, "for"), scic.by("Ugo Un")))
                .isInstanceOf(Booth.Cast.NotOpen.class);
    }

    private int hands(String college) {
        return scic.votes.hands(scic.item(it, 1), scic.body, presence(), college);
    }

    /** Una and Pierre afar, the others of {@link Scic#gather} in the room; Una carries Ulysse, Paula carries Pierre. */
    private void hybrid() {
        var draft = scic.draft(20);
        var said = draft.said();
        scic.assemblies.change(
                draft.id(),
                new Assembly.Said(
                        said.kind(),
                        Assembly.Held.HYBRID,
                        said.startsAt(),
                        said.place(),
                        "https://visio.example/ag",
                        "article 14",
                        said.recordDate(),
                        said.tie(),
                        ""));
        scic.agenda.add(
                draft.id(),
                new AgendaItem.Said(
                        AgendaItem.Kind.ORDINARY, "Louer", "On loue.", null, AgendaItem.Way.BOTH, false, null),
                1,
                false);
        assertThat(scic.convening.convene(draft.id(), scic.body, scic.nadia()))
                .isInstanceOf(Convening.Convened.Done.class);
        it = scic.now(draft);
        scic.onTheDay();
        scic.gather(it);
        scic.attendance.leaves(it.id(), scic.by("Pierre Pons"), scic.nadia());
        afar("Una Quatre");
        scic.proxy(it, "Ulysse Cinq", "Una Quatre");
        scic.proxy(it, "Pierre Pons", "Paula Prat");
        scic.session.open(it.id(), scic.body, scic.nadia());
        assertThat(scic.votes.open(it.id(), scic.item(it, 1).id(), scic.body, scic.nadia()))
                .isInstanceOf(Voted.Done.class);
    }

    private void afar(String name) {
        scic.attendance.arrives(it.id(), scic.body, scic.by(name), true, scic.by(name));
    }

    private Booth.Cast casts(String whose, String by) {
        var ballot =
                ballots.find(Objects.requireNonNull(scic.item(it, 1).ballot())).orElseThrow();
        int place = ballots.roll(ballot, scic.body).stream()
                .filter(voice -> scic.by(whose).equals(voice.person()))
                .findFirst()
                .orElseThrow()
                .place();
        return booth.cast(ballot.id(), Map.of(place, "for"), scic.by(by));
    }

    @Test
    void in_a_hybrid_vote_a_hand_that_could_go_up_casts_nothing_from_afar() {
        hybrid();
        assertThat(hands(Scic.USERS)).as("Ugo, Ulla, Urs").isEqualTo(3);
        afar("Ugo Un");
        assertThat(casts("Ugo Un", "Ugo Un")).isInstanceOf(Booth.Cast.NotOpen.class);
        afar("Pierre Pons");
        assertThat(casts("Pierre Pons", "Pierre Pons"))
                .as("Paula raised a hand for him")
                .isInstanceOf(Booth.Cast.NotOpen.class);
        assertThat(hands(Scic.MAKERS)).isEqualTo(2);
    }

    @Test
    void in_a_hybrid_vote_a_voice_cast_from_afar_raises_no_hand() {
        hybrid();
        scic.arrive(it, "Ulysse Cinq");
        assertThat(hands(Scic.USERS)).as("Una carries Ulysse until the closing").isEqualTo(3);
        assertThat(casts("Una Quatre", "Una Quatre")).isInstanceOf(Booth.Cast.Counted.class);
        assertThat(casts("Ulysse Cinq", "Una Quatre")).isInstanceOf(Booth.Cast.Counted.class);
        scic.arrive(it, "Una Quatre");
        assertThat(hands(Scic.USERS)).isEqualTo(3);
        assertThat(scic.votes.count(
                        it.id(),
                        scic.item(it, 1).id(),
                        scic.body,
                        Scic.hands(1, 0, 1, 0, 2, 0, 2, 0, 4, 0),
                        scic.by("Rita Rey")))
                .isEqualTo(new Voted.TooManyHands(Scic.USERS, 4, 3));
    }

    @Test
    void officers_stay_during_a_vote_and_after_the_closing() {
        opened();
        scic.votes.open(it.id(), scic.item(it, 1).id(), scic.body, scic.nadia());
        assertThat(named("Nadia Benali", "Malo Kerbrat", "Rita Rey")).isFalse();
        assertThat(named("Carole Conti", "Malo Kerbrat", "Ugo Un")).isTrue();
        assertThat(scic.officers.of(it.id()).scrutineers())
                .extracting(Officers.Officer::name)
                .contains("Rita Rey", "Paula Prat", "Ugo Un");
        scic.count(it, 1, Scic.hands(1, 0, 1, 0, 2, 0, 2, 0, 3, 0));
        assertThat(scic.votes.close(it.id(), scic.item(it, 1).id(), scic.nadia()))
                .isInstanceOf(Voted.Done.class);
        assertThat(named("Nadia Benali", "Malo Kerbrat", "Rita Rey")).isTrue();
        scic.session.settle(it.id(), scic.item(it, 2).id(), AgendaItem.State.POSTPONED, scic.nadia());
        assertThat(scic.session.close(it.id(), scic.nadia())).isInstanceOf(Led.Done.class);
        assertThat(named("Malo Kerbrat", "Nadia Benali", "Rita Rey")).isFalse();
        assertThat(scic.officers.of(it.id()).is(scic.nadia(), Officers.Role.CHAIR))
                .isTrue();
    }

    private boolean named(String chair, String secretary, String scrutineer) {
        return scic.session.bureau(it.id(), scic.by(chair), scic.by(secretary), List.of(scic.by(scrutineer)));
    }

    @Test
    void a_vote_that_cannot_open_leaves_its_item_to_be_postponed() {
        opened();
        var item = scic.item(it, 1);
        ballots.annul(Objects.requireNonNull(item.ballot()), "par erreur", scic.nadia());
        assertThat(scic.votes.open(it.id(), item.id(), scic.body, scic.nadia())).isInstanceOf(Voted.Refused.class);
        assertThat(scic.item(it, 1).state()).isEqualTo(AgendaItem.State.WAITING);
        for (int place : List.of(1, 2))
            assertThat(scic.session.settle(
                            it.id(), scic.item(it, place).id(), AgendaItem.State.POSTPONED, scic.nadia()))
                    .isTrue();
        assertThat(scic.session.close(it.id(), scic.nadia())).isInstanceOf(Led.Done.class);
    }

    @Test
    void a_session_opens_from_an_hour_before_its_hour_until_the_end_of_that_day() {
        scic.at(it.day(), 1);
        scic.gather(it);
        assertThat(scic.session.open(it.id(), scic.body, scic.nadia())).isInstanceOf(Led.NotNow.class);
        scic.at(it.day().plusDays(1), 1);
        assertThat(scic.session.open(it.id(), scic.body, scic.nadia())).isInstanceOf(Led.NotNow.class);
        scic.at(it.day(), 17);
        assertThat(scic.session.open(it.id(), scic.body, scic.nadia())).isInstanceOf(Led.Done.class);
    }

    @Test
    void nobody_finds_that_too_few_came_before_the_hour() {
        scic.at(it.day(), 17);
        scic.arrive(it, "Nadia Benali");
        assertThat(scic.session.adjourn(it.id(), scic.body, scic.nadia())).isEmpty();
        scic.onTheDay();
        assertThat(scic.session.adjourn(it.id(), scic.body, scic.nadia())).isPresent();
    }

    @Test
    void statutes_that_change_after_the_convocation_are_for_the_next_assembly() {
        scic.onTheDay();
        scic.arrive(it, "Nadia Benali", "Malo Kerbrat");
        scic.officers.name(it.id(), scic.nadia(), scic.by("Malo Kerbrat"), List.of());
        for (var rule : List.of(Rule.QUORUM, Rule.QUORUM_SECOND_CALL))
            rules.say(scic.body.id(), rule, "0/1", it.day(), null, scic.nadia());
        rules.say(scic.body.id(), Rule.QUORUM_PER_RESOLUTION, "no", it.day(), null, scic.nadia());
        assertThat(scic.session.open(it.id(), scic.body, scic.nadia()))
                .isEqualTo(new Led.NoQuorum(new AgendaItem.Turnout(2, 0, 3), 2));
        assertThat(quorums.askedAgain(scic.now(it), scic.item(it, 1))).isTrue();
        var next = scic.now(scic.draft(60));
        assertThat(quorums.part(next, false)).isEqualTo(new Part(0, 1));
    }

    @Test
    void what_is_only_talked_of_asks_for_no_quorum() {
        var draft = scic.draft(20);
        scic.agenda.add(
                draft.id(),
                new AgendaItem.Said(AgendaItem.Kind.TALK, "Rapport moral", "", null, AgendaItem.Way.HANDS, false, null),
                1,
                false);
        assertThat(scic.convening.convene(draft.id(), scic.body, scic.nadia()))
                .isInstanceOf(Convening.Convened.Done.class);
        it = scic.now(draft);
        opened();
        for (var person : scic.people.values()) scic.attendance.leaves(it.id(), person.id(), scic.nadia());
        assertThat(scic.votes.withoutQuorum(it.id(), scic.item(it, 1).id(), scic.body, scic.nadia()))
                .isFalse();
        assertThat(scic.item(it, 1).state()).isEqualTo(AgendaItem.State.WAITING);
    }

    @Test
    void the_door_takes_proxies_neither_of_who_is_there_nor_after_the_closing() {
        opened();
        assertThat(handed("Urs Trois")).isEmpty();
        assertThat(handed("Una Quatre")).containsInstanceOf(Handed.Accepted.class);
        for (int place : List.of(1, 2))
            scic.session.settle(it.id(), scic.item(it, place).id(), AgendaItem.State.POSTPONED, scic.nadia());
        assertThat(scic.session.close(it.id(), scic.nadia())).isInstanceOf(Led.Done.class);
        assertThat(handed("Ulysse Cinq")).isEmpty();
    }

    private Optional<Handed> handed(String giver) {
        return scic.attendance.handed(it.id(), scic.body, scic.by(giver), scic.by("Malo Kerbrat"), scic.nadia());
    }

    @Test
    void what_was_noted_is_only_added_to() {
        scic.onTheDay();
        scic.arrive(it, "Nadia Benali");
        for (var table : List.of("attendance", "assembly_voice", "room_count", "assembly_event"))
            assertThatThrownBy(() -> db.sql("delete from governance." + table).update())
                    .as(table)
                    .isInstanceOf(DataAccessException.class);
    }
}
