package org.fabcom.kernel.nodes;

import module java.base;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.fabcom.kernel.Caches;
import org.fabcom.kernel.command.Furnished;
import org.fabcom.kernel.command.Purpose;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/**
 * Hears on a connection of its own what other nodes changed and drops those copies. What was said while nobody listened is
 * lost: each new connection drops all copies first, and as long as nothing is heard at all (a pooler that gives the session
 * away, a base that is down) they are dropped every five seconds.
 */
@Component
final class Listening {

    static final Duration DEAF = Duration.ofSeconds(5);

    /** Opens the connection; not one of the pool, which would be missing there. */
    interface Line {
        Connection open() throws SQLException;
    }

    private final List<Caches.Cache> copies;
    private final Broadcast broadcast;
    private final Line line;
    private final boolean wanted;
    private @Nullable Thread thread;

    @Autowired
    Listening(List<Caches.Cache> copies, Broadcast broadcast, Environment settings, Purpose purpose) {
        this(
                copies,
                broadcast,
                () -> DriverManager.getConnection(
                        settings.getRequiredProperty("spring.datasource.url"),
                        settings.getProperty("spring.datasource.username", ""),
                        settings.getProperty("spring.datasource.password", "")),
                purpose == Purpose.SERVE);
    }

    Listening(List<Caches.Cache> copies, Broadcast broadcast, Line line, boolean wanted) {
        this.copies = copies;
        this.broadcast = broadcast;
        this.line = line;
        this.wanted = wanted;
    }

    @EventListener(Furnished.class)
    void start() {
        if (wanted && thread == null)
            thread = Thread.ofVirtual().name("listening").start(this::listen);
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        if (thread != null) thread.interrupt();
    }

    private void listen() {
        while (!Thread.currentThread().isInterrupted()) {
            try (var connection = line.open()) {
                hear(connection);
            } catch (SQLException | RuntimeException lost) {
                dropAll();
                if (!paused()) return;
            }
        }
    }

    /** Until the connection breaks. It counts as heard once our own greeting, sent on another way, came back. */
    private void hear(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + Broadcast.CHANNEL);
            dropAll();
            var greeting = "hello " + UUID.randomUUID();
            broadcast.tell(greeting);
            boolean heard = false;
            while (!Thread.currentThread().isInterrupted()) {
                var said = connection.unwrap(PGConnection.class).getNotifications((int) DEAF.toMillis());
                for (var it : said) {
                    if (it.getParameter().equals(greeting)) heard = true;
                    else drop(it);
                }
                if (!heard) dropAll();
                if (said.length == 0) statement.execute("select 1"); // a line that died in silence is found out
            }
        }
    }

    private void drop(PGNotification said) {
        var words = said.getParameter().split(" ", 2);
        if (words[0].equals(Broadcast.EVERYTHING)) dropAll();
        var what = words.length > 1 ? words[1] : "";
        for (var copy : copies) {
            if (!ClassUtils.getUserClass(copy).getSimpleName().equals(words[0])) continue;
            if (what.isEmpty()) copy.clear();
            else copy.clear(what);
        }
    }

    private void dropAll() {
        copies.forEach(Caches.Cache::clear);
    }

    private static boolean paused() {
        try {
            Thread.sleep(DEAF);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
