package org.fabcom.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.demo.Past;
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

    @Test
    void now_and_today_are_known_where_nobody_says_them() {
        var asked = "select cast(:now as timestamptz) as at, cast(:today as date) as day, :nowhere as nowhere";
        Past.at(NOON, () -> {
            assertThat(db.sql(asked).param("nowhere", 1).map(row -> Times.read(row, "at"), row -> row.getString("day")))
                    .isEqualTo(Map.of(NOON, "2026-12-01"));
            Instant alone = db.sql("select cast(:now as timestamptz) as at").single((row, n) -> Times.read(row, "at"));
            assertThat(alone).isEqualTo(NOON);
        });
        var other = NOON.plusSeconds(86_400);
        assertThat(db.sql(asked)
                        .params(Map.of("now", Times.sql(other), "nowhere", 1))
                        .param("today", LocalDate.of(2025, 1, 1))
                        .map(row -> Times.read(row, "at"), row -> row.getString("day")))
                .isEqualTo(Map.of(other, "2025-01-01"));
    }

    @Test
    void rows_are_read_by_their_key() {
        var rows =
                "select * from (values (1, 'b', 'un'), (2, 'a', 'deux'), (3, 'b', 'trois')) it (n, key, word) order by n";
        assertThat(db.sql(rows).grouped(row -> row.getString("key"), row -> row.getString("word")))
                .containsExactly(Map.entry("b", List.of("un", "trois")), Map.entry("a", List.of("deux")));
        assertThat(db.sql(rows).map(row -> row.getString("key"), row -> row.getString("word")))
                .containsExactly(Map.entry("b", "trois"), Map.entry("a", "deux"));
    }
}
