package org.fabcom.people;

/** What came of giving or taking a right. */
public enum RightsOutcome {
    DONE,
    /** Nothing to do: it was so already. */
    ALREADY,
    /** Whoever gives or takes it has just lost the right to, or who was to have it has just been erased. */
    NO_LONGER,
    /** An organisation keeps one manager at least, the instance one administrator. */
    LAST_ONE
}
