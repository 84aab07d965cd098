package org.fabcom.kernel.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.TestPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class ConnectionCheckTest {

    private final TestPostgres.Base base = TestPostgres.copy();

    @AfterEach
    void close() {
        base.close();
    }

    @Test
    void pages_with_an_account_of_their_own_are_protected_and_the_check_says_so() throws SQLException {
        try (var page = base.application()) {
            var check = of(page);
            assertThat(check.protection()).isEqualTo(ConnectionCheck.Protection.LOGIN);
            assertThat(check.findings()).isEmpty();
            assertThat(check.notes())
                    .anyMatch(it -> it.contains("template_fabcom_pages") && it.contains("leur propre compte"));
        }
    }

    @Test
    void a_session_that_merely_took_a_lesser_role_is_found() throws SQLException {
        try (var page = base.owner()) {
            run(page, "set role template_fabcom_pages");
            assertThat(of(page).protection()).isEqualTo(ConnectionCheck.Protection.SET_ROLE);
            assertThat(of(page).findings()).anyMatch(it -> it.contains("RESET ROLE"));
        }
    }

    @Test
    void pages_of_the_owner_are_found() throws SQLException {
        try (var page = base.owner()) {
            assertThat(of(page).protection()).isEqualTo(ConnectionCheck.Protection.NONE);
            assertThat(of(page).findings()).anyMatch(it -> it.contains("Rien ne protège"));
        }
    }

    @Test
    void an_open_door_and_the_shared_role_are_found_and_guests_are_named() throws SQLException {
        try (var page = base.application();
                var owner = base.owner()) {
            run(owner, "grant connect on database " + base.name() + " to public");
            run(owner, "grant select on people.party to fabcom_app");
            assertThat(of(page).findings()).hasSize(2).allMatch(it -> it.contains(base.name()));
            run(owner, "revoke connect on database " + base.name() + " from public");
            run(owner, "create role " + base.name() + "_reader login");
            run(owner, "grant connect on database " + base.name() + " to " + base.name() + "_reader");
            run(owner, "revoke select on people.party from fabcom_app");
            assertThat(of(page).findings()).isEmpty();
            assertThat(of(page).notes()).anyMatch(it -> it.contains(base.name() + "_reader"));
            run(owner, "revoke all on database " + base.name() + " from " + base.name() + "_reader");
            run(owner, "drop role " + base.name() + "_reader");
        }
    }

    private static ConnectionCheck of(Connection connection) {
        return new ConnectionCheck(Sql.of(new SingleConnectionDataSource(connection, true)));
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
