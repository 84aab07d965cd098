package org.fabcom.web.door;

import module java.base;

/**
 * How long somebody is waited for and how many may come. No setting: what is right follows from the slowest telephone
 * line we serve and from the memory the instance was given.
 *
 * @param head a whole request head, the silence before it included
 * @param grace for a body or an answer, before it must keep pace
 * @param pace bytes a second on average once the grace is over: a telephone on an EDGE network does as much
 * @param turn how long somebody waits for a free hand
 * @param lines connections at most; each may take some 90 kB (measured: 100 before smaller buffers)
 */
record Patience(Duration head, Duration grace, int pace, Duration turn, int lines) {

    private static final long BYTES_PER_LINE = 320 * 1024;

    static Patience usual() {
        long memory = Runtime.getRuntime().maxMemory();
        return new Patience(
                Duration.ofSeconds(30),
                Duration.ofSeconds(30),
                8_000,
                Duration.ofSeconds(10),
                Math.clamp(memory / BYTES_PER_LINE, 256, 4096));
    }

    /** Connections, or requests behind a proxy, of one caller at the same time. */
    int linesOfOne() {
        return lines / 8;
    }

    /** Whether so many bytes in so much time is too slow. */
    boolean lost(long nanos, long bytes) {
        return nanos > grace.toNanos() + bytes * Duration.ofSeconds(1).toNanos() / pace;
    }
}
