package org.fabcom.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.fabcom.kernel.Ids;
import org.fabcom.testing.FabComTest;
import org.fabcom.till.Stall;
import org.fabcom.till.Till;
import org.fabcom.till.sales.Payment;
import org.fabcom.till.sales.SaleOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.context.ApplicationContext;

/**
 * Sales of three lines in process, by one hand and by eight at eight tills, then the audit of what they wrote. {@code mvn
 * test -Dtest=TillBench -Dbench=true}; on the tests' own base, which does not wait for the disk.
 */
@FabComTest
@EnabledIfSystemProperty(named = "bench", matches = "true")
class TillBench {

    private static final long CELL = Integer.getInteger("bench.seconds", 4) * 1_000_000_000L;

    private final ApplicationContext beans;

    TillBench(ApplicationContext beans) {
        this.beans = beans;
    }

    @Test
    void sales_of_three_lines() throws Exception {
        var stall = new Stall("Banc", beans);
        var tills = new ArrayList<Till>();
        for (int i = 0; i < 8; i++) tills.add(stall.open("Caisse " + i, 0));
        cell(stall, tills.subList(0, 2), false);
        cell(stall, tills.subList(0, 1), true);
        cell(stall, tills, true);
        long began = System.nanoTime();
        long events = 0;
        for (var it : tills) {
            assertThat(stall.audit.findings(it)).isEmpty();
            events += stall.events.last(it.id());
        }
        System.err.printf("bench: till, audit of %d events in %.2f s%n", events, (System.nanoTime() - began) / 1e9);
    }

    private static void cell(Stall stall, List<Till> tills, boolean said) throws Exception {
        long end = System.nanoTime() + CELL;
        var work = new ArrayList<Callable<long[]>>();
        for (var it : tills) work.add(() -> sell(stall, it, end));
        var times = new ArrayList<Long>();
        long cpu = 0;
        try (var hands = Executors.newFixedThreadPool(tills.size())) {
            for (var it : hands.invokeAll(work)) {
                var measured = it.get();
                cpu += measured[0];
                Arrays.stream(measured).skip(1).forEach(times::add);
            }
        }
        times.sort(null);
        if (said)
            System.err.printf(
                    "bench: till, sale of 3 lines, %d tills: %.0f/s, p50 %.2f ms, p95 %.2f ms, here %.2f ms of a processor%n",
                    tills.size(),
                    times.size() / (CELL / 1e9),
                    times.get(times.size() / 2) / 1e6,
                    times.get(times.size() * 95 / 100) / 1e6,
                    cpu / 1e6 / times.size());
    }

    private static long[] sell(Stall stall, Till till, long end) {
        var times = new ArrayList<Long>();
        var threads = ManagementFactory.getThreadMXBean();
        long cpu = threads.getCurrentThreadCpuTime();
        while (System.nanoTime() < end) {
            var lines = List.of(stall.chairs(1, 1800), stall.books(3, 300), stall.books(1, 100));
            var order = new SaleOrder(lines, List.of(Payment.cash(2200, 3000)), null);
            long began = System.nanoTime();
            stall.sales.sell(till.id(), order, stall.seller.id(), Ids.token());
            times.add(System.nanoTime() - began);
        }
        var all = new long[times.size() + 1];
        all[0] = threads.getCurrentThreadCpuTime() - cpu;
        for (int i = 0; i < times.size(); i++) all[i + 1] = times.get(i);
        return all;
    }
}
