package org.fabcom.kernel.backup;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.fabcom.kernel.postgres.Database;

/** One unmoving view of the whole base while others go on writing, told in spellings that every PostgreSQL reads back. */
public final class Snapshot {

    private Snapshot() {}

    public static Connection of(Database database) throws SQLException {
        var owner = DriverManager.getConnection(database.url(), database.user(), database.password());
        spelled(owner);
        owner.setAutoCommit(false);
        owner.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        owner.setReadOnly(true);
        return owner;
    }

    static void spelled(Connection owner) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute("set datestyle = 'ISO, YMD'; set intervalstyle = 'iso_8601'; set timezone = 'UTC';"
                    + " set bytea_output = 'hex'; set extra_float_digits = 1");
        }
    }
}
