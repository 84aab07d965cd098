package org.fabcom.plan;

import module java.base;
import org.fabcom.plan.way.Item.Subject;

/**
 * One more tool for a plan that is drawn: what comes with it, itself last, and the order of all lines that results.
 */
public record Joining(List<Newcomer> newcomers, List<UUID> order) {

    /** A new line, with the lines that it builds on. */
    public record Newcomer(UUID id, Subject subject, List<UUID> needs) {

        public Newcomer {
            needs = List.copyOf(needs);
        }
    }

    public Joining {
        newcomers = List.copyOf(newcomers);
        order = List.copyOf(order);
    }
}
