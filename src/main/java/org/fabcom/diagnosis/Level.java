package org.fabcom.diagnosis;

import module java.base;

/** How serious a risk is. Unknown is a value of its own, neither good nor bad. */
public enum Level {
    UNKNOWN,
    LOW,
    WATCH,
    HIGH;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
