package org.fabcom.kernel.watch;

/** How a part of the instance does. {@code figure} says why, in figures and words of programs. */
public record Part(String name, State state, String figure) {

    /** CARE: somebody should look; DOWN: people notice. */
    public enum State {
        OK,
        CARE,
        DOWN
    }
}
