package org.fabcom.kernel.settings;

import module java.base;

/** How lines of the log are written: for people, or one JSON object a line for machines. */
public enum LogFormat {
    TEXT,
    JSON;

    static LogFormat read(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
