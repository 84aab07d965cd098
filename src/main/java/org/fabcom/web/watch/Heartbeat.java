package org.fabcom.web.watch;

import module java.base;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Whether the database answers: asked on a connection of its own, so that it waits behind nobody, at most once a second,
 * however many want to know.
 */
@Component
class Heartbeat implements DisposableBean {

    private static final long FRESH = TimeUnit.SECONDS.toNanos(1);
    private static final long PATIENCE_MS = 1500;

    private final DataSource pool;
    private CompletableFuture<Boolean> last = CompletableFuture.completedFuture(false);
    private long askedAt = System.nanoTime() - 2 * FRESH;
    private @Nullable Connection line;

    Heartbeat(DataSource pool) {
        this.pool = pool;
    }

    boolean beats() {
        try {
            return ask().get(PATIENCE_MS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException silent) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized CompletableFuture<Boolean> ask() {
        if (last.isDone() && System.nanoTime() - askedAt > FRESH) {
            askedAt = System.nanoTime();
            last = CompletableFuture.supplyAsync(
                    this::answers,
                    task -> Thread.ofPlatform().daemon().name("heartbeat").start(task));
        }
        return last;
    }

    /** A connection that has died meanwhile says nothing about the database: a new one is tried. */
    private boolean answers() {
        return line != null && answers(line) || opened();
    }

    private boolean opened() {
        destroy();
        try {
            line = open();
            return answers(line);
        } catch (SQLException down) {
            return false;
        }
    }

    private static boolean answers(Connection line) {
        try (var statement = line.createStatement()) {
            return statement.execute("select 1");
        } catch (SQLException down) {
            return false;
        }
    }

    private Connection open() throws SQLException {
        var settings = pool.unwrap(HikariDataSource.class);
        var asked = new Properties();
        asked.put("user", settings.getUsername());
        asked.put("password", settings.getPassword());
        for (var wait : new String[] {"loginTimeout", "connectTimeout", "socketTimeout"}) asked.put(wait, "1");
        asked.put("ApplicationName", "fabcom health");
        return DriverManager.getConnection(settings.getJdbcUrl(), asked);
    }

    @Override
    public void destroy() {
        try {
            if (line != null) line.close();
        } catch (SQLException gone) {
            // it is closed
        }
        line = null;
    }
}
