package org.fabcom.cases.demo;

import module java.base;
import org.jspecify.annotations.Nullable;

/**
 * A line of {@code demo/talks.yml}: something said in the thread of an accompaniment.
 *
 * @param note an internal one, for the team only
 * @param to who is called upon
 */
record InventedTalk(
        int day,
        String of,
        String by,
        String words,
        @Nullable Boolean note,
        List<String> to) {

    InventedTalk {
        to = Objects.requireNonNullElse(to, List.of());
    }
}
