package org.fabcom.catalogue.starter;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import java.lang.management.ManagementFactory;
import org.fabcom.bench.Invented;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.Imports;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** How long the first start spends on filling empty shelves, and a list on coming in; only when asked: {@code -Dtest=StockingBench -Dbench=true}. */
@FabComTest
@EnabledIfSystemProperty(named = "bench", matches = "true")
class StockingBench {

    private final StarterCatalogue starter;

    private final Imports imports;

    StockingBench(StarterCatalogue starter, Imports imports) {
        this.starter = starter;
        this.imports = imports;
    }

    @Test
    void empty_shelves_are_filled_then_lists_come_in(@TempDir Path folder) throws IOException {
        firstStocking();
        for (int many : new int[] {500, 1000, 2000}) list(many, folder.resolve("" + many));
    }

    private void firstStocking() {
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

    /** New records, the same again, and a withdrawal; twice as many must not take four times as long. */
    private void list(int many, Path folder) throws IOException {
        var kind = imports.kind("awesome-selfhosted").orElseThrow();
        var source = ImportSource.at(Invented.write(folder, many).folder());
        var runs = new ArrayList<UUID>();
        for (var which : List.of("first", "again")) {
            long start = System.nanoTime();
            var run = imports.read(imports.open(kind, source, null), kind, source, false);
            System.out.printf(
                    "bench import of %d records, %s: %.1f ms a record%n",
                    many, which, (System.nanoTime() - start) / 1e6 / many);
            runs.add(run.id());
        }
        long start = System.nanoTime();
        imports.withdraw(runs.getFirst(), null);
        System.out.printf(
                "bench withdrawal of %d records: %.1f ms a record%n", many, (System.nanoTime() - start) / 1e6 / many);
    }
}
