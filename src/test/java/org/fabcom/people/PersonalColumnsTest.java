package org.fabcom.people;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;

/**
 * The register of personal data follows the fields: of a table that says something of people, each column in which somebody writes in
 * their own words is in the register, or stands in a list beside it. What stood there on 30 November 2026 was taken as it was; a new
 * column is put in one or the other by somebody who has thought of it.
 */
@FabComTest
record PersonalColumnsTest(List<PersonalData> rooms, Sql db) {

    private static final Path BESIDE = Path.of("src/test/resources/beside-the-register.txt");

    @Test
    void whoever_adds_a_field_to_what_is_kept_of_people_says_whether_it_is_of_them() throws IOException {
        var declared = rooms.stream()
                .flatMap(it -> it.fields().stream())
                .map(it -> it.table() + "." + it.column())
                .collect(Collectors.toSet());
        var tables = rooms.stream()
                .flatMap(it -> it.fields().stream())
                .map(PersonalField::table)
                .distinct()
                .toArray(String[]::new);
        var undeclared = new TreeSet<>(free(tables));
        assertThat(undeclared).as("the base has columns for words").hasSizeGreaterThan(100);
        undeclared.removeAll(declared);
        if (Boolean.getBoolean("write")) Files.write(BESIDE, undeclared);
        assertThat(undeclared)
                .as(
                        "declare it in a PersonalData, or write it in %s (-Dwrite=true) if it says nothing of a person",
                        BESIDE)
                .isEqualTo(new TreeSet<>(Files.readAllLines(BESIDE)));
    }

    /** Columns for words whose values no CHECK lists. */
    private List<String> free(String[] tables) {
        return db.sql("""
                select c.oid::regclass || '.' || a.attname from pg_class c
                join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                where c.oid::regclass::text = any (:tables)
                  and a.atttypid = any (array['text', 'varchar', 'text[]', 'json', 'jsonb']::regtype[])
                  and not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'c'
                    and k.conkey = array[a.attnum] and pg_get_constraintdef(k.oid) ~ '= ANY|<@|= ''')
                """).param("tables", tables).list(String.class);
    }
}
