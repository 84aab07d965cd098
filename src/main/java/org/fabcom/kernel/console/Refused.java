package org.fabcom.kernel.console;

import module java.base;
import org.jspecify.annotations.Nullable;

/** Ends a start or a command with one sentence; nothing was damaged. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final Set<String> PASSING = Set.of(
            "console.database.unreachable",
            "console.postgres.failed",
            "console.pages.unreachable",
            "console.start.address");

    private final boolean passing;

    public Refused(String key, @Nullable Object... args) {
        super(Console.t(key, args));
        this.passing = PASSING.contains(key);
    }

    /** Whether the same start may succeed a moment later, without anybody having mended anything. */
    public boolean passing() {
        return passing;
    }

    /** The sentence inside a failure that Spring or a thread has wrapped. */
    public static Optional<Refused> within(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused it) return Optional.of(it);
        }
        return Optional.empty();
    }

    /** A refusal is no bug: it carries a sentence, not a stack. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
