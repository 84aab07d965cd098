package org.fabcom.till.offline;

import module java.base;
import org.fabcom.web.offline.QueueTables;

/** Where the queues of tills are kept, and for how long a device may sell without having seen the house. */
public final class TillQueue {

    static final QueueTables KEPT = new QueueTables("till", "till", 60_000, true);

    /**
     * A market from Friday to Sunday. What comes in later may belong to a day, or a month, that was counted and declared without it,
     * so somebody looks at it first.
     */
    public static final Duration LONGEST = Duration.ofHours(72);

    private TillQueue() {}
}
