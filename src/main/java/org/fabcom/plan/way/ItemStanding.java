package org.fabcom.plan.way;

/** On the way, or beside it: an item that stands aside keeps its stage. What is dropped left the plan for good. */
public enum ItemStanding {
    MOVING,
    PAUSED,
    ROLLED_BACK,
    KEPT,
    DROPPED
}
