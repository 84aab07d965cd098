package org.fabcom.people;

import module java.base;

/**
 * One column that says something of a person. Three are message keys, so that the privacy page reads in each language.
 *
 * @param table with its schema: {@code people.person}
 * @param purpose why it is kept
 * @param retention how long, and what happens then
 * @param visibility who sees it
 * @param trace the rows that are found by it, if another column does not find them
 */
public record PersonalField(
        String table, String column, String purpose, String retention, String visibility, Optional<Trace> trace) {

    public PersonalField(String table, String column, String purpose, String retention, String visibility) {
        this(table, column, purpose, retention, visibility, Optional.empty());
    }

    /** Rows whose column is the person: they stay, and so do all figures. */
    public PersonalField kept() {
        return with(Fate.KEPT, "");
    }

    /** Rows whose column is the person: they stay as they are, with the name, since the law says so. */
    public PersonalField named() {
        return with(Fate.NAMED, "");
    }

    /** Rows whose column is the person: they go. */
    public PersonalField deleted() {
        return with(Fate.DELETED, "");
    }

    /** Rows whose column is the person: they stay, with this written over what says something of them. */
    public PersonalField blanked(String set) {
        return with(Fate.BLANKED, set);
    }

    /** The same for other rows. */
    public PersonalField where(String rows) {
        var it = trace.orElseThrow();
        return with(new Trace(table, column, rows, it.fate(), it.set(), it.hidden()));
    }

    /** The same without these columns in their file. */
    public PersonalField hiding(String... columns) {
        var it = trace.orElseThrow();
        return with(new Trace(table, column, it.mine(), it.fate(), it.set(), Set.of(columns)));
    }

    private PersonalField with(Fate fate, String set) {
        return with(new Trace(table, column, column + " = :person", fate, set, Set.of()));
    }

    private PersonalField with(Trace trace) {
        return new PersonalField(table, column, purpose, retention, visibility, Optional.of(trace));
    }

    /** What becomes of rows: they stay and the name goes, they stay with the name, they lose what is personal in them, or they go. */
    public enum Fate {
        KEPT,
        NAMED,
        BLANKED,
        DELETED
    }

    /**
     * Rows of one table in which a person left something. SQL of our own, never of people; it may use {@code :person} (their
     * id), {@code :email} (their address in small letters), {@code :name}, and in {@code set} also {@code :gone} (what stands
     * for the name from now on).
     *
     * @param column the declared column whose words say what this is
     * @param mine which rows are theirs
     * @param set for blanked rows, what is written over
     * @param hidden columns that are not in their file: what opens doors, or says something of others
     */
    public record Trace(String table, String column, String mine, Fate fate, String set, Set<String> hidden) {

        public Trace {
            hidden = Set.copyOf(hidden);
        }
    }

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

        public PersonalField kept(String table, String column) {
            return field(table, column).kept();
        }

        public PersonalField kept(String table, String column, String purpose, String retention, String seenBy) {
            return field(table, column, purpose, retention, seenBy).kept();
        }

        public PersonalField named(String table, String column) {
            return field(table, column).named();
        }

        public PersonalField deleted(String table, String column) {
            return field(table, column).deleted();
        }

        public PersonalField deleted(String table, String column, String purpose, String retention, String seenBy) {
            return field(table, column, purpose, retention, seenBy).deleted();
        }
    }
}
