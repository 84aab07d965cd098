package org.fabcom.people.recovery;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/** Somebody asks to manage an organisation, for themselves or for a member. Immutable. */
record Recovery(
        UUID id,
        PartyId organisation,
        PartyId wanted,
        PartyId askedBy,
        Instant askedAt,
        String why,
        State state,
        @Nullable PartyId grantedBy,
        @Nullable Instant dueAt) {

    enum State {
        ASKED,
        GRANTED,
        REFUSED,
        OBJECTED,
        WITHDRAWN,
        DONE;

        boolean open() {
            return this == ASKED || this == GRANTED;
        }
    }

    /** What came of a wish; {@code key} of a refusal is a message that says what to do. */
    sealed interface Outcome {

        record Done(Recovery recovery) implements Outcome {}

        record Refused(String key) implements Outcome {}
    }
}
