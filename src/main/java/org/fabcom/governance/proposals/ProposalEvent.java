package org.fabcom.governance.proposals;

import module java.base;

/** Something that happened to a proposal. @param by "" : the program; @param text number of the text that held then */
public record ProposalEvent(Kind kind, int text, String note, String by, Instant at) {

    public enum Kind {
        WRITTEN,
        PUBLISHED,
        REWRITTEN,
        AMENDMENTS_OPENED,
        AMENDED,
        FROZEN,
        DEFERRED,
        BALLOT,
        ANNULLED,
        CONSENT,
        BLOCKED,
        ADOPTED,
        REJECTED,
        NO_QUORUM,
        OTHER_TEXT,
        TIED,
        RETURNED,
        WITHDRAWN,
        LAPSED,
        REOPENED,
        TAKEN_OVER
    }
}
