package org.fabcom.founding.deliberation;

/** Why something is not done; the sentence is {@code founding.refused.NAME}. */
public enum FoundingRefusal {
    /** Nobody opened it, or it is parked, waived or decided. */
    NOT_OPEN,
    /** First answers are not shown yet. */
    HIDDEN,
    /** Somebody wrote without being told that an hour would uncover it. */
    BEGUN,
    /** Somebody decided it meanwhile. */
    ALREADY,
    /** It changed since the page was read. */
    STALE,
    /** A first answer stays as it was first. */
    WRITTEN,
    /** A sentence that was decided holds: it is not waived. */
    IN_FORCE,
    /** Only both authors make two positions one; only others test an objection, or confirm a count of cards. */
    NOT_YOURS,
    NEEDS,
    FEW_ANSWERS,
    NO_SENTENCE,
    NOT_MET,
    FEW_STORIES,
    NO_MEASURE,
    OBJECTION,
    SILENCE,
    FEW_VOICES,
    /** One founder alone counted the cards. */
    COUNTED_ALONE,
    FEW_CARDS,
    /** Cards were held up before the path began: no sentence was there. */
    BEFORE,
    LOST
}
