package org.fabcom.flows;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.flows.Entered.Done;
import org.fabcom.flows.Exits.Sold;
import org.fabcom.flows.Intakes.Weighed;
import org.fabcom.flows.Weighing.Sent;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.check.Check;
import org.fabcom.kernel.journal.Journals;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Sums by day and month are those of a recount, whatever was done in whatever order; and a changed row is named. */
@FabComTest
record SumsTest(
        ApplicationContext beans,
        Intakes intakes,
        Reversals reversals,
        Exits exits,
        Sql db,
        TransactionTemplate transaction,
        Journals journals,
        List<Check> checks) {

    @Test
    void random_days_add_up() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("SumsTest seed " + seed);
        var random = new Random(seed);
        var shop = new Shop("Hasard", beans);
        var lines = new ArrayList<UUID>();
        var sales = new ArrayList<UUID>();
        long received = 0;
        long reused = 0;
        for (int i = 0; i < 150; i++) {
            switch (random.nextInt(4)) {
                case 0, 1 -> received += arrive(shop, random, lines);
                case 2 -> reused += sell(shop, random, sales);
                default -> {
                    if (lines.isEmpty()) continue;
                    var line = reversals
                            .find(lines.remove(random.nextInt(lines.size())))
                            .orElseThrow();
                    reversals.takeBack(line, "reprise", shop.manager.id());
                    received -= line.grams();
                }
            }
        }
        assertThat(sum(shop, "RECEIVED")).as("seed " + seed).isEqualTo(received);
        assertThat(sum(shop, "REUSED")).as("seed " + seed).isEqualTo(reused);
        for (var cells : List.of("flows.daily", "flows.monthly", "flows.moves"))
            assertThat(db.sql("select counts.differing(:cells)")
                            .param("cells", cells)
                            .list(String.class))
                    .as(cells + ", seed " + seed)
                    .isEmpty();
        journals.seal();
        assertThat(checks.stream().flatMap(it -> it.findings().stream()).filter(it -> it.contains("flows")))
                .isEmpty();
    }

    private long arrive(Shop shop, Random random, List<UUID> lines) {
        var weighed = new ArrayList<Weighed>();
        long grams = 0;
        for (int i = 0; i <= random.nextInt(4); i++) {
            int mass = 1 + random.nextInt(60_000);
            grams += mass;
            var kind = List.of(shop.chairs, shop.books, shop.fridges).get(random.nextInt(3));
            weighed.add(new Weighed(kind, mass, null, random.nextInt(3), Sent.values()[random.nextInt(5)]));
        }
        var day = shop.today.minusDays(random.nextInt(500));
        var done = (Done) intakes.record(shop.arrival(weighed, day, true, shop.key()));
        done.lines().stream().filter(it -> reversals.find(it).isPresent()).forEach(lines::add);
        return grams;
    }

    private long sell(Shop shop, Random random, List<UUID> sales) {
        if (!sales.isEmpty() && random.nextBoolean()) {
            var line = sales.remove(random.nextInt(sales.size()));
            return -transaction
                    .execute(status -> exits.returned(line, 1, Ids.next(), shop.today, "rendu", shop.manager.id()))
                    .grams();
        }
        var line = Ids.next();
        sales.add(line);
        var grams = random.nextBoolean() ? null : Long.valueOf(1 + random.nextInt(9_000));
        var it = new Sold(
                line, shop.site.id(), shop.today, shop.chairs, 1 + random.nextInt(4), grams, shop.manager.id());
        return transaction.execute(status -> exits.sold(List.of(it))).getFirst().grams();
    }

    private long sum(Shop shop, String fate) {
        return db.sql("select coalesce(sum(grams), 0) from flows.monthly where site = :site and fate = :fate")
                .param("site", shop.site.id(), "fate", fate)
                .single(Long.class);
    }
}
