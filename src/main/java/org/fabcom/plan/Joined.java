package org.fabcom.plan;

import module java.base;
import org.fabcom.plan.way.Item;
import org.fabcom.plan.way.StepRefusal;
import org.jspecify.annotations.Nullable;

/** What came of adding a tool to a plan. */
public sealed interface Joined {

    /** It is there, with what had to come first. */
    record Done(Item item, List<Item> brought) implements Joined {

        public Done {
            brought = List.copyOf(brought);
        }
    }

    /** It was there: since it was added, by whom; null if it was drawn with the plan. */
    record Already(Item item, @Nullable Happening added) implements Joined {}

    record Refused(StepRefusal why) implements Joined {}
}
