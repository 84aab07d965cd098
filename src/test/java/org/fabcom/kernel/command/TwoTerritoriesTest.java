package org.fabcom.kernel.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.fabcom.kernel.command.Territories.asOwner;
import static org.fabcom.kernel.command.Territories.enter;
import static org.fabcom.kernel.command.Territories.execute;
import static org.fabcom.kernel.command.Territories.rights;
import static org.fabcom.kernel.command.Territories.run;
import static org.fabcom.kernel.command.Territories.text;

import module java.base;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.fabcom.kernel.console.Refused;
import org.fabcom.testing.TestPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Two territories on one PostgreSQL, set up as the guide said before each base had an account of its own for its pages:
 * one shared role. They are brought over one after the other; what each could do to the other is tried in between.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoTerritoriesTest {

    private static final String COUNT = "select count(*) from people.party";
    private static final Territories TERRITORIES = new Territories();
    private static TestPostgres.Base north;
    private static TestPostgres.Base south;
    private static List<String> rightsBefore;

    @BeforeAll
    static void two_bases_of_the_former_program() throws SQLException {
        TestPostgres.asAdministrator(
                "do $$ begin create role fabcom_app nologin; exception when duplicate_object then null; end $$");
        north = TERRITORIES.former("nord");
        south = TERRITORIES.former("sud");
        rightsBefore = rights(north, "fabcom_app");
    }

    @AfterAll
    static void away() {
        for (var base : List.of(north, south)) {
            base.close();
            for (var role : List.of(base.name() + "_pages", base.name()))
                TestPostgres.asAdministrator("drop role if exists " + role);
        }
        TERRITORIES.close();
    }

    @Test
    @Order(1)
    void with_the_shared_role_one_territory_counts_and_changes_the_other() throws SQLException {
        try (var thief = DriverManager.getConnection(north.url(), south.user(), south.password())) {
            run(thief, "set role fabcom_app");
            assertThat(text(thief, COUNT)).isEqualTo("1");
            assertThat(text(thief, "select count(*) from kernel.secret")).isEqualTo("1");
            run(thief, "update people.party set name = 'volée'");
        }
    }

    @Test
    @Order(2)
    void once_the_first_is_brought_over_it_is_out_of_reach_and_the_second_works_on_as_before() throws SQLException {
        TERRITORIES.bring(north);
        assertThatThrownBy(() -> enter(north, south.user(), south.password()))
                .hasMessageContaining("permission denied");
        try (var former = south.owner()) {
            run(former, "set role fabcom_app");
            assertThat(text(former, COUNT)).isEqualTo("1");
            run(former, "update people.party set name = 'Bo'");
        }
    }

    @Test
    @Order(3)
    void the_pages_account_holds_exactly_what_the_shared_role_held() throws SQLException {
        assertThat(rightsBefore).hasSizeGreaterThan(300);
        assertThat(rights(north, "nord_pages")).isEqualTo(rightsBefore);
        assertThat(rights(north, "fabcom_app")).isEmpty();
    }

    @Test
    @Order(4)
    void brought_over_both_neither_enters_the_others_base_by_any_account() throws SQLException {
        TERRITORIES.bring(south);
        for (var pair : List.of(List.of(north, south), List.of(south, north))) {
            var thief = pair.get(0);
            var victim = pair.get(1);
            var pages = TERRITORIES.database(thief).pages();
            assertThatThrownBy(() -> enter(victim, thief.user(), thief.password()))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> enter(victim, pages.user(), pages.password()))
                    .hasMessageContaining("permission denied");
            nobodyBecomes(thief, victim);
            fresh(thief, victim);
        }
        assertThat(asOwner(south, "select name from people.party")).isEqualTo("Bo");
    }

    /** From inside its own base, as owner and as pages' account: no way to an account of the other, nor to its files. */
    private static void nobodyBecomes(TestPostgres.Base thief, TestPostgres.Base victim) throws SQLException {
        var pages = TERRITORIES.database(thief).pages();
        for (var sql : List.of(
                "set role " + victim.user(),
                "set role " + victim.name() + "_pages",
                "set session authorization " + victim.user(),
                "grant " + victim.name() + "_pages to " + thief.user(),
                "grant " + victim.user() + " to " + thief.user(),
                "alter role " + victim.name() + "_pages password 'mien'",
                "alter role " + victim.name() + "_pages superuser",
                "alter role " + victim.user() + " password 'mien'",
                "drop role " + victim.name() + "_pages",
                "alter database " + victim.name() + " owner to " + thief.user(),
                "alter database " + victim.name() + " set default_transaction_read_only to on",
                "drop database " + victim.name(),
                "grant connect on database " + victim.name() + " to " + thief.user(),
                "create database theft template " + victim.name(),
                "create extension dblink",
                "create extension postgres_fdw",
                "create extension file_fdw",
                "select pg_read_file('global/pg_control')",
                "select pg_ls_dir('base')",
                "select lo_import('/etc/passwd')",
                "select rolpassword from pg_authid",
                "copy people.party from '/etc/passwd'",
                "copy people.party to program 'true'")) {
            for (var account :
                    List.of(List.of(thief.user(), thief.password()), List.of(pages.user(), pages.password()))) {
                try (var inside = enter(thief, account.get(0), account.get(1))) {
                    assertThat(catchThrowable(() -> run(inside, sql)))
                            .as(account.get(0) + ": " + sql)
                            .isInstanceOf(SQLException.class);
                }
            }
        }
        try (var owner = thief.owner();
                var working = victim.owner()) {
            text(working, "select 'a word of the neighbour'");
            assertThat(text(
                            owner,
                            "select count(*) from pg_stat_activity where query like '%word of the' || ' neighbour%'"))
                    .isEqualTo("0");
            assertThatThrownBy(() ->
                            run(owner, "select pg_terminate_backend(" + text(working, "select pg_backend_pid()") + ")"))
                    .isInstanceOf(SQLException.class);
        }
        assertThatThrownBy(() -> enter(victim, thief.user(), thief.password())).isInstanceOf(SQLException.class);
    }

    /** An owner who may create accounts makes a fresh one: it enters the other base as little, with fabcom_app or without. */
    private static void fresh(TestPostgres.Base thief, TestPostgres.Base victim) throws SQLException {
        try (var owner = thief.owner()) {
            run(owner, "create role burglar login password 'pied-de-biche'");
            try {
                assertThatThrownBy(() -> enter(victim, "burglar", "pied-de-biche"))
                        .hasMessageContaining("permission denied");
            } finally {
                run(owner, "drop role burglar");
            }
            run(
                    owner,
                    "set role fabcom_app"); // given by the administrator, who alone can take it back: it holds nothing
            // any more
            assertThatThrownBy(() -> text(owner, COUNT)).hasMessageContaining("permission denied");
        }
    }

    @Test
    @Order(5)
    void a_second_start_changes_nothing() throws SQLException {
        var written = "select string_agg(xmin::text, ' ' order by oid) from pg_class where relacl is not null";
        var before = asOwner(north, written);
        TERRITORIES.bring(north);
        TERRITORIES.bring(north);
        assertThat(asOwner(north, written)).isEqualTo(before);
    }

    @Test
    @Order(6)
    void an_account_that_a_neighbour_made_beforehand_is_not_trusted() throws SQLException {
        var west = TestPostgres.rented("ouest", "createrole");
        try {
            execute(north, "create role ouest_pages login password 'piège'");
            assertThatThrownBy(() -> TERRITORIES.bring(west))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("ouest_pages");
            execute(
                    north,
                    "grant ouest_pages to ouest with admin option"); // now its password can be set, and is still shared
            assertThatThrownBy(() -> TERRITORIES.bring(west))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("nord");
            assertThat(asOwner(west, "select to_regclass('people.party')")).isEqualTo("null");
        } finally {
            west.close();
            TestPostgres.asAdministrator("drop role ouest_pages");
            TestPostgres.asAdministrator("drop role ouest");
        }
    }

    @Test
    @Order(7)
    void an_owner_who_may_not_create_accounts_is_told_what_to_ask_for_and_goes_on_with_what_was_made()
            throws SQLException {
        var east = TestPostgres.rented("est", "nocreaterole");
        try {
            assertThatThrownBy(() -> TERRITORIES.bring(east))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("FABCOM_DATABASE_PAGES_URL");
            TestPostgres.asAdministrator("create role pages_est login password 'pages'");
            var given = east.url().replace("jdbc:postgresql://", "postgresql://pages_est:pages@");
            TERRITORIES.bring(east, Map.of("FABCOM_DATABASE_PAGES_URL", given));
            try (var pages = enter(east, "pages_est", "pages")) {
                assertThat(text(pages, COUNT)).isEqualTo("0");
            }
            for (var wrong : List.of("est:est@", "nord:nord@", "pages_est:faux@")) {
                var url = east.url().replace("jdbc:postgresql://", "postgresql://" + wrong);
                assertThatThrownBy(() -> TERRITORIES.bring(east, Map.of("FABCOM_DATABASE_PAGES_URL", url)))
                        .as(wrong)
                        .isInstanceOf(Refused.class);
            }
            var elsewhere = north.url()
                    .replace(
                            "jdbc:postgresql://",
                            "postgresql://nord_pages:"
                                    + TERRITORIES.database(north).pages().password() + "@");
            assertThatThrownBy(() -> TERRITORIES.bring(east, Map.of("FABCOM_DATABASE_PAGES_URL", elsewhere)))
                    .isInstanceOf(Refused.class);
        } finally {
            east.close();
            TestPostgres.asAdministrator("drop role pages_est");
            TestPostgres.asAdministrator("drop role est");
        }
    }
}
