package org.fabcom.governance.proposals;

/** Why something is not done to a proposal; each has a sentence, {@code agora.refused.…}. */
public enum ProposalRefusal {
    NOT_YOURS,
    /** Its state does not allow it: somebody was faster, or the page is old. */
    NOT_NOW,
    /** Why act, or what happens if nothing is done, is not said (G1). */
    NO_DRIVER,
    SAME_TEXT,
    /** Amendments wait; the chair may put them off with a reason. */
    AMENDMENTS_WAIT,
    /** Two amendments on one article: which one first? (G3) */
    ORDER_NEEDED,
    NOT_ITS_TURN,
    /** The article reads otherwise now: it is written anew, or dropped. */
    REWRITE_FIRST,
    ARTICLE_GONE,
    /** Nothing would be left of the text, or more than it may hold. */
    TOO_LONG,
    /** More words than {@link Lengths} say. */
    WORDS_TOO_LONG,
    REASON_NEEDED,
    /** Versions of one text, or amendments of one person that wait. */
    TOO_MANY,
    /** The notice of the body (G6). */
    NOTICE,
    /** A round of consent longer than {@link Consent#LONGEST_DAYS}. */
    TOO_FAR,
    /** Options are compared by a vote: there is nothing to consent to. */
    COMPARED,
    /** Other options than those of the proposal, or none of them compared. */
    OTHER_OPTIONS,
    /** A rule it changes cannot hold beside what is said of another one now. */
    RULE_UNFIT,
    /** Fewer stand behind it than the body asks for. */
    SUPPORT_NEEDED,
    OBJECTIONS_WAIT,
    ROUND_OPEN,
    OWN_OBJECTION,
    /** Whoever wrote the text or opened the round. */
    OWN_TEXT,
    AUTHOR_IS_HERE,
    /** The text is put to a vote, now or soon. */
    VOTE_RUNS,
    /** Another wording says one; a removal none. */
    WORDS_NEEDED;

    public String key() {
        return "agora.refused." + name();
    }
}
