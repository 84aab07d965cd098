package org.fabcom.cases;

/** Why not. Each has its sentence, with what to do, in the bundles under {@code cases.case.refused}. */
public enum CaseRefusal {
    /** Not a step that leads out of where the case stands. */
    NOT_NOW,
    REASON_MISSING,
    SAME_MEDIATOR,
    /** The first news are due on a day that is over. */
    NEWS_PAST,
    /** More than a year ahead: a slip of the hand. */
    NEWS_FAR,
    /** News of how it goes, before the day on which they are asked for. */
    NEWS_EARLY,
    NO_SHEET,
    CONTESTS_OPEN,
    ANSWERED_ALREADY,
    FOLLOWED_ALREADY,
    NOT_ACCEPTED,
    ACCEPTED_ALREADY,
    NO_PRIORITY,
    /** The board is said to have met before anybody asked. */
    BEFORE_REQUEST,
    NOT_UNDER_WAY,
    FOLLOW_UPS_DUE,
    STILL_OPEN,
    NOTHING_DONE,
    /** The plan has accounts to get back, and none was. */
    NOTHING_REGAINED,
    NOT_ENDED,
    /** These figures stand there already. */
    UNCHANGED,
    MERGED,
    NOT_MERGED,
    OTHER_ORGANISATION,
    INTO_ITSELF,
    HAS_ENDED;

    public String key() {
        return "cases.case.refused." + name();
    }
}
