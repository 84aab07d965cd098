package org.fabcom.agenda.events;

import java.util.UUID;

/** What came of a decision of the organisers. */
public sealed interface Outcome {

    record Done(UUID id) implements Outcome {}

    /** Someone else changed it meanwhile. */
    record TooLate() implements Outcome {}

    /** Fewer places than people who hold one. */
    record TooSmall(int taken) implements Outcome {}

    /** It has begun, or it was cancelled before. */
    record Over() implements Outcome {}
}
