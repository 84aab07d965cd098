package org.fabcom.tally;

import module java.base;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Colleges that weigh together 100, whatever their heads. A college in which nobody spoke for or against carries nothing: either
 * the base stays 100, or only the weights of those that spoke make it.
 */
record Colleges(List<College> colleges, Mode mode, Absent absent, Share share) implements Count {

    record College(String name, Fraction weight, long yes, long no, long abstain) {

        boolean spoke() {
            return yes + no > 0;
        }

        College turned() {
            return new College(name, weight, no, yes, abstain);
        }
    }

    enum Mode {
        /** The weight is shared as the votes of the college are. */
        PROPORTIONAL,
        /** The weight goes to the side that has more votes in the college, to none if they are equal. */
        BLOCK
    }

    enum Absent {
        ABSENT_LOST,
        RENORMALISE
    }

    record Heads(
            @JsonProperty("for") long yes,
            @JsonProperty("against") long no) {}

    /** Weights of 100, and beside them how many people stood on each side. */
    record Answer(
            @JsonProperty("outcome") Outcome outcome,
            @JsonProperty("for") Fraction yes,
            @JsonProperty("against") Fraction no,
            @JsonProperty("absent") Fraction absent,
            @JsonProperty("heads") Heads heads) {}

    @Override
    public Answer tally() {
        var yes = sum(College::spoke, this::carried);
        var no = sum(College::spoke, it -> carried(it.turned()));
        var lost = sum(it -> !it.spoke(), College::weight);
        var heads = new Heads(
                colleges.stream().mapToLong(College::yes).sum(),
                colleges.stream().mapToLong(College::no).sum());
        return new Answer(outcome(yes, no, lost), yes, no, lost, heads);
    }

    private Outcome outcome(Fraction yes, Fraction no, Fraction lost) {
        if (colleges.stream().noneMatch(College::spoke)) return Outcome.NO_DECISION;
        var base = absent == Absent.ABSENT_LOST ? Fraction.of(100) : sum(College::spoke, College::weight);
        if (share.reached(yes, base)) return Outcome.ADOPTED;
        boolean all = absent == Absent.RENORMALISE || lost.equals(Fraction.ZERO);
        return all && share.half() && yes.equals(no) ? Outcome.TIED : Outcome.REJECTED;
    }

    /** What of a college's weight stands for the question. */
    private Fraction carried(College it) {
        return switch (mode) {
            case PROPORTIONAL -> it.weight().times(Fraction.of(it.yes(), it.yes() + it.no()));
            case BLOCK -> it.yes() > it.no() ? it.weight() : Fraction.ZERO;
        };
    }

    private Fraction sum(Predicate<College> which, Function<College, Fraction> what) {
        return colleges.stream().filter(which).map(what).reduce(Fraction.ZERO, Fraction::plus);
    }
}
