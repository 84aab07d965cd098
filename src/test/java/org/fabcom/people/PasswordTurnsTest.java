package org.fabcom.people;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.bounds.Hand;
import org.junit.jupiter.api.Test;

/** Many passwords at once are judged in turns, and whoever waits leaves the hands to others. */
class PasswordTurnsTest {

    private static final int PROCESSORS = Math.max(2, Runtime.getRuntime().availableProcessors());

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

    private byte[] judged() {
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
    void sixty_at_once_are_all_judged_and_those_who_wait_hold_no_hand() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<byte[]>>();
            for (int i = 0; i < 60; i++)
                all.add(threads.submit(
                        () -> ScopedValue.where(Hand.CURRENT, hand).call(() -> Passwords.inTurn(this::judged))));
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
            while (laidDown.get() < 60 - PROCESSORS && System.nanoTime() < end) TimeUnit.MILLISECONDS.sleep(10);
            assertThat(laidDown).hasValue(60 - PROCESSORS);
            go.countDown();
            for (var it : all) assertThat(it.get()).hasSize(1);
        }
        assertThat(most).hasValue(PROCESSORS);
        assertThat(laidDown).hasValue(0);
    }
}
