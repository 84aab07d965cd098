package org.fabcom.kernel.command;

import module java.base;

/**
 * Something {@code ./fabcom NAME …} does. Implemented by the rooms; listed in the script's help. Speaks through {@link
 * org.fabcom.kernel.console.Console} and refuses with {@link org.fabcom.kernel.console.Refused}.
 */
public interface Command {

    String name();

    /** True if it is quick, small, and reads nothing of its caller's folder: a running instance then does it itself. */
    default boolean beside() {
        return false;
    }

    /** Answers the exit code: 0 done, 1 done but something differs. */
    int run(List<String> args);
}
