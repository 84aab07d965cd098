package org.fabcom.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** The application's pool in tests: always the base of the test class that runs, though the application stays the same. */
public final class CurrentBase extends AbstractDataSource {

    private static final CurrentBase ONE = new CurrentBase();

    private TestPostgres.@Nullable Base base;
    private @Nullable HikariDataSource pool;

    private CurrentBase() {}

    static CurrentBase get() {
        return ONE;
    }

    /** The base the application works on now. */
    public static synchronized TestPostgres.Base base() {
        if (ONE.base == null) ONE.turnTo(TestPostgres.copy());
        return java.util.Objects.requireNonNull(ONE.base);
    }

    /** Changes what the application may not, as the one who set the base up: rows touched. */
    public static int asOwner(String sql) {
        try (var owner = base().owner();
                var statement = owner.createStatement()) {
            return statement.executeUpdate(sql);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken.getMessage(), broken);
        }
    }

    synchronized void turnTo(TestPostgres.Base next) {
        leave();
        base = next;
        pool = pool(next);
    }

    synchronized void leave() {
        if (pool != null) pool.close();
        if (base != null) base.close();
        pool = null;
        base = null;
    }

    private static HikariDataSource pool(TestPostgres.Base base) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(base.url());
        pool.setUsername(base.pages().user());
        pool.setPassword(base.pages().password());
        pool.setMaximumPoolSize(10);
        pool.setMinimumIdle(0);
        return pool;
    }

    @Override
    public Connection getConnection() throws SQLException {
        HikariDataSource now;
        synchronized (this) {
            if (pool == null) turnTo(TestPostgres.copy());
            now = java.util.Objects.requireNonNull(pool);
        }
        return Statements.counted(now.getConnection());
    }

    /** Who asks for the pool itself gets that of now. */
    @Override
    public synchronized <T> T unwrap(Class<T> kind) throws SQLException {
        return kind.isInstance(pool) ? kind.cast(pool) : super.unwrap(kind);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }
}
