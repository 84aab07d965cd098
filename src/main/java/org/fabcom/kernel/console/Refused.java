package org.fabcom.kernel.console;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ends a start or a command with one sentence; nothing was damaged. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Refused(String key, @Nullable Object... args) {
        super(Console.t(key, args));
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
