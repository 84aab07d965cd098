package org.fabcom.web.errors;

import org.fabcom.web.LinkView;
import org.jspecify.annotations.Nullable;

/**
 * What a problem page shows; {@code request} is its number in the log, {@code without} is the same page without the filter that can't be read, {@code wayIn}
 * what one may do to come in.
 */
public record ProblemView(
        int status,
        String code,
        String title,
        String text,
        String when,
        String request,
        @Nullable String without,
        @Nullable LinkView wayIn) {}
