package org.fabcom.plan.way;

import module java.base;

/** What becomes of a step. */
public sealed interface StepOutcome {

    record Done(Item item) implements StepOutcome {}

    record Refused(List<StepRefusal> refusals) implements StepOutcome {

        public Refused {
            refusals = List.copyOf(refusals);
        }
    }
}
