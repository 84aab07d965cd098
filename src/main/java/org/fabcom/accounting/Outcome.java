package org.fabcom.accounting;

import module java.base;

/** How an order to the books ended: done, or refused with nothing changed. */
public sealed interface Outcome {

    /** The entry, the period or the party concerned. */
    record Done(UUID id) implements Outcome {}

    record Refused(BookRefusal why) implements Outcome {}

    /** The id. Throws IllegalStateException if it was refused: for callers who made sure. */
    default UUID done() {
        return switch (this) {
            case Done it -> it.id();
            case Refused it -> throw new IllegalStateException("refused: " + it);
        };
    }
}
