package org.fabcom.people;

/** What came of giving or taking a right. */
public enum RightsOutcome {
    DONE,
    /** Nothing to do: it was so already. */
    ALREADY,
    /** An organisation keeps one manager at least, the instance one administrator. */
    LAST_ONE
}
