package org.fabcom.testing;

import module java.base;

/** Several people at once who write, again and again, whatever happens to the site meanwhile. */
public final class Crowd implements AutoCloseable {

    /** What one of them does each time. */
    public interface Writing {

        /** What names the thing written, once a page has said yes; empty if it said no. Throws while the site is dead. */
        Optional<String> write(int writer, int number);
    }

    /** While the site is dead: not so soon that who tries keeps it from standing up again. */
    private static final Duration TRY_AGAIN = Duration.ofMillis(250);

    private final int many;
    private final Duration typing;
    private final Writing writing;
    private final ConcurrentLinkedQueue<String> answered = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> trouble = new ConcurrentLinkedQueue<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicBoolean enough = new AtomicBoolean();
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();

    public Crowd(int many, Writing writing) {
        this(many, Duration.ZERO, writing);
    }

    /**
     * {@code typing}: how long each of them takes before the next. Without it they take all processors, also from whom they wait
     * for: the site that starts, the backup that ends.
     */
    public Crowd(int many, Duration typing, Writing writing) {
        this.many = many;
        this.typing = typing;
        this.writing = writing;
        for (int i = 0; i < many; i++) {
            int writer = i;
            people.submit(() -> write(writer));
        }
    }

    /** What was answered with a page saying yes: it must be found afterwards. */
    public List<String> answered() {
        return List.copyOf(answered);
    }

    /** Until something new was written: the site works, and what comes next falls in the middle of writing. */
    public void awaitMoreAnswers() throws InterruptedException {
        moreAnswers().await();
    }

    /** What is waited for, reckoned from now. */
    interface More {
        void await() throws InterruptedException;
    }

    More moreAnswers() {
        int before = answered.size();
        return () -> await(before);
    }

    private void await(int before) throws InterruptedException {
        for (int i = 0; answered.size() < before + 2 * many; i++) {
            if (i == 600)
                throw new AssertionError(
                        "writes do not go on: " + trouble.stream().toList().reversed());
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    /** They stop writing. */
    @Override
    public void close() {
        enough.set(true);
        people.close();
    }

    private void write(int writer) {
        while (!enough.get()) {
            try {
                writing.write(writer, asked.incrementAndGet()).ifPresent(answered::add);
                pause(typing);
            } catch (RuntimeException | AssertionError killed) {
                trouble.add(String.valueOf(killed.getMessage()));
                if (trouble.size() > 5) trouble.poll();
                pause(TRY_AGAIN);
            }
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
