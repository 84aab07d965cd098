package org.fabcom.kernel.counts;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import java.sql.SQLException;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is the same for all is kept from page to page as long as nobody writes, and nowhere else. */
@FabComTest
class SharedAnswersTest {

    private final SharedAnswers shared;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final AtomicInteger asked = new AtomicInteger();

    SharedAnswersTest(SharedAnswers shared, Clock clock, PlatformTransactionManager transactions) {
        this.shared = shared;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void nothing_is_known() {
        shared.clear();
    }

    private int ask(String what) {
        return SharedAnswers.of(List.of("test", what), asked::incrementAndGet);
    }

    private int page(Supplier<Integer> asking) {
        return shared.during(asking);
    }

    private static void written() throws SQLException {
        try (var elsewhere = CurrentBase.base().owner();
                var statement = elsewhere.createStatement()) {
            statement.execute("create table shared_answers_test ()");
            statement.execute("drop table shared_answers_test");
        }
    }

    /** Jobs may write between two pages, but not between all of them. */
    @Test
    void the_next_page_knows_it() {
        assertThat(IntStream.range(0, 50).anyMatch(it -> page(() -> ask("all")) == page(() -> ask("all"))))
                .isTrue();
    }

    @Test
    void another_question_is_asked() {
        page(() -> ask("one"));
        int before = asked.get();
        page(() -> ask("two"));
        assertThat(asked).hasValue(before + 1);
    }

    /** By another connection, as another node is. */
    @Test
    void what_anybody_wrote_is_seen_by_the_next_page() throws SQLException {
        for (int i = 0; i < 5; i++) {
            int before = page(() -> ask("all"));
            written();
            assertThat(page(() -> ask("all"))).isGreaterThan(before);
        }
    }

    @Test
    void within_a_page_all_is_of_one_moment() {
        page(() -> {
            int first = ask("all");
            try {
                written();
            } catch (SQLException broken) {
                throw new IllegalStateException(broken);
            }
            assertThat(ask("all")).isEqualTo(first);
            return 0;
        });
    }

    @Test
    void outside_of_a_page_and_in_a_transaction_each_asks_anew() {
        int known = page(() -> ask("all"));
        assertThat(List.of(ask("all"), ask("all"))).containsExactly(known + 1, known + 2);
        page(() -> {
            assertThat(transaction.<Integer>execute(status -> ask("all"))).isEqualTo(known + 3);
            return 0;
        });
    }

    /** It is over already when the next page comes. */
    @Test
    void what_time_changes_is_asked_anew_in_time() {
        Supplier<Instant> over = () -> clock.instant().minus(Duration.ofSeconds(1));
        Supplier<Integer> asking = () -> SharedAnswers.of(List.of("test", "time"), over, asked::incrementAndGet);
        assertThat(List.of(page(asking), page(asking), page(asking))).doesNotHaveDuplicates();
    }
}
