package org.fabcom.plan.way;

import java.util.List;

/** What becomes of a step. */
public sealed interface Decision {

    record Done(Item item) implements Decision {}

    record Refused(List<Refusal> refusals) implements Decision {

        public Refused {
            refusals = List.copyOf(refusals);
        }
    }
}
