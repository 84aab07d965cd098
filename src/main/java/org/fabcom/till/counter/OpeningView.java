package org.fabcom.till.counter;

import org.fabcom.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * A till that is closed.
 *
 * @param before how the last session ended
 * @param closed that today was closed before: it gets a second closing; null: it was not
 * @param left a day that nobody closed: it is closed by opening; null when there is none
 */
public record OpeningView(
        String path,
        String name,
        boolean training,
        String before,
        @Nullable String closed,
        @Nullable String left,
        String token,
        Form form) {}
