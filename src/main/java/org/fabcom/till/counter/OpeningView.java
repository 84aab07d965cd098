package org.fabcom.till.counter;

import org.fabcom.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * A till that is closed.
 *
 * @param before how the last session ended; null: nobody closed it
 * @param closed that today was closed before: it gets a second closing; null: it was not
 * @param night after midnight: on which day it sells, and until when; null: on that of the calendar
 * @param left a day that nobody closed: it is closed by opening; null when there is none
 */
public record OpeningView(
        String path,
        String name,
        boolean training,
        @Nullable String before,
        @Nullable String closed,
        @Nullable String left,
        @Nullable String night,
        String token,
        Form form) {}
