package org.fabcom.kernel.watch;

import module java.base;

/**
 * How a part of the instance does.
 *
 * @param figure why, in figures and words of programs
 * @param values the same for the words of a page: numbers, text, moments, durations
 */
public record Part(String name, State state, String figure, List<Object> values) {

    /** CARE: somebody should look; DOWN: people notice. */
    public enum State {
        OK,
        CARE,
        DOWN
    }
}
