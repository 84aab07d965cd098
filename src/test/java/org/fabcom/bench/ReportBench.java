package org.fabcom.bench;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import java.sql.SQLException;
import org.fabcom.acts.Selection;
import org.fabcom.acts.Selection.Narrowing;
import org.fabcom.acts.totals.Reckoning;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The figures of a year on 200 000 acts, whole and narrowed. Only when asked: {@code -Dtest=ReportBench -Dbench=true}. */
@FabComTest
@EnabledIfSystemProperty(named = "bench", matches = "true")
class ReportBench {

    private static final int RUNS = 40;
    private static final int MEDIATORS = 12;

    private final Neighbours neighbours;
    private final Reckoning reckoning;

    ReportBench(Neighbours neighbours, Reckoning reckoning) {
        this.neighbours = neighbours;
        this.reckoning = reckoning;
    }

    @Test
    void a_year_of_figures() throws SQLException {
        var mediators = new ArrayList<UUID>();
        for (int i = 0; i < MEDIATORS; i++)
            mediators.add(neighbours
                    .person("Médiatrice " + i, InstanceRole.MEDIATOR)
                    .id()
                    .value());
        neighbours.association("Le Jardin partagé", neighbours.person("Lucie Perrin"));
        try (var owner = CurrentBase.base().owner()) {
            Department.acts(owner, 200_000);
        }
        var today = LocalDate.now();
        var year = Selection.between(null, today.minusYears(1).plusDays(1), today);
        var whole = reckoning.of(year, 12);
        assertThat(whole.sums())
                .isEqualTo(reckoning
                        .of(year.withForms(List.of("individuel", "collectif")), 12)
                        .sums());
        measure("a year of the team", year);
        measure(
                "a year of one mediator",
                Selection.between(new org.fabcom.kernel.PartyId(mediators.getFirst()), year.from(), year.to()));
        measure("a year of one territory", year.in(new Narrowing(List.of(), List.of("26362"), List.of(), null)));
        measure("a year of one form", year.withForms(List.of("individuel")));
    }

    private void measure(String what, Selection selection) {
        var took = new ArrayList<Long>();
        double own = Machine.processors(ProcessHandle.current());
        double base = Machine.processorsOfChildren();
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            reckoning.of(selection, 12);
            took.add(System.nanoTime() - start);
        }
        var sorted = took.stream().mapToLong(Long::longValue).sorted().toArray();
        System.err.printf(
                Locale.ROOT,
                "%s: p50 %.1f ms, p95 %.1f ms of %d; of processors %.1f ms here and %.1f in the base%n",
                what,
                sorted[RUNS / 2] / 1e6,
                sorted[RUNS * 95 / 100] / 1e6,
                RUNS,
                (Machine.processors(ProcessHandle.current()) - own) / RUNS * 1e3,
                (Machine.processorsOfChildren() - base) / RUNS * 1e3);
    }
}
