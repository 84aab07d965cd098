package org.fabcom.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;

@FabComTest
record SqlTest(Sql db) {

    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

    @Test
    void names_and_values_go_in_by_pairs() {
        assertThat(db.sql("select :a || :b || :c || coalesce(:d, '–')")
                        .param("a", "1", "b", "2", "c", "3", "d", null)
                        .single(String.class))
                .isEqualTo("123–");
    }

    @Test
    void an_instant_is_one_in_the_base_and_comes_back() {
        assertThat(db.sql("select cast(:at as timestamptz) as at")
                        .param("at", NOON)
                        .list((row, n) -> Times.read(row, "at")))
                .containsExactly(NOON);
        boolean none = db.sql("select cast(:at as timestamptz) as at")
                .param("at", null)
                .single((row, n) -> Times.readIfAny(row, "at") == null);
        assertThat(none).isTrue();
    }

    @Test
    void what_is_not_there_is_empty_and_changes_nothing() {
        var nobody = UUID.randomUUID();
        assertThat(db.sql("select id from people.party where id = :id")
                        .param("id", nobody)
                        .optional(UUID.class))
                .isEmpty();
        assertThat(db.sql("update people.party set id = :id where id = :id")
                        .param("id", nobody)
                        .updated())
                .isFalse();
    }
}
