package org.fabcom.circles.demo;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.check.Checks;
import org.fabcom.people.demo.Inhabitants;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.transaction.support.TransactionTemplate;

/** The invented circles and roles hold together, and nobody is in one before they arrived. */
@FabComTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
record InventedGroupsTest(
        Inhabitants inhabitants, InventedGroups groups, TransactionTemplate transaction, Sql db, Checks checks) {

    @BeforeAll
    void they_gather() {
        transaction.executeWithoutResult(status -> inhabitants.fill());
        transaction.executeWithoutResult(status -> groups.fill());
    }

    @Test
    void some_roles_are_held_some_were_and_one_circle_is_closed() {
        assertThat(count("circles.groups where kind = 'ROLE'")).isEqualTo(6);
        assertThat(count("circles.groups where party is not null")).isEqualTo(3);
        assertThat(count("circles.groups where closed_at is not null")).isEqualTo(1);
        assertThat(count("circles.group_seat where ended_at is null")).isEqualTo(5);
        assertThat(count("circles.group_seat where ended_at is not null")).isEqualTo(5);
        assertThat(checks.run()).allMatch(Checks.Result::clean);
    }

    @Test
    void the_exchange_group_has_its_sixty_members() {
        assertThat(count("circles.group_member m join circles.groups g on g.id = m.grp"
                        + " where g.name = 'SEL des Trois-Rivières'"))
                .isEqualTo(60);
    }

    @Test
    void nobody_is_in_a_group_before_they_arrived() {
        assertThat(early("circles.group_member", "added_at")).isEmpty();
        assertThat(early("circles.group_seat", "granted_at")).isEmpty();
    }

    private List<String> early(String table, String at) {
        return db.sql("select p.name || ', ' || p.created_at || ', ' || g." + at + " from " + table
                        + " g join people.party p on p.id = g.person where g." + at + " < p.created_at")
                .list(String.class);
    }

    private long count(String from) {
        return db.sql("select count(*) from " + from).single(Long.class);
    }
}
