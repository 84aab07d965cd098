package org.fabcom.kernel.postgres;

import module java.base;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.fabcom.kernel.Sql;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * For lists with filters, days and counts: each statement is planned for what is asked. PostgreSQL otherwise keeps, after
 * some runs, one plan for any parameters, in which it takes each filter to leave next to nothing; reading ten thousand rows
 * that way cost thirty times as much. Planning costs about half a millisecond, so this is not for single rows.
 */
@Component
public final class FreshPlans {

    private final Sql client;

    FreshPlans(DataSource base, Clock clock) {
        client = new Sql(
                JdbcClient.create(new JdbcTemplate(base) {
                    @Override
                    protected void applyStatementSettings(Statement statement) throws SQLException {
                        super.applyStatementSettings(statement);
                        statement.unwrap(PGStatement.class).setPrepareThreshold(0);
                    }
                }),
                clock);
    }

    public Sql.Statement sql(String sql) {
        return client.sql(sql);
    }
}
