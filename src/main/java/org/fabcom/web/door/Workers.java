package org.fabcom.web.door;

import module java.base;
import jakarta.servlet.ServletException;
import org.fabcom.kernel.bounds.Hand;
import org.jspecify.annotations.Nullable;

/**
 * The few hands that work: platform threads, so that the machine shares its processors between them. First come, first
 * served, and one caller has half of them at most.
 */
final class Workers implements AutoCloseable {

    /** Twice the connections to the base. */
    static final int HANDS = 20;

    /** What is done for a request. */
    interface Work {
        void run() throws IOException, ServletException;
    }

    /** Ours and, unless a proxy speaks for many, the share of the caller. */
    private record Held(Semaphore hands, @Nullable Semaphore own) implements Hand {

        @Override
        public void layDown() {
            hands.release();
            if (own != null) own.release();
        }

        /** In the order in which everybody takes them. */
        @Override
        public void takeUp() {
            if (own != null) own.acquireUninterruptibly();
            hands.acquireUninterruptibly();
        }
    }

    private record Queue(Semaphore turn, int waiting) {}

    private final Semaphore hands = new Semaphore(HANDS, true);
    private final ConcurrentHashMap<Caller, Queue> queues = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("page-", 0).daemon().factory());
    private final Patience patience;

    Workers(Patience patience) {
        this.patience = patience;
    }

    /** False if nobody had time for it. */
    boolean work(Caller caller, Work work) throws IOException, ServletException {
        var own = caller.named() ? null : join(caller).turn();
        try {
            long end = System.nanoTime() + patience.turn().toNanos();
            if (own != null && !turn(own, end)) return false;
            try {
                if (!turn(hands, end)) return false;
                try {
                    done(work, new Held(hands, own));
                    return true;
                } finally {
                    hands.release();
                }
            } finally {
                if (own != null) own.release();
            }
        } finally {
            if (own != null) leave(caller);
        }
    }

    private static boolean turn(Semaphore queue, long end) throws IOException {
        try {
            return queue.tryAcquire(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopped) {
            throw interrupted(stopped);
        }
    }

    private void done(Work work, Hand hand) throws IOException, ServletException {
        var job = threads.submit(() -> ScopedValue.where(Hand.CURRENT, hand).call(() -> {
            work.run();
            return true;
        }));
        try {
            job.get();
        } catch (InterruptedException stopped) {
            throw interrupted(stopped);
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case IOException broken -> throw broken;
                case ServletException broken -> throw broken;
                case RuntimeException broken -> throw broken;
                case Error broken -> throw broken;
                case null, default -> throw new ServletException(failed);
            }
        }
    }

    private static IOException interrupted(InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return new IOException(stopped);
    }

    private Queue join(Caller caller) {
        return queues.compute(
                caller,
                (who, queue) -> queue == null
                        ? new Queue(new Semaphore(HANDS / 2, true), 1)
                        : new Queue(queue.turn(), queue.waiting() + 1));
    }

    private void leave(Caller caller) {
        queues.computeIfPresent(
                caller, (who, queue) -> queue.waiting() == 1 ? null : new Queue(queue.turn(), queue.waiting() - 1));
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
