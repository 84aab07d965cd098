package org.fabcom.plan;

import module java.base;
import org.fabcom.plan.way.Item.Subject;

/** An item about to be written down, with the places (from 0) of those it builds on. */
public record Draft(Subject subject, List<Integer> needs) {

    public Draft {
        needs = List.copyOf(needs);
    }
}
