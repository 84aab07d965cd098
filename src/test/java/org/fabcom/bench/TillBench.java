package org.fabcom.bench;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import java.lang.management.ManagementFactory;
import org.fabcom.flows.Entered;
import org.fabcom.flows.Intakes;
import org.fabcom.flows.Intakes.Weighed;
import org.fabcom.flows.Weighing.Sent;
import org.fabcom.flows.account.Accounts;
import org.fabcom.flows.totals.FlowTotals;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.jobs.Job;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.till.Stall;
import org.fabcom.till.Till;
import org.fabcom.till.sales.Payment;
import org.fabcom.till.sales.SaleOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.context.ApplicationContext;

/**
 * Sales of three lines and intakes of four weighings in process, by one hand and by eight, then reports of a day and of a year, in a
 * house that sold and weighed before; then the audit of what was written. {@code mvn test -Dtest=TillBench -Dbench=true
 * [-Dbench.sales=50000 -Dbench.weighings=100000 -Dbench.seconds=4]}; on the tests' own base, which does not wait for the disk.
 */
@FabComTest
@EnabledIfSystemProperty(named = "bench", matches = "true")
class TillBench {

    private static final long CELL = Integer.getInteger("bench.seconds", 4) * 1_000_000_000L;
    private static final int HANDS = 8;

    private final ApplicationContext beans;
    private final Stall stall;

    TillBench(ApplicationContext beans) {
        this.beans = beans;
        this.stall = new Stall("Banc", beans);
    }

    /** One thing that somebody does; their number tells them apart. */
    private interface Work {
        void once(int hand);
    }

    @Test
    void a_ressourcerie_at_work() throws Exception {
        var tills = new ArrayList<Till>();
        for (int i = 0; i < HANDS; i++) tills.add(stall.open("Caisse " + i, 0));
        CurrentBase.asOwner(String.join(
                ";\n",
                Traded.of(
                        stall.owner().value(),
                        stall.shop.site.id(),
                        stall.shop.manager.id().value(),
                        Integer.getInteger("bench.sales", 50_000),
                        Integer.getInteger("bench.weighings", 100_000))));
        cells("sale of 3 lines", hand -> sell(tills.get(hand)));
        cells("intake of 4 weighings", hand -> weigh());
        summedUp();
        reports();
        long began = System.nanoTime();
        long events = 0;
        for (var it : tills) {
            assertThat(stall.audit.findings(it)).isEmpty();
            events += stall.events.last(it.id());
        }
        System.err.printf("bench: till, audit of %d events in %.2f s%n", events, (System.nanoTime() - began) / 1e9);
    }

    /** What the job does every twenty seconds beside the sales. */
    private void summedUp() throws Exception {
        long began = System.nanoTime();
        for (var it : beans.getBeansOfType(Job.class).values()) if (it.name().equals("till.sums")) it.run();
        System.err.printf("bench: sales added up in %.2f s%n", (System.nanoTime() - began) / 1e9);
    }

    private void reports() throws Exception {
        var totals = beans.getBean(FlowTotals.class);
        var accounts = beans.getBean(Accounts.class);
        var owners = Set.of(stall.owner());
        var today = stall.shop.today;
        var day = today.minusDays(100);
        var year = LocalDate.of(today.getYear() - 1, 1, 1);
        var sites = List.of(stall.shop.site.id());
        cell("totals of a day", 1, hand -> totals.of(owners, day, day));
        cell(
                "totals of a year",
                1,
                hand -> totals.of(owners, year, year.plusYears(1).minusDays(1)));
        cell("totals of 365 days", 1, hand -> totals.of(owners, day.minusDays(364), day));
        cell(
                "account of matter, a year",
                1,
                hand -> accounts.of(
                        sites, YearMonth.from(year), YearMonth.from(year).plusMonths(11)));
    }

    private void sell(Till till) {
        var lines = List.of(stall.chairs(1, 1800), stall.books(3, 300), stall.books(1, 100));
        var order = new SaleOrder(lines, List.of(Payment.cash(2200, 3000)), null);
        stall.sales.sell(till.id(), order, stall.seller.id(), Ids.token());
    }

    private void weigh() {
        var it = stall.shop;
        var lines = List.of(
                new Weighed(it.chairs, 4_200, null, 0, Sent.SHOP),
                new Weighed(it.books, 1_250, null, 0, Sent.SHOP),
                new Weighed(it.books, 3_000, null, 0, Sent.SHOP),
                new Weighed(it.fridges, 41_000, null, 0, Sent.RECYCLER));
        var done = beans.getBean(Intakes.class).record(it.arrival(lines, it.today, false, Ids.token()));
        assertThat(done).isInstanceOf(Entered.Done.class);
    }

    private static void cells(String what, Work work) throws Exception {
        for (int hands : new int[] {1, HANDS}) cell(what, hands, work);
    }

    private static void cell(String what, int hands, Work work) throws Exception {
        measured(hands, work); // warm
        var all = measured(hands, work);
        long cpu = all.getFirst();
        var times = all.subList(1, all.size()).stream().sorted().toList();
        System.err.printf(
                "bench: %s, %d hands: %.0f/s, p50 %.2f ms, p95 %.2f ms, here %.2f ms of a processor%n",
                what,
                hands,
                times.size() / (CELL / 1e9),
                times.get(times.size() / 2) / 1e6,
                times.get(times.size() * 95 / 100) / 1e6,
                cpu / 1e6 / times.size());
    }

    /** Nanoseconds of processors, then of each. */
    private static List<Long> measured(int hands, Work work) throws Exception {
        long end = System.nanoTime() + CELL;
        var all = new ArrayList<Callable<long[]>>();
        for (int i = 0; i < hands; i++) {
            int hand = i;
            all.add(() -> timed(hand, work, end));
        }
        var times = new ArrayList<Long>(List.of(0L));
        try (var people = Executors.newFixedThreadPool(hands)) {
            for (var it : people.invokeAll(all)) {
                var measured = it.get();
                times.set(0, times.getFirst() + measured[0]);
                Arrays.stream(measured).skip(1).forEach(times::add);
            }
        }
        return times;
    }

    private static long[] timed(int hand, Work work, long end) {
        var times = new ArrayList<Long>();
        var threads = ManagementFactory.getThreadMXBean();
        long cpu = threads.getCurrentThreadCpuTime();
        while (System.nanoTime() < end) {
            long began = System.nanoTime();
            work.once(hand);
            times.add(System.nanoTime() - began);
        }
        var all = new long[times.size() + 1];
        all[0] = threads.getCurrentThreadCpuTime() - cpu;
        for (int i = 0; i < times.size(); i++) all[i + 1] = times.get(i);
        return all;
    }
}
