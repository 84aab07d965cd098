package org.fabcom.governance.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import module java.base;
import org.fabcom.governance.ballots.NewBallot;
import org.fabcom.governance.proxies.NewProxy;
import org.fabcom.governance.proxies.Scope;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.people.Person;
import org.fabcom.tally.rules.BallotRules;
import org.fabcom.tally.rules.Secrecy;
import org.fabcom.tally.rules.TieRule;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Statements;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Who may vote, or carries a voice, is told what came of it: once, and the same whether they voted or not. */
@FabComTest
class ToldOfResultsTest extends WithBallotPages {

    ToldOfResultsTest(ApplicationContext beans) {
        super(beans);
    }

    private static final BallotRules SECRET = BallotRules.plain().kept(Secrecy.DETACHED, false, true, false);

    private static List<List<String>> told(Hall hall, UUID ballot) {
        return hall.db
                .sql("select person::text, args::text from talk.notice where kind = 'governance.voteended'"
                        + " and url like '/agora/votes/' || :ballot || '#%'")
                .param("ballot", ballot.toString())
                .list((row, n) -> List.of(row.getString(1), row.getString(2)));
    }

    private static void waitFor(Hall hall, UUID ballot, int people) {
        await().untilAsserted(() -> assertThat(told(hall, ballot)).hasSize(people));
    }

    private String read(Person person) {
        return neighbours.signedIn(person).get("/moi/avis").text();
    }

    private static long letters(Hall hall, Person person) {
        return hall.db
                .sql("select count(*) from post.letter where recipient = :to and plain like '%Vote terminé%'")
                .param("to", person.email().text())
                .single(Long.class);
    }

    @Test
    void all_of_the_roll_read_the_result_with_a_letter_and_twice_nothing() {
        var hall = new Hall(beans, 3);
        var ballot = hall.open(Hall.FIRM);
        hall.votes(ballot, hall.people.get(1), "for");
        assertThat(told(hall, ballot)).isEmpty();
        end();
        waitFor(hall, ballot, 3);
        for (var it : hall.people) {
            assertThat(read(it)).contains("Vote terminé : « Ouvrir la caisse ? ». Le texte est adopté.");
            assertThat(letters(hall, it)).isOne();
        }
        beans.getBean(VoteNotices.class).on(new VoteNotices.VoteEnded(ballot, false));
        beans.getBean(Jobs.class).runNow(BallotJob.NAME);
        assertThat(told(hall, ballot)).hasSize(3);
        assertThat(letters(hall, hall.chair())).isOne();
    }

    @Test
    void a_secret_one_tells_all_the_same_and_nothing_of_who_voted() {
        var hall = new Hall(beans, 3);
        var ballot = hall.open(SECRET);
        hall.votes(ballot, hall.people.get(1), "against");
        end();
        waitFor(hall, ballot, 3);
        assertThat(told(hall, ballot).stream().map(it -> it.get(1)).distinct()).hasSize(1);
        assertThat(told(hall, ballot).stream().map(List::getFirst).distinct()).hasSize(3);
        assertThat(read(hall.people.get(2))).contains("Le texte est rejeté.");
    }

    @Test
    void no_decision_is_told_and_so_is_a_tie_with_what_parted_it() {
        var hall = new Hall(beans, 3);
        var nobody = hall.open(BallotRules.plain());
        end();
        waitFor(hall, nobody, 3);
        assertThat(read(hall.chair())).contains("Personne ne s’est prononcé.");
        var tied = hall.open(Hall.FIRM.parting(TieRule.CASTING_VOTE, null));
        hall.votes(tied, hall.people.get(1), "for");
        hall.votes(tied, hall.people.get(2), "against");
        end();
        waitFor(hall, tied, 3);
        assertThat(read(hall.people.get(2))).contains("la règle annoncée départage");
        Hall.done(hall.ballots.part(tied, "against", hall.chair().id()));
        waitFor(hall, tied, 6);
        assertThat(read(hall.people.get(2))).contains("Le texte est rejeté.");
    }

    /** One that never opened was told to nobody. */
    @Test
    void an_open_vote_that_is_annulled_says_why() {
        var hall = new Hall(beans, 3);
        var ballot = hall.open(BallotRules.plain());
        hall.ballots.annul(ballot, "le prix a changé", hall.chair().id());
        waitFor(hall, ballot, 3);
        assertThat(read(hall.people.get(2))).contains("Il est annulé et ne compte pas : le prix a changé");
        var never = hall.announced(BallotRules.plain());
        hall.ballots.annul(never, "trop tôt", hall.chair().id());
        var after = hall.open(BallotRules.plain());
        hall.ballots.annul(after, "erreur", hall.chair().id());
        waitFor(hall, after, 3);
        assertThat(told(hall, never)).isEmpty();
    }

    private static NewBallot in(int days, NewBallot it, Instant now) {
        return new NewBallot(
                it.body(),
                it.question(),
                it.path(),
                it.textSha256(),
                it.rules(),
                it.recordDate(),
                null,
                now.plus(Duration.ofDays(days)),
                now.plus(Duration.ofDays(days + 3L)),
                null,
                null,
                null);
    }

    private long toCome(Hall hall, UUID ballot) {
        return hall.db
                .sql("select count(*) from talk.notice where kind = 'governance.votetocome' and url = :url")
                .param("url", "/agora/votes/" + ballot)
                .single(Long.class);
    }

    /** The days that the statutes ask between announcing and opening are of use to those only who are told. */
    @Test
    void an_announced_vote_is_told_to_all_who_will_have_a_voice_and_so_is_that_it_does_not_take_place() {
        var hall = new Hall(beans, 3);
        var draft = in(9, hall.draft(BallotRules.plain(), null, null), clock.instant());
        var ballot = Hall.done(hall.ballots.announce(draft, hall.chair().id()));
        await().untilAsserted(() -> assertThat(toCome(hall, ballot)).isEqualTo(2));
        assertThat(read(hall.people.get(1))).contains("On votera du", "« Ouvrir la caisse ? »");
        assertThat(read(hall.chair())).as("who announced it knows").doesNotContain("On votera du");
        hall.ballots.annul(ballot, "la salle est prise", hall.chair().id());
        await().untilAsserted(
                        () -> assertThat(read(hall.people.get(1))).contains("ne compte pas : la salle est prise"));
        var second = Hall.done(hall.ballots.announce(draft, hall.chair().id()));
        await().untilAsserted(() -> assertThat(toCome(hall, second)).isEqualTo(2));
        var today = Hall.done(hall.ballots.announce(
                in(0, draft, clock.instant()), hall.chair().id()));
        hall.opened(today);
        await().untilAsserted(() -> assertThat(read(hall.people.get(1))).contains("On attend votre voix"));
        assertThat(toCome(hall, today)).as("open at once: told once").isZero();
    }

    @Test
    void whoever_carries_a_voice_is_told_once() {
        var hall = new Hall(beans, 3);
        var ballot = hall.announced(BallotRules.plain());
        hall.proxies.give(
                new NewProxy(
                        hall.people.get(1).id(), hall.people.get(2).id(), Scope.item(hall.body.id(), ballot), Map.of()),
                Days.today(clock),
                hall.people.get(1).id());
        hall.opened(ballot);
        end();
        waitFor(hall, ballot, 3);
    }

    @Test
    void many_are_told_in_as_many_statements_as_few() {
        assertThat(cost(3)).isEqualTo(cost(12));
    }

    private long cost(int people) {
        var hall = new Hall(beans, people);
        var ballot = hall.open(BallotRules.plain());
        end();
        waitFor(hall, ballot, people);
        var notices = beans.getBean(VoteNotices.class);
        return Statements.least(() -> notices.on(new VoteNotices.VoteEnded(ballot, false)));
    }
}
