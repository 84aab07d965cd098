package org.fabcom.kernel.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import module java.base;
import java.sql.Connection;
import java.sql.SQLException;
import org.fabcom.testing.TestPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody who says whatever they like in a session of the pages stays the pages' account. */
class PagesRoleTest {

    private final TestPostgres.Base base = TestPostgres.copy();

    @AfterEach
    void close() {
        base.close();
    }

    /** What a pooler does between two transactions, and what an injected statement would try. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1",
                "discard all",
                "reset role",
                "set role none",
                "reset all",
                "set session authorization default",
                "reset session authorization"
            })
    void whatever_a_session_forgets_it_remains_guarded(String before) throws Exception {
        var proof = Files.createTempDirectory("pages").resolve("proof");
        try (var page = base.application()) {
            run(page, before);
            for (var sql : hostile(proof))
                assertThat(catchThrowable(() -> run(page, sql)))
                        .as(before + "; " + sql)
                        .isInstanceOf(SQLException.class);
            assertThat(text(page, "select session_user || current_user")).isEqualTo("template_fabcom_pages".repeat(2));
            run(page, "select count(*) from ledger.transfer"); // and still does its work
        }
        assertThat(proof).doesNotExist();
    }

    private List<String> hostile(Path proof) {
        return List.of(
                "copy (select 1) to program 'touch " + proof + "'",
                "copy (select 1) to '" + proof + "'",
                "copy people.party (name) from program 'id'",
                "update ledger.transfer set amount = 1",
                "delete from ledger.transfer",
                "truncate ledger.transfer",
                "update journal.seal set hash = ''",
                "delete from journal.unsealed",
                "alter table ledger.transfer disable trigger append_only",
                "drop trigger append_only on ledger.transfer",
                "set session_replication_role = replica",
                "set role " + base.user(),
                "set role fabcom_app",
                "set role pg_execute_server_program",
                "set session authorization " + base.user(),
                "grant " + base.user() + " to current_user",
                "alter role current_user superuser",
                "alter role current_user createrole",
                "alter role " + base.user() + " password 'mien'",
                "create role burglar",
                "create database loot",
                "alter system set log_statement = 'all'",
                "create extension dblink",
                "create temporary table loot (it text)",
                "create table public.loot (it text)",
                "create schema loot",
                "select rolpassword from pg_authid",
                "select pg_read_file('PG_VERSION')",
                "select pg_terminate_backend(pid) from pg_stat_activity where usename = '" + base.user() + "'"
                        + " union all select 1/0 > 0", // there may be nobody to end
                "select * from flyway.flyway_schema_history",
                "update flyway.pages set role = 'x'",
                "update flyway.brought set program = 'x'",
                "select journal.install('people.party')");
    }

    @Test
    void a_name_is_the_bases_and_fits() {
        assertThat(PagesRole.nameFor("fabrique_nord")).isEqualTo("fabrique_nord_pages");
        var long1 = PagesRole.nameFor("é".repeat(31) + "a");
        var long2 = PagesRole.nameFor("é".repeat(31) + "b");
        assertThat(long1).isNotEqualTo(long2).endsWith("_pages").doesNotContain("\uFFFD");
        assertThat(long1.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(63);
    }

    @Test
    void its_password_is_the_same_on_all_nodes_and_another_in_each_base() {
        var password = PagesRole.passwordFor("nord", "motdepasse");
        assertThat(password)
                .isEqualTo(PagesRole.passwordFor("nord", "motdepasse"))
                .isNotEqualTo(PagesRole.passwordFor("sud", "motdepasse"))
                .isNotEqualTo(PagesRole.passwordFor("nord", "autre"))
                .hasSize(64);
    }

    @Test
    void a_password_that_no_longer_fits_is_set_again_and_never_sent_as_it_is() throws SQLException {
        var pages = new Login(base.url(), base.name() + "_own", "un");
        try (var owner = base.owner()) {
            PagesRole.ensure(owner, pages, false);
            PagesRole.ensure(owner, new Login(pages.url(), pages.user(), "deux"), false);
            assertThatThrownBy(() -> PagesRole.ensure(owner, pages, true)).hasMessageContaining(pages.user());
            assertThat(text(owner, "select rolpassword from pg_authid where rolname = '" + pages.user() + "'"))
                    .startsWith("SCRAM-SHA-256$");
            run(owner, "revoke all on database " + base.name() + " from " + pages.user());
            run(owner, "drop role " + pages.user());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"superuser", "createrole", "createdb", "replication", "bypassrls", "in role pg_monitor"})
    void an_account_with_any_power_is_refused(String power) throws SQLException {
        var name = base.name() + "_strong";
        try (var owner = base.owner()) {
            run(owner, "create role " + name + " login password 'fort' " + power);
            try {
                assertThatThrownBy(() -> PagesRole.ensure(owner, new Login(base.url(), name, "fort"), true))
                        .hasMessageContaining(name);
            } finally {
                run(owner, "revoke all on database " + base.name() + " from " + name);
                run(owner, "drop role " + name);
            }
        }
    }

    @Test
    void the_owner_is_no_account_for_pages() throws SQLException {
        try (var owner = base.owner()) {
            assertThatThrownBy(() -> PagesRole.ensure(owner, new Login(base.url(), base.user(), base.password()), true))
                    .hasMessageContaining(base.user());
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
