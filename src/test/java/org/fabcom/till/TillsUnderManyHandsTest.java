package org.fabcom.till;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.testing.FabComTest;
import org.fabcom.till.sales.Basket;
import org.fabcom.till.sales.Baskets;
import org.fabcom.till.sales.Checkout;
import org.fabcom.till.sales.Payment;
import org.fabcom.till.sales.SaleOrder;
import org.fabcom.web.problem.Problem;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Eight tills, three hands at each, some of them failing, some sending twice: nothing lost, nothing doubled, chains hold. */
@FabComTest
record TillsUnderManyHandsTest(ApplicationContext beans) {

    private static final int TILLS = 8;
    private static final int HANDS = 3;
    private static final int EACH = 12;

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

    /** Two pages of one basket, each with its own key: one sells, the other is told that the basket is gone. */
    @Test
    void a_basket_is_sold_once_whoever_is_faster() throws Exception {
        var stall = new Stall("La Recyclerie", beans);
        var till = stall.open("Caisse", 0);
        var baskets = beans.getBean(Baskets.class);
        var checkout = beans.getBean(Checkout.class);
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (int i = 1; i <= 10; i++) {
                checkout.add(baskets.current(till.id(), stall.seller.id()), stall.chairs(1, 500));
                var basket = baskets.current(till.id(), stall.seller.id());
                var work = Collections.nCopies(4, (Callable<Boolean>) () -> sells(stall, till, checkout, basket));
                int done = 0;
                for (Future<Boolean> it : pool.invokeAll(work)) if (it.get()) done++;
                assertThat(done).isEqualTo(1);
                assertThat(sold(stall, till)).isEqualTo(i);
            }
        }
        var stale = baskets.current(till.id(), stall.seller.id());
        checkout.add(stale, stall.chairs(1, 500));
        assertThatThrownBy(() -> checkout.giveUp(stale, stall.seller.id())).isInstanceOf(Problem.class);
    }

    private static boolean sells(Stall stall, Till till, Checkout checkout, Basket basket) {
        try {
            var paid = List.of(Payment.of(Payment.Means.CARD, 500));
            checkout.pay(basket, paid, null, stall.seller.id(), Ids.token());
            return true;
        } catch (Problem gone) {
            return false;
        }
    }

    private static long sold(Stall stall, Till till) {
        return stall.db
                .sql("select count(*) from till.event where till = :till and kind = 'SALE'")
                .param("till", till.id())
                .single(Long.class);
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
