package org.fabcom.tally.rules;

/** How is voted; counted by org.fabcom.tally only. */
public enum Method {
    /** For, against, abstention: also where consent falls back. */
    MAJORITY,
    APPROVAL,
    SCORE,
    DOTS,
    JUDGMENT,
    SCHULZE;

    /** True where options are compared; false: one text is adopted or not. */
    public boolean compares() {
        return this != MAJORITY;
    }
}
