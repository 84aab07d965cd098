package org.fabcom.people;

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
