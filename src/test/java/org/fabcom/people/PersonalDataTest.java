package org.fabcom.people;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.web.render.Messages;
import org.junit.jupiter.api.Test;

/** What is kept of people is declared, in words, whichever room keeps it. */
@FabComTest
record PersonalDataTest(List<PersonalData> rooms, Sql db, Messages messages) {

    /** The keys that make a person or an organisation a party say nothing more of anybody. */
    @Test
    void every_column_that_points_to_a_person_is_declared() {
        var declared = new HashSet<String>();
        fields().forEach(it -> declared.add(it.table() + "." + it.column()));
        var pointing = db.sql("""
                select c.conrelid::regclass || '.' || a.attname from pg_constraint c
                join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                where c.contype = 'f' and cardinality(c.conkey) = 1
                  and c.confrelid in ('people.party'::regclass, 'people.person'::regclass)
                """).list(String.class);
        assertThat(pointing).isNotEmpty();
        assertThat(declared).containsAll(pointing);
    }

    /** Whoever adds a table says in {@link PersonalData#traces} how a person's rows are found and what becomes of them. */
    @Test
    void every_table_that_says_something_of_people_is_in_their_file_and_in_their_erasure() {
        var told = rooms.stream().flatMap(it -> it.traces().stream()).toList();
        var tables = told.stream().map(PersonalField.Trace::table).collect(java.util.stream.Collectors.toSet());
        assertThat(tables)
                .as("tables of PersonalData.traces()")
                .containsAll(
                        fields().stream().map(PersonalField::table).distinct().toList());
        var untold = db.sql("""
                select c.conrelid::regclass::text as tab, a.attname as col from pg_constraint c
                join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                where c.contype = 'f' and cardinality(c.conkey) = 1 and a.attname <> 'organisation'
                  and c.confrelid in ('people.party'::regclass, 'people.person'::regclass)
                """).list((row, n) -> List.of(row.getString("tab"), row.getString("col"))).stream()
                .filter(it -> told.stream()
                        .noneMatch(trace -> trace.table().equals(it.getFirst())
                                && (trace.mine() + " ").matches("(?s).*\\b" + it.getLast() + "\\b.*")))
                .toList();
        assertThat(untold)
                .as("columns that point to a person and are in no PersonalData.traces()")
                .isEmpty();
    }

    @Test
    void whoever_keeps_something_of_people_says_what_becomes_of_it() {
        assertThat(rooms).isNotEmpty().noneMatch(it -> it.traces().isEmpty());
    }

    @Test
    void what_is_kept_and_how_it_is_forgotten_is_in_words() {
        for (var it : rooms.stream().flatMap(room -> room.traces().stream()).toList()) {
            var key = "field." + it.table() + "." + it.column();
            for (var language : List.of(Locale.FRENCH, Locale.ENGLISH))
                assertThat(messages.has(language, key)).as(key).isTrue();
        }
    }

    @Test
    void every_declared_column_exists() {
        var columns = new HashSet<>(
                db.sql("select table_schema || '.' || table_name || '.' || column_name from information_schema.columns")
                        .list(String.class));
        assertThat(columns)
                .containsAll(fields().stream()
                        .map(it -> it.table() + "." + it.column())
                        .toList());
    }

    @Test
    void purpose_retention_and_visibility_are_in_words() {
        for (var it : fields()) {
            for (var key : List.of(it.purpose(), it.retention(), it.visibility())) {
                assertThat(messages.has(Locale.FRENCH, key)).as(key).isTrue();
            }
        }
    }

    private List<PersonalField> fields() {
        return rooms.stream().flatMap(it -> it.fields().stream()).toList();
    }
}
