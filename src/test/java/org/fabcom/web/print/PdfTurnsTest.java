package org.fabcom.web.print;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.bounds.Hand;
import org.junit.jupiter.api.Test;

/** Many papers asked for at once take their turns, and whoever waits leaves the hands to others. */
class PdfTurnsTest {

    private final AtomicInteger laidDown = new AtomicInteger();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final CountDownLatch go = new CountDownLatch(1);

    private final Hand hand = new Hand() {
        @Override
        public void layDown() {
            laidDown.incrementAndGet();
        }

        @Override
        public void takeUp() {
            laidDown.decrementAndGet();
        }
    };

    private byte[] drawn() {
        most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        try {
            assertThat(go.await(20, TimeUnit.SECONDS)).isTrue();
            return new byte[1];
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        } finally {
            atOnce.decrementAndGet();
        }
    }

    @Test
    void sixty_at_once_are_all_drawn_two_by_two_and_the_others_hold_no_hand() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<byte[]>>();
            for (int i = 0; i < 60; i++)
                all.add(threads.submit(
                        () -> ScopedValue.where(Hand.CURRENT, hand).call(() -> Pdf.inTurn(this::drawn))));
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
            while (laidDown.get() < 58 && System.nanoTime() < end) TimeUnit.MILLISECONDS.sleep(10);
            assertThat(laidDown).hasValue(58);
            go.countDown();
            for (var it : all) assertThat(it.get()).hasSize(1);
        }
        assertThat(most).hasValue(2);
        assertThat(laidDown).hasValue(0);
    }
}
