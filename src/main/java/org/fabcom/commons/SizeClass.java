package org.fabcom.commons;

import org.jspecify.annotations.Nullable;

/** How many people use the tools of an organisation, as its sheet says; wide enough to be nobody's own. */
public enum SizeClass {
    UNDER_10,
    UNDER_50,
    FROM_50,
    UNKNOWN;

    public static SizeClass of(@Nullable Integer people) {
        if (people == null) return UNKNOWN;
        if (people < 10) return UNDER_10;
        return people < 50 ? UNDER_50 : FROM_50;
    }
}
