package org.fabcom.accompaniers.quotes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.fabcom.accompaniers.quotes.QuoteWorld.why;

import module java.base;
import org.fabcom.accompaniers.quotes.Quotes.Outcome;
import org.fabcom.accompaniers.quotes.Quotes.Why;
import org.fabcom.diagnosis.library.Accompaniment;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.MovedClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** After its last day an offer binds nobody: by the commands, by the base, and both sides know. */
@FabComTest
class QuoteExpiryTest {

    private final Quotes quotes;
    private final QuoteLines lines;
    private final Sql db;
    private final ApplicationContext context;
    private final MovedClock clock;
    private final Jobs jobs;
    private final Accompaniment accompaniment;

    private final LocalDate today;
    private final QuoteWorld world;
    private final Person nadia;
    private final Person oxana;

    QuoteExpiryTest(
            Quotes quotes,
            QuoteLines lines,
            ApplicationContext context,
            Sql db,
            MovedClock clock,
            Jobs jobs,
            Accompaniment accompaniment) {
        this.quotes = quotes;
        this.lines = lines;
        this.context = context;
        this.db = db;
        this.clock = clock;
        this.jobs = jobs;
        this.accompaniment = accompaniment;
        world = new QuoteWorld(context);
        nadia = world.nadia;
        oxana = world.oxana;
        today = accompaniment.today();
    }

    @AfterEach
    void the_clock_goes_right_again() {
        clock.back();
    }

    @Test
    void after_its_day_a_version_is_not_accepted_any_more_but_a_new_one_is() {
        var id = world.offered();
        clock.forward(Duration.ofDays(1));
        assertThat(why(quotes.accept(id, 1, oxana.id()))).isEqualTo(Why.EXPIRED);
        refused(id, "ACCEPTED", "still holds");
        assertThat(quotes.offer(id, 1, world.offer(6000), nadia.id())).isInstanceOf(Outcome.Done.class);
        assertThat(quotes.accept(id, 2, oxana.id())).isInstanceOf(Outcome.Done.class);
    }

    private void refused(UUID id, String state, String why) {
        var more = state.equals("ACCEPTED") ? ", accepted = 1, accepted_by = asker, accepted_at = :now" : "";
        assertThatThrownBy(() -> db.sql("update accompaniers.quote set state = :state, changed_at = :now" + more
                                + " where id = :id")
                        .param("state", state, "now", clock.instant(), "id", id)
                        .update())
                .hasMessageContaining(why);
    }

    @Test
    void what_nobody_decided_in_time_is_laid_aside_both_sides_are_told_once_and_a_new_version_opens_it_again() {
        var id = world.offered();
        var asked = world.asked();
        var accepted = world.offered();
        quotes.accept(accepted, 1, oxana.id());
        jobs.runNow(QuoteSweeping.NAME);
        assertThat(state(id)).as("it holds all of its last day").isEqualTo(Quote.State.OFFERED);
        refused(id, "EXPIRED", "still holds");
        clock.forward(Duration.ofDays(1));
        jobs.runNow(QuoteSweeping.NAME);
        jobs.runNow(QuoteSweeping.NAME);
        assertThat(state(id)).isEqualTo(Quote.State.EXPIRED);
        assertThat(state(asked)).isEqualTo(Quote.State.ASKED);
        assertThat(state(accepted)).isEqualTo(Quote.State.ACCEPTED);
        assertThat(lines.steps(id).getLast()).satisfies(it -> {
            assertThat(it.act()).isEqualTo(Quote.Act.EXPIRED);
            assertThat(it.actor()).isEmpty();
        });
        for (var person : List.of(nadia, oxana))
            await().untilAsserted(() -> assertThat(told(person)).isEqualTo(1));
        assertThat(why(quotes.accept(id, 1, oxana.id()))).isEqualTo(Why.EXPIRED);
        refused(id, "ACCEPTED", "from EXPIRED to ACCEPTED");
        refused(id, "OFFERED", "only a new version");
        assertThat(quotes.offer(id, 1, world.offer(6000), nadia.id())).isInstanceOf(Outcome.Done.class);
        assertThat(quotes.accept(id, 2, oxana.id())).isInstanceOf(Outcome.Done.class);
    }

    private Quote.State state(UUID id) {
        return quotes.find(id).orElseThrow().state();
    }

    private long told(Person person) {
        return db.sql("select count(*) from talk.notice where person = :person and kind = 'quotes.expired'")
                .param("person", person.id().value())
                .single(Long.class);
    }

    @Test
    void what_was_laid_aside_can_be_declined_or_taken_back_but_an_acceptance_is_not_dated_before_its_version() {
        var one = world.offered();
        var other = world.offered();
        assertThatThrownBy(() -> db.sql("""
                        update accompaniers.quote set state = 'ACCEPTED', accepted = 1, accepted_by = asker,
                            accepted_at = changed_at - interval '1 day' where id = :id
                        """).param("id", one).update()).hasMessageContaining("still holds");
        clock.forward(Duration.ofDays(1));
        quotes.expire(one);
        quotes.expire(other);
        assertThat(quotes.decline(one, 1, "Trop tard", oxana.id())).isInstanceOf(Outcome.Done.class);
        assertThat(quotes.withdraw(other, "", nadia.id())).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_version_holds_at_least_the_day_it_is_made() {
        var id = world.asked();
        var past =
                new Quotes.Offer("", "", today.minusDays(1), world.offer(6000).lines());
        assertThatThrownBy(() -> quotes.offer(id, 0, past, nadia.id())).hasMessageContaining("at least the day");
    }

    @Test
    void laying_aside_and_a_new_version_meet_and_what_holds_stays_open() {
        for (int i = 0; i < 10; i++) {
            var id = world.offered();
            clock.forward(Duration.ofDays(1));
            var renewed = new Quotes.Offer(
                    "", "", today.plusDays(i + 30), world.offer(1).lines());
            try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
                both.submit(() -> quotes.expire(id));
                both.submit(() -> quotes.offer(id, 1, renewed, nadia.id()));
            }
            assertThat(state(id)).isEqualTo(Quote.State.OFFERED);
            clock.back();
        }
    }
}
