package org.fabcom.catalogue;

import org.jspecify.annotations.Nullable;

/** A sheet that may be meant by what a person types; {@code as} is the alias that matched, null when it is the name itself. */
public record Suggestion(Sheet sheet, Match match, @Nullable String as) {

    /** How surely it is meant, the surest first. */
    public enum Match {
        EXACT,
        BEGINNING,
        ONE_TYPO,
        INSIDE,
        /** Nothing bears the words; the name has most of their letters in a row. */
        ALIKE
    }
}
