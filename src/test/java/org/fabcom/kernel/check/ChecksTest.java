package org.fabcom.kernel.check;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;

/** Checks run two at a time on one and the same state of the base. */
@FabComTest
class ChecksTest {

    private final Sql db;
    private final PlatformTransactionManager transactions;
    private final CyclicBarrier both = new CyclicBarrier(2);

    ChecksTest(Sql db, PlatformTransactionManager transactions) {
        this.db = db;
        this.transactions = transactions;
    }

    @Test
    void two_at_a_time_see_the_same_state() {
        var results = new Checks(List.of(check("one", this::seen), check("two", this::seen)), db, transactions).run();

        assertThat(results).extracting(Checks.Result::name).containsExactly("one", "two");
        assertThat(results.get(0).findings()).isEqualTo(results.get(1).findings());
        assertThat(results.get(0).clean()).isFalse();
    }

    @Test
    void one_that_cannot_be_made_is_told_and_the_others_go_on() {
        var results = new Checks(
                        List.of(
                                check("one", () -> {
                                    throw new IllegalStateException("no room");
                                }),
                                check(
                                        "two",
                                        () -> db.sql("insert into kernel.secret (name, value) values ('x', '')")
                                                        .update()
                                                + ""),
                                check(
                                        "three",
                                        () -> db.sql("select 'still here'").single(String.class)),
                                check("four", () -> db.sql("select 'and here'").single(String.class))),
                        db,
                        transactions)
                .run();

        assertThat(results.get(0).findings()).singleElement().asString().contains("no room");
        assertThat(results.get(1).findings()).singleElement().asString().contains("read-only");
        assertThat(results.get(2).findings()).containsExactly("still here");
        assertThat(results.get(3).findings()).containsExactly("and here");
    }

    /** Waits for the other one, lets somebody write, then says which state of the base it sees. */
    private String seen() {
        try {
            both.await(20, TimeUnit.SECONDS);
        } catch (Exception alone) {
            throw new IllegalStateException("the other check did not come", alone);
        }
        CompletableFuture.runAsync(
                        () -> db.sql("select pg_current_xact_id()::text").single(String.class))
                .join();
        return db.sql("select pg_current_snapshot()::text").single(String.class);
    }

    private static Check check(String name, Supplier<String> finding) {
        return new Check() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public List<String> findings() {
                return List.of(finding.get());
            }
        };
    }
}
