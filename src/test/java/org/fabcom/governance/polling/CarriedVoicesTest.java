package org.fabcom.governance.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.governance.ballots.Voice;
import org.fabcom.governance.bodies.Elector;
import org.fabcom.governance.bodies.Rule;
import org.fabcom.governance.polling.Booth.Cast;
import org.fabcom.governance.proxies.NewProxy;
import org.fabcom.governance.proxies.Proxies.Handed;
import org.fabcom.governance.proxies.Proxy;
import org.fabcom.governance.proxies.Scope;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.people.Person;
import org.fabcom.tally.rules.BallotRules;
import org.fabcom.tally.rules.Secrecy;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.MovedClock;
import org.fabcom.testing.Neighbours;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Voices that others carry: how many, by whom, and who is told when a vote does not take them (G20, G40). */
@FabComTest
record CarriedVoicesTest(ApplicationContext beans, Neighbours neighbours, MovedClock clock) {

    private static final BallotRules FIRM = BallotRules.plain().kept(Secrecy.OPEN, false, true, false);

    @AfterEach
    void back() {
        clock.back();
    }

    private Handed give(Hall hall, Person giver, @Nullable PartyId holder, Scope scope) {
        return hall.proxies.give(new NewProxy(giver.id(), holder, scope, Map.of()), Days.today(clock), giver.id());
    }

    private int told(Person person) {
        return beans.getBean(Sql.class)
                .sql("select count(*) from talk.notice where person = :person and kind = 'governance.dropped'")
                .param("person", person.id().value())
                .single(Integer.class);
    }

    private static Voice voice(Hall hall, UUID ballot, Person person) {
        return hall.ballots.roll(hall.ballots.find(ballot).orElseThrow(), hall.body).stream()
                .filter(it -> person.id().equals(it.person()))
                .findFirst()
                .orElseThrow();
    }

    /** Cap of two: the first giver speaks for an organisation too. */
    @Test
    void the_cap_counts_voices_and_not_the_people_who_gave_them() {
        var hall = new Hall(beans, 4);
        var assembly = UUID.randomUUID();
        var scope = Scope.assembly(hall.body.id(), assembly);
        var holder = hall.people.get(3).id();
        var twice = hall.people.get(1);
        give(hall, twice, holder, scope);
        give(hall, hall.people.get(2), holder, scope);
        var holding = hall.proxies.holding(
                hall.body.id(), assembly, List.of(UUID.randomUUID()), Days.today(clock), Map.of(twice.id(), 2));
        assertThat(holding.held()).extracting(Proxy::giver).containsExactly(twice.id());
        assertThat(holding.over())
                .extracting(Proxy::giver)
                .containsExactly(hall.people.get(2).id());
        assertThat(Elector.voices(List.of(
                        new Elector(null, twice.id(), "Ada", null, null),
                        new Elector(null, twice.id(), "La Ferme", null, null),
                        new Elector(null, null, "Odile", null, null))))
                .isEqualTo(Map.of(twice.id(), 2));
    }

    /** Two for this vote, then one for a while, which is only compared with others of its kind when it comes. */
    @Test
    void a_proxy_that_the_opening_drops_is_told_to_who_gave_it_and_who_was_to_carry_it() {
        var hall = new Hall(beans, 5);
        var ballot = hall.announced(FIRM);
        var holder = hall.people.get(4);
        var scope = Scope.item(hall.body.id(), ballot);
        for (int i = 1; i < 3; i++)
            assertThat(give(hall, hall.people.get(i), holder.id(), scope)).isInstanceOf(Handed.Accepted.class);
        var third = hall.people.get(3);
        var today = Days.today(clock);
        var period = Scope.period(hall.body.id(), today, today.plusDays(9));
        assertThat(give(hall, third, holder.id(), period)).isInstanceOf(Handed.Accepted.class);
        hall.opened(ballot);
        assertThat(voice(hall, ballot, third).holder()).isNull();
        assertThat(told(third)).isEqualTo(1);
        assertThat(told(holder)).isEqualTo(1);
        assertThat(told(hall.people.get(1))).isZero();
        assertThat(neighbours.signedIn(third).get("/moi/avis").text())
                .contains("n’est pas retenu pour")
                .contains(holder.name());
        hall.votes(ballot, third, "for");
    }

    /** Whoever gives while another hand opens waits for it: a voice that is accepted is on the roll, or it is refused. */
    @Test
    void a_voice_given_at_the_moment_of_the_opening_is_not_lost() throws Exception {
        var hall = new Hall(beans, 3);
        var ballot = hall.announced(FIRM);
        var giver = hall.people.get(1);
        var holder = hall.people.get(2).id();
        var opening = beans.getBean(TransactionTemplate.class);
        try (var hand = Executors.newSingleThreadExecutor()) {
            var given = Objects.requireNonNull(opening.execute(status -> {
                hall.opened(ballot);
                var late = hand.submit(() -> give(hall, giver, holder, Scope.item(hall.body.id(), ballot)));
                assertThatThrownBy(() -> late.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
                return late;
            }));
            assertThat(given.get(20, TimeUnit.SECONDS)).isInstanceOf(Handed.TooLate.class);
        }
        assertThat(voice(hall, ballot, giver).holder()).isNull();
    }

    /** For a while or for an assembly the proxy stands, but its giver is told that the vote which opened has none of it. */
    @Test
    void a_wider_voice_given_at_the_moment_of_the_opening_says_what_it_missed() throws Exception {
        var hall = new Hall(beans, 4);
        var assembly = UUID.randomUUID();
        var today = Days.today(clock);
        var wide = List.of(
                Scope.period(hall.body.id(), today, today.plusDays(9)), Scope.assembly(hall.body.id(), assembly));
        var opening = beans.getBean(TransactionTemplate.class);
        for (int i = 0; i < 2; i++) {
            var scope = wide.get(i);
            var giver = hall.people.get(i + 1);
            var ballot = Hall.done(hall.ballots.announce(
                    hall.draft(FIRM, i == 0 ? null : assembly, null),
                    hall.chair().id()));
            try (var hand = Executors.newSingleThreadExecutor()) {
                var given = Objects.requireNonNull(opening.execute(status -> {
                    hall.opened(ballot);
                    var late = hand.submit(
                            () -> give(hall, giver, hall.people.get(3).id(), scope));
                    assertThatThrownBy(() -> late.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
                    return late;
                }));
                assertThat(given.get(20, TimeUnit.SECONDS))
                        .isInstanceOfSatisfying(
                                Handed.Accepted.class,
                                it -> assertThat(it.missed()).isTrue());
            }
            assertThat(voice(hall, ballot, giver).holder()).isNull();
        }
        var next = hall.announced(FIRM);
        assertThat(give(hall, hall.chair(), hall.people.get(3).id(), wide.getFirst()))
                .isInstanceOfSatisfying(
                        Handed.Accepted.class, it -> assertThat(it.missed()).isFalse());
        hall.opened(next);
        assertThat(voice(hall, next, hall.people.get(1)).holder())
                .as("of the votes to come")
                .isEqualTo(hall.people.get(3).id());
        assertThat(voice(hall, next, hall.chair()).holder())
                .isEqualTo(hall.people.get(3).id());
    }

    @Test
    void who_does_not_vote_carries_nobody() {
        var hall = new Hall(beans, 3);
        var ballot = hall.announced(FIRM);
        var giver = hall.people.get(1);
        var stranger = neighbours.person("Denis Dehors");
        assertThat(give(hall, giver, stranger.id(), Scope.item(hall.body.id(), ballot)))
                .isInstanceOf(Handed.Accepted.class);
        hall.opened(ballot);
        assertThat(hall.cast(ballot, giver, stranger.id(), "for")).isInstanceOf(Cast.Refused.class);
        assertThat(told(giver)).isEqualTo(1);
        hall.votes(ballot, giver, "against");
    }

    @Test
    void who_declares_a_conflict_while_the_vote_runs_casts_no_carried_voice_either() {
        var hall = new Hall(beans, 3);
        var ballot = hall.announced(FIRM);
        var giver = hall.people.get(1);
        var holder = hall.people.get(2).id();
        give(hall, giver, holder, Scope.item(hall.body.id(), ballot));
        hall.opened(ballot);
        assertThat(hall.booth.cards(hall.ballots.find(ballot).orElseThrow(), holder))
                .hasSize(2);
        Hall.done(hall.ballots.conflict(ballot, holder, "vend la caisse", holder));
        assertThat(hall.cast(ballot, giver, holder, "for")).isInstanceOf(Cast.Refused.class);
        hall.votes(ballot, giver, "against");
    }

    @Test
    void a_giver_who_votes_secretly_in_person_is_there_though_carried_voices_make_no_quorum() {
        var hall = new Hall(beans, 5);
        hall.say(Rule.QUORUM_COUNTS_PROXIES, "no");
        var ballot = hall.announced(FIRM.kept(Secrecy.DETACHED, false, true, false));
        var holder = hall.people.get(3);
        for (int i = 1; i < 3; i++) give(hall, hall.people.get(i), holder.id(), Scope.item(hall.body.id(), ballot));
        hall.opened(ballot);
        hall.votes(ballot, hall.people.get(1), "for");
        assertThat(hall.cast(ballot, hall.people.get(2), holder.id(), "for")).isInstanceOf(Cast.Counted.class);
        clock.forward(Duration.ofDays(4));
        beans.getBean(Jobs.class).runNow(BallotJob.NAME);
        assertThat(hall.result(ballot).represented()).isEqualTo(1);
    }

    /** One and two blank proxies are more than half of five, as long as their givers do not vote against. */
    @Test
    void a_blank_proxy_whose_giver_may_still_vote_makes_nothing_certain() {
        var hall = new Hall(beans, 5);
        hall.say(Rule.BLANK_PROXY, "yes");
        var early = BallotRules.plain().kept(Secrecy.OPEN, false, true, true);
        var chair = hall.chair().id();
        var ballot = Hall.done(hall.ballots.announce(hall.draft(early, null, true), chair));
        for (int i = 1; i < 3; i++) give(hall, hall.people.get(i), null, Scope.item(hall.body.id(), ballot));
        hall.opened(ballot);
        hall.votes(ballot, hall.people.get(3), "for");
        assertThat(hall.ballots.certain(ballot)).isFalse();
        assertThat(Hall.refused(hall.ballots.close(ballot, List.of(), null, chair)))
                .isEqualTo("governance.ballot.wrong.uncertain");
        hall.votes(ballot, hall.people.get(1), "against");
        hall.votes(ballot, hall.people.get(2), "for");
        hall.votes(ballot, hall.people.get(4), "for");
        assertThat(hall.ballots.certain(ballot)).isTrue();
    }
}
