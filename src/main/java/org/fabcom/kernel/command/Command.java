package org.fabcom.kernel.command;

import java.util.List;

/**
 * Something {@code ./fabcom NAME …} does. Implemented by the rooms; listed in the script's help. Speaks through {@link
 * org.fabcom.kernel.console.Console} and refuses with {@link org.fabcom.kernel.console.Refused}.
 */
public interface Command {

    String name();

    /** Answers the exit code: 0 done, 1 done but something differs. */
    int run(List<String> args);
}
