package org.fabcom.kernel.command;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.console.Refused;
import org.fabcom.testing.TestPostgres;
import org.junit.jupiter.api.Test;

/** A base in which people live keeps its zone: another one in the settings ends the start with one sentence. */
class ZoneMovedTest {

    private static void run(Connection owner, String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void another_zone_is_refused_once_there_are_people_and_not_before() throws SQLException {
        try (var base = TestPostgres.copy();
                var owner = base.owner()) {
            run(owner, "select kernel.dwell('Indian/Reunion')");
            assertThatCode(() -> Migrations.requireZone(owner))
                    .as("nobody lives there yet")
                    .doesNotThrowAnyException();
            run(owner, """
                    with who as (insert into people.party (id, kind, name, created_at)
                        values (gen_random_uuid(), 'PERSON', 'Lucie', now()) returning id)
                    insert into people.person (id, email, email_folded, language, confirmed_at)
                    select id, 'lucie@exemple.org', 'lucie@exemple.org', 'fr', now() from who
                    """);
            assertThatThrownBy(() -> Migrations.requireZone(owner))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("Indian/Reunion")
                    .hasMessageContaining(Days.ZONE.getId());
            run(owner, "select kernel.dwell('" + Days.ZONE.getId() + "')");
            assertThatCode(() -> Migrations.requireZone(owner)).doesNotThrowAnyException();
        }
    }

    @Test
    void an_empty_base_has_no_zone_to_keep() throws SQLException {
        try (var base = TestPostgres.bare();
                var owner = base.owner()) {
            assertThatCode(() -> Migrations.requireZone(owner)).doesNotThrowAnyException();
        }
    }
}
