package org.fabcom.people;

import java.util.List;
import java.util.Set;
import org.fabcom.kernel.PartyId;

/**
 * Port: what a room keeps of people. The privacy page is made from {@link #fields}, the file that a person takes with them
 * and their erasure from {@link #traces}; a test refuses a table that points to a party and is missing in either.
 */
public interface PersonalData {

    List<PersonalField> fields();

    /** Table by table, how a person's rows are found, and what becomes of them when the person is erased. */
    default List<Trace> traces() {
        return List.of();
    }

    /** What somebody must take over before this person can be erased; usually nothing. */
    default List<Obstacle> obstacles(PartyId person) {
        return List.of();
    }

    /** What the room does in its own words, journalled, before the rows of a person who is erased are touched. */
    default void letGo(PartyId person) {}

    /** Files of theirs that go into the file they take with them, beside the rows. */
    default List<Attached> attached(PartyId person) {
        return List.of();
    }

    /** A file under its name. */
    record Attached(String name, byte[] bytes) {}

    /** The same for a room that knows people by their address too, in small letters; empty: none is known. */
    default void letGo(PartyId person, String email) {
        letGo(person);
    }

    /** Why not yet: a message that says what to do, and the page where it is done. */
    record Obstacle(String key, String url, List<Object> args) {
        public Obstacle {
            args = List.copyOf(args);
        }
    }

    /** What becomes of rows: they stay and the name goes, they lose what is personal in them, or they go. */
    enum Fate {
        KEPT,
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
    record Trace(String table, String column, String mine, Fate fate, String set, Set<String> hidden) {

        public Trace {
            hidden = Set.copyOf(hidden);
        }

        /** Rows whose {@code column} is the person: they stay, and so do all figures. */
        public static Trace kept(String table, String column) {
            return new Trace(table, column, column + " = :person", Fate.KEPT, "", Set.of());
        }

        /** Rows whose {@code column} is the person: they go. */
        public static Trace deleted(String table, String column) {
            return new Trace(table, column, column + " = :person", Fate.DELETED, "", Set.of());
        }

        /** Rows whose {@code column} is the person: they stay, with this written over what says something of them. */
        public static Trace blanked(String table, String column, String set) {
            return new Trace(table, column, column + " = :person", Fate.BLANKED, set, Set.of());
        }

        /** The same for other rows. */
        public Trace where(String rows) {
            return new Trace(table, column, rows, fate, set, hidden);
        }

        public Trace hiding(String... columns) {
            return new Trace(table, column, mine, fate, set, Set.of(columns));
        }
    }
}
