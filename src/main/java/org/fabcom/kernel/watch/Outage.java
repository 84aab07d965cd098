package org.fabcom.kernel.watch;

import module java.base;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/** Whether something failed because the base does not answer: it was stopped, is starting, moved to another host, is full. */
public final class Outage {

    /** Classes of SQLSTATE: connection lost or refused (08), and of the others those a server says when it goes or comes. */
    private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03", "53300", "25006");

    private static final int DEEPEST = 20;

    private Outage() {}

    /** True if the failure, or one that caused it, is of that kind. */
    public static boolean isOne(@Nullable Throwable failure) {
        var it = failure;
        for (int depth = 0; it != null && depth < DEEPEST; depth++, it = it.getCause()) {
            if (it instanceof SQLTransientConnectionException || it instanceof SQLNonTransientConnectionException)
                return true;
            if (it instanceof SQLException sql && gone(sql)) return true;
            for (var beside : it.getSuppressed()) {
                if (beside != failure && isOne(beside)) return true;
            }
        }
        return false;
    }

    /** The pool closes what broke, and says so without a state. */
    private static boolean gone(SQLException it) {
        var state = it.getSQLState();
        return state == null
                ? "Connection is closed".equals(it.getMessage())
                : state.startsWith("08") || STATES.contains(state);
    }
}
