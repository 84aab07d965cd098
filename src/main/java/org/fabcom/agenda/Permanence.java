package org.fabcom.agenda;

import module java.base;

/** Hours at which people come without appointment, for the upper rooms that send them there. */
public record Permanence(Span span, String where, String url) {

    /** Finds them. */
    public interface Register {

        /** The next one that is not over at this moment. */
        Optional<Permanence> next(Instant from);
    }
}
