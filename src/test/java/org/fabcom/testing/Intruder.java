package org.fabcom.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.util.PSQLException;

/**
 * Somebody who sits at the database with the application's rights, without the application.
 *
 * @param seen a question whose answer tells that nothing has changed
 * @param unchanged that answer
 */
public record Intruder(TestPostgres.Base base, String seen, String unchanged) {

    /** What the database lets them do. */
    public void does(String sql) throws SQLException {
        try (var application = base.application()) {
            run(application, sql);
        }
    }

    /** Refused, for whatever reason, and nothing has changed. */
    public void mayNot(String sql) {
        mayNot(sql, "");
    }

    /** Refused by the rule of which the name begins so, and nothing has changed. */
    public void mayNot(String sql, String rule) {
        assertThatThrownBy(() -> does(sql))
                .as(sql)
                .isInstanceOf(PSQLException.class)
                .satisfies(it -> {
                    var said = ((PSQLException) it).getServerErrorMessage();
                    if (!rule.isEmpty())
                        assertThat(said == null ? null : said.getConstraint()).startsWith(rule);
                });
        assertThat(reads(seen)).isEqualTo(unchanged);
    }

    /** The first figure or text of an answer, whoever may read it. */
    public String reads(String sql) {
        try (var owner = base.owner();
                var statement = owner.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        } catch (SQLException broken) {
            throw new AssertionError(broken);
        }
    }

    /** As somebody who owns the tables, to lay the table. */
    public static void asOwner(TestPostgres.Base base, String sql) throws SQLException {
        try (var owner = base.owner()) {
            run(owner, sql);
        }
    }

    public static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
