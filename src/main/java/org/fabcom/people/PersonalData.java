package org.fabcom.people;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.PersonalField.Trace;
import org.fabcom.web.Formats;

/**
 * Port: what a room keeps of people. The privacy page is made from {@link #fields}, the file that a person takes with them
 * and their erasure from {@link #traces}; a test refuses a table that points to a party and is missing in either.
 */
public interface PersonalData {

    List<PersonalField> fields();

    /** Table by table, how a person's rows are found, and what becomes of them when the person is erased: as the fields say. */
    default List<Trace> traces() {
        return fields().stream().flatMap(it -> it.trace().stream()).toList();
    }

    /** What somebody must take over before this person can be erased; usually nothing. */
    default List<Obstacle> obstacles(PartyId person) {
        return List.of();
    }

    /** What goes on without them, said before they ask to be erased; it holds nobody. */
    default List<Obstacle> leftBehind(PartyId person) {
        return List.of();
    }

    /** What of theirs ends, is lost or stays due, said before they ask to be erased. */
    default List<Obstacle> ends(PartyId person) {
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

        /** An argument that is said in the reader’s language. */
        public interface Spoken {
            String by(Formats reader);
        }

        public Object[] args(Formats reader) {
            return args.stream()
                    .map(it -> it instanceof Spoken said ? said.by(reader) : it)
                    .toArray();
        }
    }
}
