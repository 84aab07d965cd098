package org.fabcom.kernel.watch;

import module java.base;

/**
 * A figure as it stands now.
 *
 * @param name in dots, with its unit at the end: {@code fabcom.outbox.oldest.seconds}
 * @param labels what tells it from others of the same name; few values, never anything of people
 */
public record Measure(String name, String help, Map<String, String> labels, double value) {

    public Measure(String name, String help, double value) {
        this(name, help, Map.of(), value);
    }
}
