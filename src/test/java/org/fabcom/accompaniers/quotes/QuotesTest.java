package org.fabcom.accompaniers.quotes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fabcom.accompaniers.quotes.QuoteWorld.line;
import static org.fabcom.accompaniers.quotes.QuoteWorld.why;

import module java.base;
import org.fabcom.accompaniers.quotes.Quote.Act;
import org.fabcom.accompaniers.quotes.QuoteLine.Side;
import org.fabcom.accompaniers.quotes.Quotes.Outcome;
import org.fabcom.accompaniers.quotes.Quotes.Why;
import org.fabcom.diagnosis.library.Accompaniment;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What is accepted is one version, once, and it stays: by the commands, by the base, whoever is faster. */
@FabComTest
class QuotesTest {

    private final Quotes quotes;
    private final QuoteLines lines;
    private final Sql db;
    private final ApplicationContext context;
    private final LocalDate today;

    private QuoteWorld world;
    private Person nadia;
    private Person oxana;

    QuotesTest(Quotes quotes, QuoteLines lines, ApplicationContext context, Sql db, Accompaniment accompaniment) {
        this.quotes = quotes;
        this.lines = lines;
        this.context = context;
        this.db = db;
        this.today = accompaniment.today();
    }

    @BeforeEach
    void two_people() {
        world = new QuoteWorld(context);
        nadia = world.nadia;
        oxana = world.oxana;
    }

    @Test
    void the_same_request_sent_twice_is_one() {
        var id = Ids.next();
        quotes.ask(id, nadia.id(), oxana.id(), null, "Quitter Gmail", oxana.id());
        quotes.ask(id, nadia.id(), oxana.id(), null, "Quitter Gmail", oxana.id());
        assertThat(lines.steps(id)).hasSize(1);
    }

    @Test
    void only_the_version_that_was_read_is_accepted() {
        var id = world.offered();
        quotes.offer(id, 1, world.offer(9000), nadia.id());
        assertThat(why(quotes.accept(id, 1, oxana.id()))).isEqualTo(Why.NEWER_VERSION);
        assertThat(quotes.accept(id, 2, oxana.id())).isInstanceOf(Outcome.Done.class);
        assertThat(why(quotes.offer(id, 2, world.offer(1), nadia.id()))).isEqualTo(Why.OVER);
        assertThat(why(quotes.withdraw(id, "", nadia.id()))).isEqualTo(Why.OVER);
        assertThat(why(quotes.decline(id, 2, "", oxana.id()))).isEqualTo(Why.OVER);
    }

    @Test
    void all_versions_are_read_at_once() {
        var id = world.offered();
        quotes.offer(id, 1, world.offer(2), nadia.id());
        quotes.offer(id, 2, world.offer(3), nadia.id());
        var quote = quotes.find(id).orElseThrow();
        assertThat(Statements.least(() -> assertThat(quotes.versions(quote))
                        .extracting(it -> it.lines().getFirst())
                        .containsExactly(line(6000), line(2), line(3))))
                .isEqualTo(2);
    }

    @Test
    void of_two_acceptances_at_once_one_comes_through() throws Exception {
        for (int i = 0; i < 10; i++) {
            var id = world.offered();
            var outcomes = atOnce(List.of(
                    () -> quotes.accept(id, 1, oxana.id()),
                    () -> quotes.accept(id, 1, oxana.id()),
                    () -> quotes.accept(id, 1, oxana.id())));
            assertThat(outcomes.stream().filter(Outcome.Done.class::isInstance)).hasSize(1);
            assertThat(lines.steps(id).stream().filter(it -> it.act() == Quote.Act.ACCEPTED))
                    .hasSize(1);
        }
    }

    @Test
    void accepting_and_a_new_version_meet_and_never_is_another_one_accepted_than_was_read() throws Exception {
        for (int i = 0; i < 20; i++) {
            var id = world.offered();
            atOnce(List.of(
                    () -> quotes.accept(id, 1, oxana.id()), () -> quotes.offer(id, 1, world.offer(9000), nadia.id())));
            var it = quotes.find(id).orElseThrow();
            if (it.state() == Quote.State.ACCEPTED) {
                assertThat(it.accepted()).isEqualTo(1);
                assertThat(it.latest()).as("no version came after").isEqualTo(1);
            } else {
                assertThat(it.latest()).isEqualTo(2);
                assertThat(it.accepted()).isNull();
            }
        }
    }

    @Test
    void two_versions_at_once_do_not_hide_each_other() throws Exception {
        for (int i = 0; i < 10; i++) {
            var id = world.asked();
            var outcomes = atOnce(List.of(
                    () -> quotes.offer(id, 0, world.offer(1000), nadia.id()),
                    () -> quotes.offer(id, 0, world.offer(2000), nadia.id())));
            assertThat(outcomes.stream().filter(Outcome.Done.class::isInstance)).hasSize(1);
            assertThat(quotes.find(id).orElseThrow().latest()).isEqualTo(1);
        }
    }

    private static List<Outcome> atOnce(List<Callable<Outcome>> what) throws Exception {
        var start = new CyclicBarrier(what.size());
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = what.stream()
                    .map(it -> people.submit(() -> {
                        start.await();
                        return it.call();
                    }))
                    .toList();
            var outcomes = new ArrayList<Outcome>();
            for (var it : running) outcomes.add(it.get());
            return outcomes;
        }
    }

    @Test
    void what_was_accepted_is_frozen_in_the_base_too() {
        var id = world.offered();
        quotes.accept(id, 1, oxana.id());
        for (var sql : List.of(
                "update accompaniers.quote_line set cents = 1",
                "delete from accompaniers.quote_version",
                "truncate accompaniers.quote_outcome",
                "update accompaniers.quote set accepted_at = now()",
                "update accompaniers.quote set state = 'OFFERED', accepted = null, accepted_by = null, accepted_at = null",
                "update accompaniers.quote set need = 'Autre chose'",
                "insert into accompaniers.quote_version select quote, 2, '', '', valid_until, made_by, made_at from accompaniers.quote_version",
                "insert into accompaniers.quote_line select quote, n, 9, kind, words, 1, hundredths, vat, minutes, side, given from accompaniers.quote_line"))
            assertThatThrownBy(() -> db.sql(sql).update()).as(sql).isInstanceOf(Exception.class);
        assertThat(quotes.version(id, 1).orElseThrow().lines())
                .containsExactly(new QuoteLine.Money("Migration", 6000, 100, 2000));
    }

    @Test
    void what_was_accepted_ends_when_both_say_so_and_a_new_version_takes_its_place() {
        var id = world.offered();
        assertThat(why(quotes.end(id, Side.ASKER, "", oxana.id())))
                .as("nothing holds")
                .isEqualTo(Why.OVER);
        quotes.accept(id, 1, oxana.id());
        assertThatThrownBy(() -> db.sql(
                                "update accompaniers.quote set state = 'ENDED', accepted = null, accepted_by = null, accepted_at = null")
                        .update())
                .as("not by one side alone")
                .isInstanceOf(Exception.class);
        for (int i = 0; i < 2; i++)
            assertThat(quotes.end(id, Side.ASKER, "Moins de boîtes", oxana.id()))
                    .isInstanceOf(Outcome.Done.class);
        assertThat(quotes.find(id).orElseThrow().accepted())
                .as("it still holds")
                .isEqualTo(1);
        quotes.end(id, Side.PROVIDER, "", nadia.id());
        assertThat(quotes.find(id).orElseThrow().state()).isEqualTo(Quote.State.ENDED);
        assertThat(why(quotes.accept(id, 1, oxana.id()))).isEqualTo(Why.OVER);
        quotes.offer(id, 1, world.offer(3000), nadia.id());
        assertThat(quotes.accept(id, 2, oxana.id())).isInstanceOf(Outcome.Done.class);
        assertThat(lines.steps(id).stream().map(Quote.Step::act))
                .as("nothing of it is lost")
                .containsExactlyInAnyOrder(
                        Act.ASKED, Act.OFFERED, Act.ACCEPTED, Act.ENDING, Act.ENDED, Act.OFFERED, Act.ACCEPTED);
        assertThat(quotes.version(id, 1).orElseThrow().lines())
                .containsExactly(new QuoteLine.Money("Migration", 6000, 100, 2000));
    }

    /** One side asked to end it, and then somebody says what it took: it is done. */
    @Test
    void what_it_took_is_said_while_one_side_asks_to_end_it() {
        var id = world.offered();
        quotes.accept(id, 1, oxana.id());
        quotes.end(id, Side.ASKER, "Trop long", oxana.id());
        assertThat(quotes.count(id, 9000, 60, 0, 120, "", "", nadia.id())).isInstanceOf(Outcome.Done.class);
        var it = quotes.find(id).orElseThrow();
        assertThat(it.state()).isEqualTo(Quote.State.DONE);
        assertThat(it.ending()).isNull();
    }

    @Test
    void what_it_took_is_said_after_acceptance_only_and_the_last_word_holds() {
        var id = world.offered();
        assertThat(why(quotes.count(id, 1, 0, 0, 0, "", "", oxana.id()))).isEqualTo(Why.OVER);
        quotes.accept(id, 1, oxana.id());
        quotes.count(id, 9000, 60, 0, 120, "", "", oxana.id());
        quotes.count(id, 7200, 60, 30, 120, "", "Facture corrigée", nadia.id());
        var outcome = lines.outcome(id).orElseThrow();
        assertThat(outcome.cents()).isEqualTo(7200);
        assertThat(outcome.saidBy()).isEqualTo("Nadia");
        assertThat(quotes.find(id).orElseThrow().state()).isEqualTo(Quote.State.DONE);
    }
}
