package org.fabcom.catalogue.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** How long the first start spends on filling empty shelves; only when asked: {@code -Dtest=StockingBench -Dbench=true}. */
@FabComTest
@EnabledIfSystemProperty(named = "bench", matches = "true")
class StockingBench {

    private final StarterCatalogue starter;

    StockingBench(StarterCatalogue starter) {
        this.starter = starter;
    }

    @Test
    void empty_shelves_are_filled() {
        var clock = ManagementFactory.getThreadMXBean();
        long cpu = clock.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        long statements = Statements.during(() -> assertThat(starter.stock()).isTrue());
        System.out.printf(
                "bench first stocking: %d ms, own processor time %d ms, statements %d%n",
                (System.nanoTime() - start) / 1_000_000,
                (clock.getCurrentThreadCpuTime() - cpu) / 1_000_000,
                statements);
        start = System.nanoTime();
        StarterCatalogue.files().forEach(StarterShelf::read);
        System.out.printf("bench reading its files again: %d ms%n", (System.nanoTime() - start) / 1_000_000);
    }
}
