package org.fabcom.accompaniers.quotes;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * A quote, from the request to what it took.
 *
 * @param provider who would accompany
 * @param asker for whom it was asked: an organisation, or a person for themselves
 * @param state as it is stored; what it is on a day says {@link #on}
 * @param latest number of the newest version; 0 as long as nobody answered
 * @param holdsUntil last day of the newest version, null as long as nobody answered
 * @param accepted the version that holds, null as long as none does
 * @param ending the side that asks to end what was accepted, null if none does
 */
public record Quote(
        UUID id,
        long number,
        PartyId provider,
        PartyId asker,
        PartyId askedBy,
        @Nullable UUID caseFile,
        String need,
        State state,
        int latest,
        @Nullable LocalDate holdsUntil,
        @Nullable Integer accepted,
        @Nullable PartyId acceptedBy,
        @Nullable Instant acceptedAt,
        QuoteLine.@Nullable Side ending,
        Instant askedAt,
        Instant changedAt,
        int version) {

    public static final String PATH = "/devis";

    /** So begins where its invoice comes from; number and id follow. */
    static final String ORIGIN = "devis ";

    public enum State {
        ASKED,
        OFFERED,
        /** Nobody decided until the last day of the newest version; a new one opens it again. */
        EXPIRED,
        ACCEPTED,
        DECLINED,
        WITHDRAWN,
        DONE,
        /** Both sides ended what was accepted; a new version opens it again. */
        ENDED;

        /** There is a version to be decided on, even if its day is over. */
        boolean answered() {
            return this == OFFERED || this == EXPIRED;
        }

        public boolean open() {
            return this == ASKED || answered();
        }

        /** A version more may come. */
        public boolean answerable() {
            return open() || this == ENDED;
        }
    }

    /** What happened to it, as the journal says it. */
    public enum Act {
        ASKED,
        OFFERED,
        EXPIRED,
        ACCEPTED,
        DECLINED,
        WITHDRAWN,
        COUNTED,
        /** One side asks to end what was accepted. */
        ENDING,
        ENDED
    }

    /** One answer of the provider; never changed. {@code solidarity} is the rule of a solidarity price, empty for none. */
    public record Version(
            int n,
            String words,
            String solidarity,
            LocalDate validUntil,
            String madeBy,
            Instant madeAt,
            List<QuoteLine> lines) {

        boolean holds(LocalDate day) {
            return !day.isAfter(validUntil);
        }
    }

    /** What it took: cents paid with tax, minutes of both sides as far as they were said, things. */
    record Outcome(
            long cents,
            @Nullable Integer paid,
            @Nullable Integer given,
            @Nullable Integer asked,
            String things,
            String words,
            String saidBy,
            Instant saidAt) {}

    /** A line of the journal; nobody did what happened by itself: the actor is empty. */
    record Step(Act act, int n, String words, String actor, Instant at) {}

    /** Its state on that day: an offer whose last day is over binds nobody, whether it was laid aside yet or not. */
    State on(LocalDate day) {
        boolean over = state == State.OFFERED && holdsUntil != null && day.isAfter(holdsUntil);
        return over ? State.EXPIRED : state;
    }

    /** What its invoice comes from. */
    String origin() {
        return ORIGIN + number + " " + id;
    }

    public String url() {
        return PATH + "/" + id;
    }
}
