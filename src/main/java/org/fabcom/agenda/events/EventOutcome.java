package org.fabcom.agenda.events;

import module java.base;
import org.fabcom.agenda.Span;

/** What came of a decision of the organisers. */
public sealed interface EventOutcome {

    record Done(UUID id) implements EventOutcome {}

    /** Someone else changed it meanwhile. */
    record TooLate() implements EventOutcome {}

    /** Fewer places than people who hold one. */
    record TooSmall(int taken) implements EventOutcome {}

    /**
     * The room is taken at one of these times; by another date of its own if {@code by} is empty.
     *
     * @param room its name
     * @param when it is taken
     */
    record RoomTaken(String room, String by, Span when) implements EventOutcome {}

    /** It has begun, or it was cancelled before. */
    record Over() implements EventOutcome {}
}
