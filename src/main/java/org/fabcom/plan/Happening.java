package org.fabcom.plan;

import module java.base;
import org.fabcom.plan.way.Stage;
import org.jspecify.annotations.Nullable;

/** One line of a plan’s journal. {@code stage} is where the item stood afterwards; null for what concerns the whole plan. */
public record Happening(
        Act act,
        Instant at,
        String by,
        @Nullable UUID item,
        @Nullable Stage stage,
        @Nullable LocalDate on,
        String reason,
        String words) {

    /** What people do. */
    public enum Act {
        DRAWN,
        ACCEPTED,
        REORDERED,
        /** The board decided once the plan was accepted, */
        DECIDED,
        /** and this is how it goes from now on. */
        FOLLOWED,
        ADDED,
        AGREED,
        DECLINED,
        DROPPED,
        TARGET_CHOSEN,
        ADVANCED,
        END_MOVED,
        NOTHING_TO_CARRY,
        COUNTED,
        ARCHIVED,
        OLD_DELETED,
        PAUSED,
        RESUMED,
        ROLLED_BACK,
        RESTARTED,
        KEPT,
        SPENT_SAID,
        REFERENT_NAMED,
        CLOSING_SAID,
        FILE_CHECKED,
        WAIVED
    }
}
