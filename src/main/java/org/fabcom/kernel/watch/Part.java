package org.fabcom.kernel.watch;

import java.util.List;

/**
 * How a part of the instance does.
 *
 * @param figure why, in figures and words of programs
 * @param values what stands in it: numbers, text or moments, for who reads it in another language
 */
public record Part(String name, State state, String figure, List<Object> values) {

    /** @param figure a format of these values */
    public static Part of(String name, State state, String figure, Object... values) {
        return new Part(name, state, figure.formatted(values), List.of(values));
    }

    /** CARE: somebody should look; DOWN: people notice. */
    public enum State {
        OK,
        CARE,
        DOWN
    }
}
