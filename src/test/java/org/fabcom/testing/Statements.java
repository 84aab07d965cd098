package org.fabcom.testing;

import module java.base;
import java.lang.reflect.Proxy;
import java.sql.Connection;

/** How many statements the application has sent to its base: a page that asks once per row shows here before it is slow. */
public final class Statements {

    private static final AtomicLong SENT = new AtomicLong();

    private static volatile Queue<String> heard = new ConcurrentLinkedQueue<>();
    private static volatile boolean listening;

    private Statements() {}

    /** Those themselves, in their order, to tell which are too many. */
    public static synchronized List<String> said(Runnable what) {
        heard = new ConcurrentLinkedQueue<>();
        listening = true;
        try {
            what.run();
        } finally {
            listening = false;
        }
        return List.copyOf(heard);
    }

    /** Statements sent while this runs, by whatever thread. */
    public static long during(Runnable what) {
        long before = SENT.get();
        what.run();
        return SENT.get() - before;
    }

    /** The least of some times: what listeners of earlier commands still send meanwhile does not count. */
    public static long least(Runnable what) {
        return LongStream.range(0, 16).map(it -> during(what)).min().orElseThrow();
    }

    static Connection counted(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Statements.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> {
                    if (method.getName().startsWith("prepare")) {
                        SENT.incrementAndGet();
                        if (listening) heard.add(String.valueOf(args[0]));
                    }
                    try {
                        return method.invoke(connection, args);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }
}
