package org.fabcom.kernel.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.fabcom.testing.TestPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Migrations speak of fabcom_app; what they give and take reaches the account of the pages, whenever they were written. */
class HandoverTest {

    private static final String APP = ApplicationRole.NAME;

    private final TestPostgres.Base base = TestPostgres.copy();
    private final String pages = base.pages().user();
    private Connection owner;

    @BeforeEach
    void enter() throws SQLException {
        owner = base.owner();
        run("create schema loft; create table loft.trunk (id bigint primary key, lock text); create sequence loft.turn;"
                + " create function loft.open() returns int language sql return 1;"
                + " revoke execute on function loft.open() from public");
    }

    @AfterEach
    void leave() throws SQLException {
        owner.close();
        base.close();
    }

    @Test
    void every_kind_of_right_is_handed_over_and_fabcom_app_keeps_none() throws SQLException {
        run("grant usage on schema loft to fabcom_app; grant select, insert on loft.trunk to fabcom_app;"
                + " grant update (lock) on loft.trunk to fabcom_app; grant usage on sequence loft.turn to fabcom_app;"
                + " grant execute on function loft.open() to fabcom_app;"
                + " alter default privileges in schema loft grant select on tables to fabcom_app");
        int before = Rights.of(pages, owner).size();
        Handover.settle(owner, pages);
        assertThat(Rights.of(APP, owner).nothing()).isTrue();
        assertThat(Rights.of(pages, owner).size()).isEqualTo(before + 7);
        run("create table loft.later (id int)");
        try (var page = base.application();
                var statement = page.createStatement()) {
            statement.execute("insert into loft.trunk select loft.open(), nextval('loft.turn')");
            statement.execute("update loft.trunk set lock = 'x'");
            statement.execute("select * from loft.later");
        }
    }

    @Test
    void a_migration_that_takes_a_right_away_takes_it_from_the_pages() throws SQLException {
        run("grant usage on schema loft to fabcom_app; grant select, update, delete on loft.trunk to fabcom_app");
        Handover.settle(owner, pages);
        assertThat(may("delete")).isTrue();
        Handover.lend(owner);
        assertThat(may("delete")).as("nodes go on working meanwhile").isTrue();
        Handover.lend(owner); // a second node comes at the same time
        run("revoke delete on loft.trunk from fabcom_app; alter table loft.trunk add entry bigint");
        Handover.lend(owner);
        Handover.settle(owner, pages);
        assertThat(may("delete")).isFalse();
        assertThat(may("update")).isTrue();
        assertThat(Rights.of(APP, owner).nothing()).isTrue();
    }

    @Test
    void migrations_that_died_half_way_are_settled_by_the_next_start() throws SQLException {
        int before = Rights.of(pages, owner).size();
        Handover.lend(owner);
        run("grant usage on schema loft to fabcom_app");
        try (var next = base.owner()) {
            Handover.lend(next);
            run("grant select on loft.trunk to fabcom_app; revoke usage on schema market from fabcom_app");
            Handover.settle(next, pages);
        }
        assertThat(Rights.of(pages, owner).size()).isEqualTo(before + 1);
    }

    @Test
    void what_is_given_by_hand_afterwards_takes_nothing_from_the_pages() throws SQLException {
        int before = Rights.of(pages, owner).size();
        run("grant usage on schema loft to fabcom_app");
        Handover.settle(owner, pages);
        assertThat(Rights.of(pages, owner).size()).isEqualTo(before + 1);
    }

    @Test
    void a_base_whose_account_changes_leaves_the_former_one_with_nothing() throws SQLException {
        run("create role " + base.name() + "_other login");
        int before = Rights.of(pages, owner).size();
        Handover.settle(owner, base.name() + "_other");
        assertThat(Rights.of(pages, owner).nothing()).isTrue();
        assertThat(Rights.of(base.name() + "_other", owner).size()).isEqualTo(before);
        Handover.lend(owner); // and back, with migrations in between
        run("grant usage on schema loft to fabcom_app");
        Handover.settle(owner, pages);
        assertThat(Rights.of(pages, owner).size()).isEqualTo(before + 1);
        assertThat(Rights.of(base.name() + "_other", owner).nothing()).isTrue();
        run("revoke all on database " + base.name() + " from " + base.name() + "_other; drop role " + base.name()
                + "_other");
    }

    @Test
    void two_nodes_that_start_at_once_agree() throws Exception {
        run("grant usage on schema loft to fabcom_app");
        try (var nodes = java.util.concurrent.Executors.newFixedThreadPool(4)) {
            var ends = new java.util.ArrayList<java.util.concurrent.Future<?>>();
            for (int i = 0; i < 8; i++) {
                ends.add(nodes.submit(() -> {
                    try (var node = base.owner()) {
                        Handover.lend(node);
                        Handover.settle(node, pages);
                    }
                    return null;
                }));
            }
            for (var end : ends) end.get();
        }
        assertThat(may("usage", "schema", "loft")).isTrue();
        assertThat(Rights.of(APP, owner).nothing()).isTrue();
    }

    private boolean may(String privilege) throws SQLException {
        return may(privilege, "table", "loft.trunk");
    }

    private boolean may(String privilege, String kind, String what) throws SQLException {
        try (var statement = owner.createStatement();
                var row = statement.executeQuery(
                        "select has_%s_privilege('%s', '%s', '%s')".formatted(kind, pages, what, privilege))) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
