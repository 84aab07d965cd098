package org.fabcom.people.signin;

import module java.base;

/** An answer that takes as long where an address has no account as where a letter is written: its time tells nothing. */
public final class EvenTime {

    /** Three times what writing a letter takes on a busy machine. */
    static final Duration LEAST = Duration.ofMillis(60);

    private EvenTime() {}

    public static void spend(Runnable work) {
        long end = System.nanoTime() + LEAST.toNanos();
        work.run();
        try {
            TimeUnit.NANOSECONDS.sleep(end - System.nanoTime());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
