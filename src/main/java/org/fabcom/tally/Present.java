package org.fabcom.tally;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Counted only if enough were there: without quorum nothing else is said. */
record Present(Count count, long registered, Quorum quorum) implements Count {

    record TooFew(
            @JsonProperty("outcome") Outcome outcome,
            @JsonProperty("need") long need) {}

    @Override
    public Object tally() {
        long need = quorum.need(registered);
        return quorum.present() < need ? new TooFew(Outcome.NO_QUORUM, need) : count.tally();
    }
}
