package org.fabcom.plan.demo;

import module java.base;
import org.fabcom.plan.way.Reason;
import org.fabcom.plan.way.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The plan of an {@link InventedCase}.
 *
 * @param accepted null while the organisation has not agreed
 * @param only the tools it is about, in their order; empty for all that the sheet gives
 */
record InventedPlan(int drawn, @Nullable Integer accepted, List<String> only, List<Item> items) {

    InventedPlan {
        only = Objects.requireNonNullElse(only, List.of());
        items = Objects.requireNonNullElse(items, List.of());
    }

    /**
     * What became of one tool, by its name, or of the groundwork by its template.
     *
     * @param way the first attempt
     * @param again the second one, after going back
     * @param accounts the day on which the financial year ends
     */
    record Item(
            String tool,
            @Nullable String referent,
            Way way,
            @Nullable Way again,
            @Nullable Spent spent,
            @Nullable Integer accounts) {}

    /**
     * One attempt.
     *
     * @param reached the day of each stage
     * @param until the end of the double running
     * @param nothing said when there is nothing to take along
     * @param deleted the day on which what the old tool held was deleted
     */
    record Way(
            @Nullable String target,
            String host,
            Map<Stage, Integer> reached,
            @Nullable Integer until,
            @Nullable Nothing nothing,
            List<Counted> counts,
            @Nullable Kept archive,
            @Nullable Aside aside,
            @Nullable Integer deleted) {

        Way {
            host = Objects.requireNonNullElse(host, "");
            reached = Objects.requireNonNullElse(reached, Map.of());
            counts = Objects.requireNonNullElse(counts, List.of());
        }
    }

    /** Two counts; null is “unknown”, never zero. */
    record Counted(
            String kind, @Nullable Long left, @Nullable Long arrived, String why) {

        Counted {
            why = Objects.requireNonNullElse(why, "");
        }
    }

    record Nothing(int day, String why) {}

    record Kept(
            int day, String place, String keeper, @Nullable String sha256) {}

    record Spent(int day, int minutes, int euros) {}

    /** Where an item may stand beside its way. */
    enum Does {
        PAUSE,
        ROLL_BACK,
        KEEP,
        DROP
    }

    /**
     * @param back the day on which a pause shall end
     * @param resumed the day on which it did
     */
    record Aside(
            int day,
            Does does,
            Reason reason,
            String words,
            @Nullable Integer back,
            @Nullable Integer resumed) {

        Aside {
            words = Objects.requireNonNullElse(words, "");
        }
    }
}
