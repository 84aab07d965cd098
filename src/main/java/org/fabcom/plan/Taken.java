package org.fabcom.plan;

import module java.base;
import org.fabcom.plan.way.Item;
import org.fabcom.plan.way.StepRefusal;

/** What came of a step that somebody wanted. */
public sealed interface Taken {

    record Done(Item item) implements Taken {}

    record Refused(List<StepRefusal> refusals) implements Taken {

        public Refused {
            refusals = List.copyOf(refusals);
        }
    }

    /** Somebody was faster: this is what they did. */
    record TooLate(Happening last) implements Taken {}
}
