package org.fabcom.house;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;

/** Where the people live is said once: by a setting to the program, by {@code kernel.zone()} to the base. */
@FabComTest
record ZoneTest(Sql db) {

    private static final String NAMED = "Europe/Paris";

    /** Of migrations only those of before the function may name it, which writes them anew. */
    private static final String FUNCTION = "V202611290426__zone.sql";

    @Test
    void no_source_names_a_zone_but_the_setting() throws IOException {
        try (var files = Files.walk(Path.of("src/main"))) {
            assertThat(files.filter(Files::isRegularFile)
                            .filter(it -> it.toString().matches(".*\\.(java|jte|js|sql)"))
                            .filter(it -> !former(it))
                            .filter(ZoneTest::names))
                    .as("calendars of other programs name the zones of their own")
                    .containsExactlyInAnyOrder(
                            Path.of("src/main/java/org/fabcom/kernel/Days.java"),
                            Path.of("src/main/java/org/fabcom/agenda/intake/WrittenTime.java"));
        }
    }

    private static boolean former(Path file) {
        return file.getParent().getParent().endsWith("db/migration")
                && file.getFileName().toString().compareTo(FUNCTION) <= 0;
    }

    private static boolean names(Path file) {
        try {
            return Files.readString(file).contains(NAMED);
        } catch (IOException unread) {
            throw new AssertionError(unread);
        }
    }

    @Test
    void the_base_asks_one_function_which_says_what_the_program_says() {
        assertThat(db.sql("select kernel.zone()").single(String.class)).isEqualTo(Days.ZONE.getId());
        assertThat(db.sql("""
                        select p.oid::regprocedure::text from pg_proc p where p.prosrc like '%Europe/Paris%'
                        union all select c.conname from pg_constraint c where pg_get_constraintdef(c.oid) like '%Europe/Paris%'
                        union all select schemaname || '.' || viewname from pg_views where definition like '%Europe/Paris%'
                        """).list(String.class)).containsExactlyInAnyOrder("kernel.zone()");
        assertThat(db.sql("select count(*) from pg_proc where prosrc like '%kernel.zone()%'")
                        .single(Integer.class))
                .isGreaterThan(8);
    }
}
