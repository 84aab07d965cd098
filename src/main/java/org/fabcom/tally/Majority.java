package org.fabcom.tally;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * For or against; who abstains counts for the quorum and not for the majority.
 *
 * @param registered how many may vote; asked for by a quorum and by the base of the registered
 */
record Majority(
        long yes,
        long no,
        long abstain,
        long registered,
        Share share,
        Base base,
        @Nullable Quorum quorum) implements Count {

    /** Of what the share is taken. */
    enum Base {
        EXPRESSED,
        REGISTERED
    }

    /** @param need how many had to be there; null without quorum */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            @JsonProperty("outcome") Outcome outcome,
            @JsonProperty("need") @Nullable Long need) {}

    @Override
    public Answer tally() {
        if (quorum == null) return new Answer(outcome(), null);
        long need = quorum.need(registered);
        return new Answer(quorum.present() < need ? Outcome.NO_QUORUM : outcome(), need);
    }

    private Outcome outcome() {
        if (yes + no == 0) return Outcome.NO_DECISION;
        var whole = Fraction.of(base == Base.EXPRESSED ? yes + no : registered);
        if (share.reached(Fraction.of(yes), whole)) return Outcome.ADOPTED;
        boolean all = whole.equals(Fraction.of(yes + no));
        return all && share.half() && yes == no ? Outcome.TIED : Outcome.REJECTED;
    }
}
