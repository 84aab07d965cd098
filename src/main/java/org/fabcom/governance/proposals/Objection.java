package org.fabcom.governance.proposals;

import module java.base;
import org.fabcom.kernel.PartyId;

/** What somebody holds against a text in a round of consent. @param testedBy "" : nobody yet; @param value of the body that is at stake, by name, "" without */
public record Objection(
        UUID id,
        int round,
        Kind kind,
        String words,
        State state,
        String reason,
        PartyId by,
        String byName,
        Instant at,
        String testedBy,
        String value) {

    public enum Kind {
        /** Blocks, once it is found valid. */
        OBJECTION,
        /** Is heard and kept, and never blocks (G13). */
        CONCERN,
        /** Can live with it: nothing to lift. */
        AGREEMENT
    }

    public enum State {
        RAISED,
        VALID,
        NOT_VALID,
        TAKEN_BACK
    }

    public boolean blocks() {
        return kind == Kind.OBJECTION && state == State.VALID;
    }

    public boolean waits() {
        return kind == Kind.OBJECTION && state == State.RAISED;
    }

    /** It says the same and stands: a button pressed twice. */
    boolean repeats(Kind again, String said) {
        return kind == again && state != State.NOT_VALID && (kind == Kind.AGREEMENT || words.equals(said));
    }

    /** The last word stands: who objects cannot live with the text any more, and who can lifts what would block it. */
    boolean gainsaid(Kind later) {
        return kind == Kind.AGREEMENT ? later == Kind.OBJECTION : later == Kind.AGREEMENT && (waits() || blocks());
    }
}
