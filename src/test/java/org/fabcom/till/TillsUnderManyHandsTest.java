package org.fabcom.till;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fabcom.testing.FabComTest;
import org.fabcom.till.sales.Payment;
import org.fabcom.till.sales.SaleOrder;
import org.fabcom.web.problem.Problem;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Eight tills, three hands at each, some of them failing, some sending twice: nothing lost, nothing doubled, chains hold. */
@FabComTest
class TillsUnderManyHandsTest {

    private static final int TILLS = 8;
    private static final int HANDS = 3;
    private static final int EACH = 12;

    private final ApplicationContext beans;

    TillsUnderManyHandsTest(ApplicationContext beans) {
        this.beans = beans;
    }

    @Test
    void each_sale_is_written_once_and_numbers_have_no_gap() throws Exception {
        var stall = new Stall("La Remise", beans);
        var tills = new ArrayList<Till>();
        for (int i = 0; i < TILLS; i++) tills.add(stall.open("Caisse " + (i + 1), 8000));
        var numbers = new ArrayList<List<Long>>();
        for (int i = 0; i < TILLS; i++) numbers.add(Collections.synchronizedList(new ArrayList<>()));
        var work = new ArrayList<Callable<Boolean>>();
        for (int till = 0; till < TILLS; till++)
            for (int hand = 0; hand < HANDS; hand++) work.add(hand(stall, tills.get(till), hand, numbers.get(till)));
        Collections.shuffle(work);
        try (var pool = Executors.newFixedThreadPool(TILLS * HANDS)) {
            for (Future<Boolean> it : pool.invokeAll(work)) assertThat(it.get()).isTrue();
        }
        for (int i = 0; i < TILLS; i++) {
            var till = tills.get(i);
            assertThat(numbers.get(i)).as("acknowledged").hasSize(HANDS * EACH).doesNotHaveDuplicates();
            assertThat(sold(stall, till)).isEqualTo((long) HANDS * EACH);
            assertThat(stall.events.last(till.id())).as("no gap").isEqualTo(2 + HANDS * EACH);
            assertThat(stall.audit.findings(till)).isEmpty();
        }
    }

    private static long sold(Stall stall, Till till) {
        return stall.db
                .sql("select count(*) from till.event where till = :till and kind = 'SALE'")
                .param("till", till.id())
                .query(Long.class)
                .single();
    }

    private static Callable<Boolean> hand(Stall stall, Till till, int hand, List<Long> numbers) {
        return () -> {
            for (int i = 0; i < EACH; i++) {
                var order = new SaleOrder(
                        List.of(stall.chairs(1, 700 + i), stall.books(2, 200)),
                        List.of(Payment.of(Payment.Means.CARD, 900 + i)),
                        null);
                var key = hand + "-" + i;
                if (i % 4 == 0) failing(stall, till);
                long number = stall.sales
                        .sell(till.id(), order, stall.seller.id(), key)
                        .number();
                numbers.add(number);
                var again = stall.sales.sell(till.id(), order, stall.seller.id(), key);
                assertThat(again.again()).isTrue();
                assertThat(again.number()).isEqualTo(number);
            }
            return true;
        };
    }

    /** Refused inside the transaction: no number goes with it. */
    private static void failing(Stall stall, Till till) {
        var order = new SaleOrder(
                List.of(stall.chairs(1, 100)),
                List.of(Payment.transfer(100, stall.shop.chairs, 100, stall.shop.books)),
                null);
        try {
            stall.sales.sell(till.id(), order, stall.seller.id(), "wrong");
            throw new AssertionError("was sold");
        } catch (Problem refused) {
            assertThat(refused.code()).isEqualTo("FC-5206");
        }
    }
}
