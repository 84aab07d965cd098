package org.fabcom.governance.polling;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.governance.ballots.RoomCount;
import org.fabcom.governance.bodies.Rule;
import org.fabcom.governance.polling.Booth.Cast;
import org.fabcom.governance.proxies.NewProxy;
import org.fabcom.governance.proxies.Scope;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.people.Seats;
import org.fabcom.tally.Outcome;
import org.fabcom.tally.rules.BallotRules;
import org.fabcom.tally.rules.Method;
import org.fabcom.tally.rules.Secrecy;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.MovedClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Who votes in a ballot, who carries whom, what comes from a room or from elsewhere: G22–G24, G38, G40. */
@FabComTest
record BallotPeopleTest(ApplicationContext beans, MovedClock clock) {

    private static final BallotRules FIRM = BallotRules.plain().kept(Secrecy.OPEN, false, true, false);

    private static final BallotRules APPROVING =
            FIRM.comparing(Method.APPROVAL, List.of("Gué", "Radeau"), List.of(), 0, 0, 0);

    @AfterEach
    void back() {
        clock.back();
    }

    private void end() {
        clock.forward(Duration.ofDays(4));
        beans.getBean(Jobs.class).runNow(BallotJob.NAME);
    }

    @Test
    void a_conflict_of_interest_leaves_the_roll_and_stays_written() {
        var hall = new Hall(beans, 4);
        var chair = hall.chair().id();
        var before = hall.announced(FIRM.kept(Secrecy.DETACHED, false, true, false));
        var first = hall.people.get(1);
        Hall.done(hall.ballots.conflict(before, first.id(), "vend la caisse", first.id()));
        hall.opened(before);
        assertThat(hall.cast(before, first, first.id(), "for")).isInstanceOf(Cast.Refused.class);
        var second = hall.people.get(2);
        Hall.done(hall.ballots.conflict(before, second.id(), "sa sœur la vend", chair));
        assertThat(hall.cast(before, second, second.id(), "for")).isInstanceOf(Cast.Refused.class);
        assertThat(hall.db
                        .sql("select why from governance.roll_change where ballot = :ballot")
                        .param("ballot", before)
                        .list(String.class))
                .containsExactly("CONFLICT");
        var third = hall.people.get(3);
        hall.votes(before, third, "for");
        assertThat(Hall.refused(hall.ballots.conflict(before, third.id(), "trop tard", chair)))
                .isEqualTo("governance.ballot.wrong.voted");
        assertThat(hall.ballots.conflicts(before))
                .extracting("reason")
                .containsExactly("vend la caisse", "sa sœur la vend");
        end();
        assertThat(hall.result(before).registered()).isEqualTo(2);
    }

    @Test
    void a_named_vote_of_one_who_leaves_the_roll_counts_no_more() {
        var hall = new Hall(beans, 3);
        var ballot = hall.open(FIRM);
        for (var it : hall.people) hall.votes(ballot, it, "for");
        Hall.done(hall.ballots.conflict(
                ballot, hall.people.get(1).id(), "y gagne", hall.chair().id()));
        end();
        assertThat(hall.result(ballot).yes()).isEqualTo(2);
    }

    @Test
    void young_accounts_wait_and_one_who_left_meanwhile_is_flagged() {
        var hall = new Hall(beans, 3);
        var young = hall.announced(FIRM.accounts(30));
        assertThat(Hall.refused(hall.ballots.open(young, null))).isEqualTo("governance.ballot.wrong.nobody");
        var it = hall.ballots.find(young).orElseThrow();
        assertThat(hall.ballots.roll(it, hall.body)).extracting("why").containsOnly("NEW_ACCOUNT");
        var ballot = hall.ballots.find(hall.open(FIRM)).orElseThrow();
        assertThat(hall.ballots.gone(ballot, hall.body)).isEmpty();
        beans.getBean(Seats.class)
                .remove(
                        hall.organisation.id(),
                        hall.people.get(2).id(),
                        hall.chair().id());
        assertThat(hall.ballots.gone(ballot, hall.body))
                .extracting("name")
                .containsExactly(hall.people.get(2).name());
    }

    @Test
    void annulled_is_not_edited_and_hands_in_the_room_are_no_more_than_the_roll() {
        var hall = new Hall(beans, 4);
        var assembly = UUID.randomUUID();
        var chair = hall.chair().id();
        var ballot = hall.opened(Hall.done(hall.ballots.announce(hall.draft(FIRM, assembly, null), chair)));
        hall.votes(ballot, hall.people.get(1), "for");
        assertThat(Hall.refused(hall.ballots.close(ballot, List.of(new RoomCount(null, 2, 1, 1)), 4L, chair)))
                .isEqualTo("governance.ballot.wrong.hands");
        Hall.done(hall.ballots.close(ballot, List.of(new RoomCount(null, 1, 1, 1)), 4L, chair));
        assertThat(hall.result(ballot).yes()).isEqualTo(2);
        assertThat(hall.result(ballot).represented()).isEqualTo(4);
        assertThat(Hall.refused(hall.ballots.annul(ballot, "mauvais texte", chair)))
                .as("counted, it stays")
                .isEqualTo("governance.ballot.wrong.state");
        var open = hall.open(FIRM);
        Hall.done(hall.ballots.annul(open, "erreur", chair));
        assertThat(hall.cast(open, hall.people.get(1), hall.people.get(1).id(), "for"))
                .isInstanceOf(Cast.NotOpen.class);
    }

    @Test
    void a_proxy_obeys_its_instruction_carries_the_givers_voice_and_yields_to_the_giver() {
        var hall = new Hall(beans, 4);
        var giver = hall.people.get(1);
        var holder = hall.people.get(2);
        var ballot = hall.announced(BallotRules.plain());
        var scope = Scope.item(hall.body.id(), ballot);
        hall.proxies.give(
                new NewProxy(giver.id(), holder.id(), scope, Map.of(ballot, "against")), Days.today(clock), giver.id());
        hall.opened(ballot);
        assertThat(hall.cast(ballot, giver, holder.id(), "for")).isInstanceOf(Cast.Bound.class);
        assertThat(hall.cast(ballot, giver, holder.id(), "against")).isInstanceOf(Cast.Counted.class);
        assertThat(hall.cast(ballot, giver, hall.people.get(3).id(), "against")).isInstanceOf(Cast.Refused.class);
        hall.votes(ballot, giver, "for");
        assertThat(hall.cast(ballot, giver, holder.id(), "against")).isInstanceOf(Cast.Already.class);
        hall.votes(ballot, holder, "against");
        end();
        assertThat(hall.result(ballot).yes()).isEqualTo(1);
        assertThat(hall.result(ballot).no()).isEqualTo(1);
    }

    @Test
    void a_secret_proxy_is_a_paper_of_its_own() {
        var hall = new Hall(beans, 4);
        var ballot = hall.announced(FIRM.kept(Secrecy.DETACHED, false, true, false));
        var holder = hall.people.get(2);
        hall.proxies.give(
                new NewProxy(hall.people.get(1).id(), holder.id(), Scope.item(hall.body.id(), ballot), Map.of()),
                Days.today(clock),
                holder.id());
        hall.opened(ballot);
        var places = hall.places(ballot);
        var both = Map.of(places.get(hall.people.get(1).id()), "against", places.get(holder.id()), "for");
        assertThat(hall.booth.cast(ballot, both, holder.id())).isInstanceOf(Cast.Counted.class);
        assertThat(hall.cast(ballot, hall.people.get(1), hall.people.get(1).id(), "for"))
                .isInstanceOf(Cast.Already.class);
        hall.votes(ballot, hall.people.get(3), "for");
        end();
        assertThat(hall.result(ballot).yes()).isEqualTo(2);
        assertThat(hall.result(ballot).no()).isEqualTo(1);
    }

    @Test
    void a_blank_proxy_follows_the_board_where_the_statutes_say_so() {
        var hall = new Hall(beans, 4);
        hall.say(Rule.BLANK_PROXY, "yes");
        var ballot = Hall.done(hall.ballots.announce(
                hall.draft(FIRM, null, false), hall.chair().id()));
        var giver = hall.people.get(1);
        hall.proxies.give(
                new NewProxy(giver.id(), null, Scope.item(hall.body.id(), ballot), Map.of()),
                Days.today(clock),
                giver.id());
        hall.opened(ballot);
        hall.votes(ballot, hall.people.get(2), "for");
        end();
        assertThat(hall.result(ballot).no()).isEqualTo(1);
        assertThat(hall.result(ballot).represented()).isEqualTo(2);
    }

    @Test
    void a_result_from_elsewhere_is_kept_as_it_came() {
        var hall = new Hall(beans, 6);
        var ballot = hall.open(FIRM.kept(Secrecy.EXTERNAL, false, true, false));
        var chair = hall.chair().id();
        assertThat(hall.cast(ballot, hall.people.get(1), hall.people.get(1).id(), "for"))
                .isInstanceOf(Cast.NotOpen.class);
        var content = "{\"num_tallied\":5, \"result\":[[3,1,1]]}";
        assertThat(Hall.refused(hall.ballots.external(ballot, content, null, 5, chair)))
                .as("not before the hour that was announced")
                .isEqualTo("governance.ballot.wrong.early.close");
        clock.forward(Duration.ofDays(4));
        for (var wrong : List.of("", "{}", "{\"result\":[[3,1]]}", "{\"result\":[[3,1,9]]}", "{\"result\":[[-1,1,1]]}"))
            assertThat(Hall.refused(hall.ballots.external(ballot, wrong, null, 5, chair)))
                    .as(wrong)
                    .isEqualTo("governance.ballot.wrong.result");
        assertThat(Hall.refused(hall.ballots.external(ballot, "{\"result\":[[3,1,1]]}", null, 7, chair)))
                .isEqualTo("governance.ballot.wrong.result");
        Hall.done(hall.ballots.external(ballot, content, "https://belenios.example/e", 5, chair));
        assertThat(hall.result(ballot).yes()).isEqualTo(3);
        assertThat(hall.result(ballot).represented()).isEqualTo(5);
        assertThat(hall.db
                        .sql("select content from governance.external_result where ballot = :ballot")
                        .param("ballot", ballot)
                        .single(String.class))
                .isEqualTo(content);
    }

    @Test
    void those_who_are_there_without_voting_put_no_paper_in() {
        var hall = new Hall(beans, 5);
        var chair = hall.chair().id();
        var assembly = UUID.randomUUID();
        var secret = hall.opened(Hall.done(hall.ballots.announce(
                hall.draft(FIRM.kept(Secrecy.DETACHED, false, true, false), assembly, null), chair)));
        hall.votes(secret, hall.people.get(1), "for");
        Hall.done(hall.ballots.close(secret, List.of(), 5L, chair));
        assertThat(hall.result(secret).represented()).isEqualTo(5);
        assertThat(hall.result(secret).guarded()).isTrue();
        var nobody = hall.opened(Hall.done(hall.ballots.announce(hall.draft(APPROVING, assembly, null), chair)));
        Hall.done(hall.ballots.close(nobody, List.of(), 5L, chair));
        assertThat(hall.result(nobody).outcome()).isEqualTo(Outcome.NO_DECISION);
        assertThat(hall.result(nobody).winners()).isEmpty();
    }

    @Test
    void carried_papers_elect_and_are_guarded_though_the_quorum_leaves_them_out() {
        var hall = new Hall(beans, 5);
        hall.say(Rule.QUORUM_COUNTS_PROXIES, "no");
        var named = carried(hall, APPROVING, "1,");
        var secret = carried(hall, FIRM.kept(Secrecy.DETACHED, false, true, false), "for");
        end();
        assertThat(hall.result(named).represented()).isZero();
        assertThat(hall.result(named).winners()).containsExactly("Gué");
        assertThat(hall.result(secret).guarded()).isTrue();
    }

    /** The third casts the voices of the first two, and not their own. */
    private UUID carried(Hall hall, BallotRules rules, String choice) {
        var ballot = hall.announced(rules);
        var holder = hall.people.get(3).id();
        for (int i = 1; i < 3; i++)
            hall.proxies.give(
                    new NewProxy(hall.people.get(i).id(), holder, Scope.item(hall.body.id(), ballot), Map.of()),
                    Days.today(clock),
                    holder);
        hall.opened(ballot);
        for (int i = 1; i < 3; i++)
            assertThat(hall.cast(ballot, hall.people.get(i), holder, choice)).isInstanceOf(Cast.Counted.class);
        return ballot;
    }

    @Test
    void whether_carried_voices_make_the_quorum_stays_as_it_was_announced() {
        var hall = new Hall(beans, 5);
        var before = carried(hall, FIRM, "for");
        hall.say(Rule.QUORUM_COUNTS_PROXIES, "no");
        var after = carried(hall, FIRM, "for");
        end();
        assertThat(hall.result(before).represented()).isEqualTo(2);
        assertThat(hall.result(after).represented()).isZero();
        assertThat(hall.ballots.export(before).orElseThrow()).contains("\"proxiesForQuorum\":true");
    }

    @Test
    void who_has_a_conflict_of_interest_carries_nobody() {
        var hall = new Hall(beans, 4);
        var ballot = hall.announced(FIRM);
        var giver = hall.people.get(1);
        var holder = hall.people.get(2).id();
        hall.proxies.give(
                new NewProxy(giver.id(), holder, Scope.item(hall.body.id(), ballot), Map.of()),
                Days.today(clock),
                holder);
        Hall.done(hall.ballots.conflict(ballot, holder, "vend la caisse", holder));
        hall.opened(ballot);
        assertThat(hall.cast(ballot, giver, holder, "for")).isInstanceOf(Cast.Refused.class);
        hall.votes(ballot, giver, "against");
    }
}
