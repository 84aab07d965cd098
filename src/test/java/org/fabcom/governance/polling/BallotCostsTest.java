package org.fabcom.governance.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import module java.base;
import org.fabcom.governance.proxies.NewProxy;
import org.fabcom.governance.proxies.Scope;
import org.fabcom.kernel.Days;
import org.fabcom.tally.rules.BallotRules;
import org.fabcom.tally.rules.Secrecy;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.MovedClock;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Statements;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Pages of votes ask the base as often for many voices as for few. */
@FabComTest
record BallotCostsTest(ApplicationContext beans, Neighbours neighbours, MovedClock clock) {

    /** Who asks, whose vote it is, its urn, its voices, the paper. */
    private static final int MOST_TO_VOTE = 14;

    private static long cost(WebVisitor reader, String path) {
        assertThat(reader.get(path).status()).as(path).isEqualTo(200);
        return Statements.least(() -> reader.get(path));
    }

    @Test
    void the_page_of_a_vote_with_names_and_its_roll_cost_the_same_for_three_voices_and_for_twelve() {
        var few = voted(4);
        var many = voted(13);
        assertThat(cost(few.reader, few.path)).isEqualTo(cost(many.reader, many.path));
        assertThat(cost(few.reader, few.path + "/liste")).isEqualTo(cost(many.reader, many.path + "/liste"));
    }

    /** As many statements for a hundred voters as for ten, to whoever manages it too; and nobody loads the roll to show one card. */
    @Test
    void the_page_of_a_vote_and_a_vote_cost_the_same_for_few_voters_and_for_many() {
        long page = 0;
        for (var secrecy : List.of(Secrecy.OPEN, Secrecy.DETACHED, Secrecy.TRACKED)) {
            var hall = new Hall(beans, 4);
            var ballot = hall.open(BallotRules.plain().kept(secrecy, false, true, false));
            var path = "/agora/votes/" + ballot;
            page = cost(neighbours.signedIn(hall.people.get(1)), path);
            assertThat(cost(neighbours.signedIn(hall.chair()), path))
                    .as("managing it asks nothing more: " + secrecy)
                    .isEqualTo(page);
            int place = hall.places(ballot).get(hall.people.get(2).id());
            var voter = neighbours.signedIn(hall.people.get(2));
            voter.get(path);
            long cast = Statements.during(
                    () -> assertThat(voter.post(path, "voix-" + place, "for").status())
                            .isIn(200, 303));
            assertThat(cast).as("a vote, " + secrecy).isLessThanOrEqualTo(MOST_TO_VOTE);
        }
    }

    @Test
    void all_who_have_a_voice_are_told_of_an_opening_in_as_many_statements_as_one() {
        assertThat(told(3)).isEqualTo(told(12));
    }

    private long told(int people) {
        var hall = new Hall(beans, people);
        var ballot = hall.announced(BallotRules.plain());
        var notices = beans.getBean(VoteNotices.class);
        hall.opened(ballot);
        await().untilAsserted(() -> assertThat(hall.db
                        .sql("select count(*) from talk.notice where url = :url")
                        .param("url", "/agora/votes/" + ballot)
                        .single(Integer.class))
                .isEqualTo(people));
        assertThat(hall.db
                        .sql("select count(*) from post.letter where plain like :url")
                        .param(
                                "url",
                                "%" + hall.ballots.find(ballot).orElseThrow().question() + "%")
                        .single(Integer.class))
                .as("each by letter too")
                .isGreaterThanOrEqualTo(people);
        return Statements.least(() -> notices.on(new VoteNotices.VoteOpened(ballot)));
    }

    private record Voted(WebVisitor reader, String path) {}

    /** Everybody but the chair votes, then says something else; every other one had given their voice. */
    private Voted voted(int people) {
        var hall = new Hall(beans, people);
        hall.say(org.fabcom.governance.bodies.Rule.PROXY_CAP, "9");
        var ballot = hall.announced(BallotRules.plain().kept(Secrecy.OPEN, true, false, false));
        for (int i = 1; i < people - 1; i += 2)
            hall.proxies.give(
                    new NewProxy(
                            hall.people.get(i).id(),
                            hall.people.get(people - 1).id(),
                            Scope.item(hall.body.id(), ballot),
                            Map.of()),
                    Days.today(clock),
                    hall.people.get(i).id());
        hall.opened(ballot);
        for (int i = 1; i < people; i++) {
            hall.votes(ballot, hall.people.get(i), "for");
            hall.votes(ballot, hall.people.get(i), "against");
        }
        return new Voted(neighbours.signedIn(hall.chair()), "/agora/votes/" + ballot);
    }

    @Test
    void the_page_of_a_body_costs_the_same_for_one_vote_and_for_twenty() {
        var hall = new Hall(beans, 3);
        var reader = neighbours.signedIn(hall.chair());
        hall.open(BallotRules.plain());
        long one = cost(reader, hall.body.url());
        for (int i = 0; i < 19; i++) hall.announced(BallotRules.plain());
        assertThat(cost(reader, hall.body.url())).isEqualTo(one);
        assertThat(hall.ballots.newest(hall.body.id(), 12)).hasSize(12);
    }

    @Test
    void the_list_of_voters_for_a_vote_elsewhere_costs_the_same_for_three_and_for_twelve() {
        var few = elsewhere(3);
        var many = elsewhere(12);
        assertThat(cost(few.reader, few.path)).isEqualTo(cost(many.reader, many.path));
        assertThat(many.reader.get(many.path).body().lines().count()).isEqualTo(12);
    }

    private Voted elsewhere(int people) {
        var hall = new Hall(beans, people);
        UUID ballot = hall.open(BallotRules.plain().kept(Secrecy.EXTERNAL, false, true, false));
        return new Voted(neighbours.signedIn(hall.chair()), "/agora/votes/" + ballot + "/electeurs.txt");
    }
}
