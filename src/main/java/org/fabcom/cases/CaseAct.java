package org.fabcom.cases;

/** What can happen to a case, as its journal names it. */
public enum CaseAct {
    OPENED,
    QUALIFIED,
    REDIRECTED,
    DROPPED,
    ASSIGNED,
    REASSIGNED,
    STARTED,
    ATTACHED,
    DETACHED,
    CONTESTED,
    ANSWERED,
    REPORTED,
    ACCEPTED,
    CORRECTION_ASKED,
    PRIORITISED,
    DATE_SET,
    DATE_REMOVED,
    BEGUN,
    TOOL_ADDED,
    TOOL_DROPPED,
    FOLLOWED,
    FOLLOW_UP_ANSWERED,
    /** News were asked for, and nobody answered. */
    FOLLOW_UP_TRIED,
    CLOSED,
    /** Its real cost was noted wrongly. */
    CORRECTED,
    REOPENED,
    MERGED,
    UNMERGED
}
