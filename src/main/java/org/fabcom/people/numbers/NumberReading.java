package org.fabcom.people.numbers;

/** What came of reading an official number: the number, or the message that says what to correct. */
public sealed interface NumberReading {

    record Read(Registration number) implements NumberReading {}

    /** {@code key} is a message with how many signs are concerned as its argument. */
    record Refused(String key, int count) implements NumberReading {}
}
