package org.fabcom.flows.network;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Together;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;

/** One key signs the months of an instance, on however many nodes it runs. */
@FabComTest
record MonthKeyTest(Sql db, PlatformTransactionManager transactions) {

    @Test
    void nodes_that_want_it_at_once_make_one() throws Exception {
        var nodes = IntStream.range(0, 8)
                .mapToObj(it -> new MonthKey(db, transactions))
                .<Callable<String>>map(
                        it -> () -> HexFormat.of().formatHex(it.sign("août").key()))
                .toList();
        assertThat(Together.all(nodes))
                .hasSize(8)
                .containsOnly(Together.all(nodes).getFirst());
        assertThat(db.sql("select count(*) from flows.signing_key").single(Long.class))
                .isEqualTo(1);
    }
}
