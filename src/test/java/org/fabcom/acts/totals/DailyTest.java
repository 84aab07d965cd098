package org.fabcom.acts.totals;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import java.sql.SQLException;
import org.fabcom.acts.Acts;
import org.fabcom.acts.Selection;
import org.fabcom.cases.Cases;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.people.Person;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept of acts is always what they add up to. */
@FabComTest
class DailyTest {

    private static final List<String> BOTH = List.of("individuel", "collectif");

    private final Acts acts;
    private final ActCounts counts;
    private final DailyCheck check;
    private final InventedMonth invented;
    private final Neighbours neighbours;
    private Person yann;
    private Person nadia;

    DailyTest(Acts acts, ActCounts counts, DailyCheck check, Cases cases, Neighbours neighbours) {
        this.acts = acts;
        this.counts = counts;
        this.check = check;
        this.neighbours = neighbours;
        this.invented = new InventedMonth(acts, cases, neighbours);
    }

    @BeforeEach
    void two_mediators() {
        yann = neighbours.person("Yann Le Goff", InstanceRole.MEDIATOR);
        nadia = neighbours.person("Nadia Roux", InstanceRole.MEDIATOR);
    }

    @Test
    void whatever_happens_to_acts_what_is_kept_equals_a_full_recount() throws SQLException {
        var random = new Random(20261126);
        var files = invented.twentyCases();
        var noted = new ArrayList<>(invented.noted(yann.id(), files, random).keySet());
        noted.addAll(invented.noted(nadia.id(), files, random).keySet());
        assertThat(check.findings()).isEmpty();
        for (int i = 0; i < 80; i++) {
            var act = acts.find(noted.get(random.nextInt(noted.size()))).orElseThrow();
            switch (random.nextInt(3)) {
                case 0 -> acts.withdraw(act.id());
                case 1 -> acts.bringBack(act.id());
                default -> acts.change(act.id(), act.version(), InventedMonth.drawn(random, files));
            }
        }
        assertThat(check.findings()).isEmpty();
        var last = InventedMonth.FIRST.plusDays(20);
        for (var period : List.of(
                Selection.between(null, InventedMonth.FIRST, last),
                Selection.between(yann.id(), InventedMonth.FIRST, last),
                Selection.between(nadia.id(), InventedMonth.FIRST, last))) {
            assertThat(counts.of(period)).isEqualTo(counts.of(period.withForms(BOTH)));
            assertThat(counts.of(period).all())
                    .isEqualTo(acts.list(period, 1000, 0).size());
        }
        tampered("update acts.act_fact set minutes = minutes + 1 where mediator = '" + yann.id()
                + "' and day = (select min(day) from acts.act_fact)");
        tampered("delete from acts.act_fact_line where mediator = '" + nadia.id() + "' and kind = 'genre'");
        tampered("update acts.act_fact_organisation set minutes = minutes + 1 where mediator = '" + yann.id() + "'");
        assertThat(check.findings())
                .anyMatch(it -> it.contains("organisation"))
                .anyMatch(it -> it.contains(yann.id().toString()))
                .anyMatch(it -> it.contains(nadia.id().toString()));
    }

    @Test
    void acts_noted_at_once_for_the_same_day_are_all_counted() throws Exception {
        var content = InventedMonth.drawn(new Random(3), invented.twentyCases());
        int people = 6;
        var together = new CyclicBarrier(people);
        try (var all = Executors.newFixedThreadPool(people)) {
            Callable<Boolean> noting = () -> {
                for (int i = 0; i < 10; i++) {
                    together.await();
                    acts.note(Ids.next(), yann.id(), content);
                }
                return true;
            };
            for (Future<Boolean> it : all.invokeAll(java.util.Collections.nCopies(people, noting))) ended(it);
        }
        assertThat(check.findings()).isEmpty();
        assertThat(counts.of(Selection.between(yann.id(), content.day(), content.day()))
                        .all())
                .isEqualTo(10L * people);
    }

    private static void ended(Future<Boolean> it) throws ExecutionException, InterruptedException {
        assertThat(it.get()).isTrue();
    }

    private static void tampered(String sql) throws SQLException {
        try (var owner = CurrentBase.base().owner();
                var statement = owner.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }
}
