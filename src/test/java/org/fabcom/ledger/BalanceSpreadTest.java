package org.fabcom.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.Test;

class BalanceSpreadTest {

    @Test
    void every_balance_stands_in_one_step() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            var balances = new ArrayList<Long>();
            int n = 1 + random.nextInt(40);
            for (int i = 0; i < n; i++) balances.add(random.nextLong(-500, 500));
            Collections.sort(balances);
            var spread = BalanceSpread.spread(balances);
            assertThat(spread.steps().stream()
                            .mapToInt(BalanceSpread.Step::parties)
                            .sum())
                    .as("seed " + seed)
                    .isEqualTo(n);
            assertThat(spread.lowest()).isEqualTo(balances.getFirst());
            assertThat(spread.highest()).isEqualTo(balances.getLast());
            assertThat(spread.steps().size()).isBetween(1, 6);
        }
    }

    @Test
    void equal_balances_are_one_step() {
        assertThat(BalanceSpread.spread(List.of(3L, 3L, 3L)).steps()).containsExactly(new BalanceSpread.Step(3, 3, 3));
    }
}
