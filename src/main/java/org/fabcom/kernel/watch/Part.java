package org.fabcom.kernel.watch;

import java.util.List;

/** How a part of the instance does. {@code figure} says why, in figures and words of programs; {@code numbers}: the same for the words of a page. */
public record Part(String name, State state, String figure, List<Long> numbers) {

    public Part(String name, State state, String figure) {
        this(name, state, figure, List.of());
    }

    /** CARE: somebody should look; DOWN: people notice. */
    public enum State {
        OK,
        CARE,
        DOWN
    }
}
