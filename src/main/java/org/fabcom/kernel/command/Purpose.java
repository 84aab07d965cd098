package org.fabcom.kernel.command;

/** What this process was started for. Read at run time by what must not happen in a command or a test (jobs, greetings). */
public enum Purpose {
    SERVE,
    COMMAND,
    TEST;

    /** The property of Spring's environment that carries it. */
    static final String PROPERTY = "fabcom.purpose";
}
