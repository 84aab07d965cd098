package org.fabcom.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Many write in the same books at once: numbers stay continuous, and nothing enters a period while it closes (E52). */
@FabComTest
class BooksUnderManyHandsTest extends TwoAssociations {

    private static final int THREADS = 24;
    private static final int EACH = 15;

    private final ApplicationContext beans;
    private final Sql db;
    private final TransactionTemplate transaction;

    BooksUnderManyHandsTest(ApplicationContext beans, Sql db, TransactionTemplate transaction) {
        super(beans);
        this.beans = beans;
        this.db = db;
        this.transaction = transaction;
    }

    @BeforeEach
    void booksThatEndToday() {
        open(garden);
    }

    private Period first() {
        return periods.of(garden).getFirst();
    }

    /** Many hands write, record and fail at once: numbers stay 1, 2, 3… without gap nor double in each journal (E52). */
    @Test
    void numbers_have_no_gap_under_many_hands() throws Exception {
        for (int i = 0; i < 40; i++) treasury.pay(garden, cyclo, treasury.euro(), 100 + i, "Nº " + i);
        int written = together(number -> {
            int done = 0;
            for (int i = 0; i < EACH; i++) {
                var account = i % 5 == 4 ? "999" : "530"; // each fifth is refused: no number is lost with it
                var lines = List.of(Line.debit(account, 100), Line.credit("512", 100));
                var outcome = books.write(garden, today(), "", "Caisse", lines, number + "-" + i, board.id());
                if (outcome instanceof Outcome.Done) done++;
                if (i % 4 == 0) books.record(garden);
            }
            return done;
        });
        assertThat(written).isEqualTo(THREADS * EACH * 4 / 5);
        assertThat(numbers("OD")).containsExactlyElementsOf(upTo(written));
        assertThat(numbers("BQ")).containsExactlyElementsOf(upTo(40));
    }

    /** Whoever loses the race against the closing is refused; what was counted at the closing is all there is. */
    @Test
    void nothing_slips_in_while_a_period_closes() throws Exception {
        clock.forward(Duration.ofDays(2));
        var closing = first();
        int written = together(number -> {
            int done = 0;
            for (int i = 0; i < EACH; i++) {
                if (number == 0 && i == EACH / 2)
                    books.close(closing, "À-nouveaux", board.id()).done();
                var lines = List.of(Line.debit("530", 100), Line.credit("512", 100));
                var outcome = books.write(garden, closing.last(), "", "Caisse", lines, number + "-" + i, board.id());
                if (outcome instanceof Outcome.Done) done++;
                else assertThat(outcome).isEqualTo(new Outcome.Refused(BookRefusal.CLOSED_PERIOD));
            }
            return done;
        });
        assertThat(written).isBetween(1, THREADS * EACH - 1);
        assertThat(db.sql("select entries from accounting.book_closing where period = :period")
                        .param("period", closing.id())
                        .single(Integer.class))
                .isEqualTo(written);
        assertThat(numbers("OD")).containsExactlyElementsOf(upTo(written));
    }

    /** It comes after the sources were written, while somebody else writes in the books: the year is not closed over it. */
    @Test
    void what_arrives_between_the_look_and_the_lock_is_not_closed_over() throws Exception {
        clock.forward(Duration.ofDays(2));
        var closing = first();
        var arrived = new AtomicInteger();
        var looked = new CountDownLatch(1);
        var held = new CountDownLatch(1);
        var shelf = new BookSource() {
            @Override
            public int write(PartyId organisation) {
                looked.countDown();
                return 0;
            }

            @Override
            public int waiting(PartyId organisation) {
                return arrived.get();
            }
        };
        try (var pool = Executors.newFixedThreadPool(2)) {
            var writer = pool.submit(() -> transaction.execute(status -> {
                var lines = List.of(Line.debit("530", 100), Line.credit("512", 100));
                books.write(garden, closing.last(), "", "Caisse", lines, "held", board.id())
                        .done();
                held.countDown();
                await(looked);
                arrived.set(1);
                return arrived;
            }));
            await(held);
            var closer = pool.submit(() -> with(shelf).close(closing, "À-nouveaux", board.id()));
            writer.get();
            assertThat(closer.get()).isEqualTo(new Outcome.Refused(BookRefusal.WAITING));
        }
        assertThat(periods.of(garden)).as("a refusal changes nothing").containsExactly(closing);
        arrived.set(0);
        with(shelf).close(closing, "À-nouveaux", board.id()).done();
    }

    /** What a refused closing undoes is no document that the books do not take. */
    @Test
    void what_is_undone_with_a_refused_closing_is_not_counted_as_waiting() {
        for (int i = 0; i < 3; i++) treasury.pay(garden, cyclo, treasury.euro(), 100 + i, "Nº " + i);
        clock.forward(Duration.ofDays(2));
        var closing = first();
        var books = with(new BookSource() {
            @Override
            public int write(PartyId organisation) {
                return 0;
            }

            @Override
            public int waiting(PartyId organisation) {
                return 1;
            }
        });
        assertThat(books.close(closing, "À-nouveaux", board.id())).isEqualTo(new Outcome.Refused(BookRefusal.WAITING));
        assertThat(books.waiting(garden)).as("the one on the shelf").isEqualTo(1);
        assertThat(periods.of(garden)).containsExactly(closing);
    }

    private static void await(CountDownLatch it) {
        try {
            assertThat(it.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Bookkeeping with(BookSource source) {
        return new Bookkeeping(
                db,
                clock,
                beans.getBean(Currencies.class),
                periods,
                beans.getBean(Mappings.class),
                entries,
                transaction,
                new ObjectProvider<>() {
                    @Override
                    public Stream<BookSource> stream() {
                        return Stream.of(source);
                    }
                });
    }

    /** The first payment of a year may be written by a page and by the quarter of an hour at once. */
    @Test
    void the_next_years_are_made_once_and_nobody_fails() throws Exception {
        var first = today().minusYears(2);
        books.open(cyclo, first, first.plusMonths(2), board.id()).done();
        for (int i = 0; i < 5; i++) treasury.pay(garden, cyclo, treasury.euro(), 100 + i, "Nº " + i);
        assertThat(together(number -> books.record(cyclo))).isEqualTo(5);
        var all = periods.of(cyclo);
        assertThat(all.getLast().holds(today())).isTrue();
        for (int i = 1; i < all.size(); i++)
            assertThat(all.get(i).first()).isEqualTo(all.get(i - 1).last().plusDays(1));
    }

    /** Who comes second with other days is not told that theirs stand. */
    @Test
    void books_opened_by_many_with_other_days_are_opened_by_one() throws Exception {
        var day = LocalDate.of(today().getYear(), 1, 1);
        int opened = together(number -> {
            var outcome = books.open(cyclo, day, day.plusYears(1).minusDays(1 + number), board.id());
            if (outcome instanceof Outcome.Refused(var why)) assertThat(why).isEqualTo(BookRefusal.OPENED);
            return outcome instanceof Outcome.Done ? 1 : 0;
        });
        assertThat(opened).isEqualTo(1);
        var first = periods.of(cyclo).getFirst();
        assertThat(books.open(cyclo, first.first(), first.last(), board.id())).isInstanceOf(Outcome.Done.class);
    }

    private int together(java.util.function.IntFunction<Integer> hand) throws Exception {
        try (var pool = Executors.newFixedThreadPool(THREADS)) {
            var hands = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < THREADS; i++) {
                int number = i;
                hands.add(() -> hand.apply(number));
            }
            int sum = 0;
            for (Future<Integer> it : pool.invokeAll(hands)) sum += it.get();
            return sum;
        }
    }

    private List<Integer> numbers(String journal) {
        return db.sql(
                        "select number from accounting.book_entry where period = :period and journal = :journal order by 1")
                .param("period", first().id(), "journal", journal)
                .list(Integer.class);
    }

    private static List<Integer> upTo(int last) {
        return java.util.stream.IntStream.rangeClosed(1, last).boxed().toList();
    }
}
