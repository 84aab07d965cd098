package org.fabcom.kernel.nodes;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.fabcom.kernel.watch.Outage;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/**
 * While the base does not answer, every request and every job says so: one line a minute with how many there were stands for
 * all of them. Set in {@code logback.xml}. Thread-safe.
 */
public final class OutageLines extends TurboFilter {

    private static final long MINUTE = 60_000_000_000L;
    private static final org.slf4j.Logger LINE = LoggerFactory.getLogger(OutageLines.class);

    private long next = System.nanoTime();
    private long untold;

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] args,
            @Nullable Throwable given) {
        if (!level.isGreaterOrEqual(Level.INFO) || logger.getName().equals(OutageLines.class.getName()))
            return FilterReply.NEUTRAL;
        var failure = given == null ? last(args) : given;
        if (!Outage.isOne(failure) && !ofThePool(logger, format) && !ofTheServer(logger, format))
            return FilterReply.NEUTRAL;
        if (logger.isEnabledFor(level)) tell(failure);
        return FilterReply.DENY;
    }

    /** The pool tells broken connections without their failure, or in its words. */
    private static boolean ofThePool(Logger logger, @Nullable String format) {
        return logger.getName().startsWith("com.zaxxer.hikari") && format != null && format.contains("onnection");
    }

    /** The server of pages names the whole failure in its words and hands over the innermost. */
    private static boolean ofTheServer(Logger logger, @Nullable String format) {
        return logger.getName().startsWith("org.apache.catalina.core") && format != null && format.contains("JDBC");
    }

    private static @Nullable Throwable last(Object @Nullable [] args) {
        return args != null && args.length > 0 && args[args.length - 1] instanceof Throwable failure ? failure : null;
    }

    private synchronized void tell(@Nullable Throwable failure) {
        untold++;
        if (System.nanoTime() - next < 0) return;
        next = System.nanoTime() + MINUTE;
        LINE.error("the database does not answer ({} times since the last line): {}", untold, deepest(failure));
        untold = 0;
    }

    private static String deepest(@Nullable Throwable failure) {
        if (failure == null) return "connections of the pool are broken";
        var it = failure;
        while (it.getCause() != null && it.getCause() != it) it = it.getCause();
        return String.valueOf(it.getMessage()).lines().findFirst().orElse("?");
    }
}
