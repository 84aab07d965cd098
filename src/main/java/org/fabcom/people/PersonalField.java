package org.fabcom.people;

import java.util.Collection;
import java.util.stream.Stream;

/**
 * One column that says something of a person. The last three are message keys, so that the privacy page reads in each
 * language.
 *
 * @param table with its schema: {@code people.person}
 * @param purpose why it is kept
 * @param retention how long, and what happens then
 * @param visibility who sees it
 */
public record PersonalField(String table, String column, String purpose, String retention, String visibility) {

    /** Where a room answers for its fields: the root of its message keys, as {@code market.personal}. */
    public record Words(String root) {

        /** One answer for all fields of the room. */
        public PersonalField field(String table, String column) {
            return new PersonalField(table, column, root + ".purpose", root + ".retention", root + ".seen");
        }

        /** The same for each {@code table.column} of this schema. */
        public Stream<PersonalField> fields(String schema, Collection<String> columns) {
            return columns.stream().map(it -> it.split("\\.")).map(it -> field(schema + "." + it[0], it[1]));
        }

        /** One answer among several: the last three name it under the root. */
        public PersonalField field(String table, String column, String purpose, String retention, String seenBy) {
            return new PersonalField(
                    table,
                    column,
                    root + ".purpose." + purpose,
                    root + ".retention." + retention,
                    root + ".seen." + seenBy);
        }
    }
}
