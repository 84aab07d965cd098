package org.fabcom.tally.rules;

/** What parts equals; said before the opening. */
public enum TieRule {
    /** Whoever chairs decides. */
    CASTING_VOTE,
    /** Back to the discussion. */
    RETURN,
    /** By lot: the seed is a public value announced before with the hash of the roll. */
    DRAW
}
