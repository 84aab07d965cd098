package org.fabcom.accompaniment.plan.way;

/** On the way, or beside it: an item that stands aside keeps its stage. */
public enum Standing {
    MOVING,
    PAUSED,
    ROLLED_BACK,
    KEPT
}
