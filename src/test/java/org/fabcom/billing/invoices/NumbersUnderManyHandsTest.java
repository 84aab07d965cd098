package org.fabcom.billing.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A thousand documents from twenty threads, a fifth of which fail on the way: no gap, no duplicate (S26). */
@FabComTest
class NumbersUnderManyHandsTest extends OneSeller {

    private static final int DOCUMENTS = 1_000;

    private final Sql db;
    private final TransactionTemplate within;

    NumbersUnderManyHandsTest(ApplicationContext beans, Sql db, PlatformTransactionManager transactions) {
        super(beans);
        this.db = db;
        this.within = new TransactionTemplate(transactions);
    }

    @Test
    void no_gap_and_no_duplicate_per_series() throws Exception {
        long seed = System.nanoTime();
        var random = new Random(seed);
        var issued = new ConcurrentLinkedQueue<Invoice>();
        List<Callable<Boolean>> work = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            boolean fails = random.nextInt(5) == 0;
            boolean credits = random.nextInt(4) == 0;
            work.add(() -> attempt(issued, fails, credits));
        }
        int done = 0;
        try (var hands = Executors.newFixedThreadPool(20)) {
            for (var it : hands.invokeAll(work)) if (it.get()) done++;
        }
        var rows = db.sql("select series, count(*) as n, max(number) as last from billing.invoice "
                        + "where organisation = :lab group by series")
                .param("lab", lab.value())
                .list((row, n) -> List.of(row.getInt("n"), row.getInt("last")));
        assertThat(rows).as("seed %d", seed).hasSize(2).allMatch(it -> it.get(0).equals(it.get(1)));
        assertThat(rows.stream().mapToInt(List::getFirst).sum())
                .as("seed %d", seed)
                .isEqualTo(done);
        assertThat(done).isBetween(DOCUMENTS / 2, DOCUMENTS - 100);
        assertThat(numbers("F"))
                .isEqualTo(IntStream.rangeClosed(1, numbers("F").size()).boxed().toList());
    }

    private List<Integer> numbers(String series) {
        return db.sql(
                        "select number from billing.invoice where organisation = :lab and series = :series order by number")
                .param("lab", lab.value(), "series", series)
                .list(Integer.class);
    }

    /** True if a document stands; one that fails had its number for a moment. */
    private boolean attempt(ConcurrentLinkedQueue<Invoice> issued, boolean fails, boolean credits) {
        try {
            var before = credits ? issued.poll() : null;
            var it = within.execute(status -> {
                var made = before == null
                        ? issue(draft(NADIA, chair(5_00)))
                        : issuing.credit(
                                before, Set.of(), "essai", UUID.randomUUID().toString(), paul.id());
                if (fails) throw new IllegalStateException("a failure on the way");
                return made;
            });
            if (before == null && it instanceof Issued.Done done) issued.add(done.invoice());
            return it instanceof Issued.Done;
        } catch (IllegalStateException expected) {
            return false;
        }
    }
}
