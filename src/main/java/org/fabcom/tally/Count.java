package org.fabcom.tally;

/** What was cast and the rules it is counted by. */
sealed interface Count permits Majority, MajorityJudgment, Schulze, Marks, Colleges, Present {

    /** A pure function: the same answer each time, in exact numbers, ready to be written as JSON. */
    Object tally();
}
