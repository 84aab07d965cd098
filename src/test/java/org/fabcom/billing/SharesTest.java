package org.fabcom.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.junit.jupiter.api.Test;

/** An amount spread over parts is all there, to the cent. */
class SharesTest {

    @Test
    void ten_euros_in_three_leave_the_odd_cent_to_the_last() {
        assertThat(Shares.equal(10_00, 3)).containsExactly(333, 333, 334);
        assertThat(Shares.equal(-10_00, 3)).containsExactly(-333, -333, -334);
        assertThat(Shares.equal(2, 3)).containsExactly(0, 0, 2);
        assertThatThrownBy(() -> Shares.equal(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_weighs_nothing_gets_nothing() {
        assertThat(Shares.weighted(100, 0, 1, 0, 1, 0)).containsExactly(0, 50, 0, 50, 0);
        assertThat(Shares.weighted(10, 0, 0, 0)).containsExactly(3, 3, 4);
    }

    @Test
    void whatever_the_weights_nothing_is_lost_and_no_share_is_off_by_a_cent() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            var weights = random.longs(1 + random.nextInt(30), 0, 5_000).toArray();
            long amount = random.nextLong(-1_000_000, 1_000_000);
            long all = Arrays.stream(weights).sum();
            var shares = Shares.weighted(amount, weights);
            assertThat(Arrays.stream(shares).sum()).as("seed %d", seed).isEqualTo(amount);
            for (int i = 0; i < weights.length && all > 0; i++)
                assertThat(Math.abs(shares[i] - (double) amount * weights[i] / all))
                        .as("seed %d", seed)
                        .isLessThanOrEqualTo(1.0);
        }
    }
}
