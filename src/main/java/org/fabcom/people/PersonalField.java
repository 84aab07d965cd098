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
public record PersonalField(String table, String column, String purpose, String retention, String visibility) {}
