package org.fabcom.founding.bank;

/** Why a thing stopped; a word of the bank, its sentence is {@code founding.cause.NAME}. */
public enum Cause {
    NO_RECURRENT_FUNDING,
    ONE_PAYER_STEERS,
    DELEGATES_WITHOUT_MANDATE,
    KEY_PERSON_EXHAUSTED,
    TOOL_TOO_HEAVY,
    NOBODY_ASKED,
    REVIEW_BLOCKED,
    FORM_TOO_EARLY_OR_LATE,
    REMOVED_UPSTREAM,
    NO_MAINTENANCE,
    SUBSIDY_ENDED
}
