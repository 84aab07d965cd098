package org.fabcom.market.deals;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.fabcom.kernel.PartyId;
import org.fabcom.ledger.TransferId;
import org.jspecify.annotations.Nullable;

/**
 * A reply to a post and what became of it. Payer and payee were derived once (E23). Immutable; the database refuses ways that
 * don't exist, and any change of what was agreed.
 *
 * @param accepted the version of the reply that holds; null until then
 * @param reservation what is set aside in the safe, {@code payment} what was paid from it, {@code outside} the trace of what was
 *     paid in a currency kept elsewhere
 */
public record Deal(
        UUID id,
        long number,
        UUID post,
        PartyId owner,
        PartyId replier,
        PartyId payer,
        PartyId payee,
        @Nullable UUID ownPost,
        State state,
        int latest,
        @Nullable Integer accepted,
        int quantity,
        @Nullable TransferId reservation,
        @Nullable TransferId payment,
        @Nullable TransferId outside,
        @Nullable Instant consentOwner,
        @Nullable Instant consentReplier,
        boolean frozen,
        Instant openedAt,
        Instant changedAt,
        Instant lapsesAt,
        @Nullable Instant invoicedAt,
        @Nullable Instant doneAt,
        int version) {

    /** Where a deal stands. */
    public enum State {
        OPEN,
        REJECTED,
        WITHDRAWN,
        LAPSED,
        ACCEPTED,
        INVOICED,
        /** Paid here; the payee has still to say that what is kept elsewhere has come (E28). */
        AWAITING,
        DONE,
        CANCELLED,
        /** The payee gives back; the payer has still to say that it has come (E30). */
        REFUNDING,
        REFUNDED;

        static final Set<State> RUNNING = Set.of(ACCEPTED, INVOICED, AWAITING);
        static final Set<State> DISPUTABLE = Set.of(ACCEPTED, INVOICED, AWAITING, DONE, REFUNDING);

        public boolean running() {
            return RUNNING.contains(this);
        }

        public boolean over() {
            return this == REJECTED || this == WITHDRAWN || this == LAPSED || this == CANCELLED || this == REFUNDED;
        }
    }

    public boolean side(PartyId party) {
        return owner.equals(party) || replier.equals(party);
    }

    public PartyId other(PartyId party) {
        return owner.equals(party) ? replier : owner;
    }

    /** The version that holds, or that lies on the table. */
    public int shown() {
        return accepted == null ? latest : accepted;
    }

    public String url() {
        return "/place/accords/" + id;
    }

    Deal to(State next) {
        return with(
                next,
                latest,
                accepted,
                quantity,
                reservation,
                payment,
                outside,
                consentOwner,
                consentReplier,
                frozen,
                invoicedAt,
                doneAt);
    }

    Deal revised() {
        return with(
                state,
                latest + 1,
                accepted,
                quantity,
                reservation,
                payment,
                outside,
                consentOwner,
                consentReplier,
                frozen,
                invoicedAt,
                doneAt);
    }

    Deal agreed(int n, int units, @Nullable TransferId aside) {
        return with(
                State.ACCEPTED,
                latest,
                n,
                units,
                aside,
                payment,
                outside,
                consentOwner,
                consentReplier,
                frozen,
                invoicedAt,
                doneAt);
    }

    Deal invoiced(Instant at) {
        return with(
                State.INVOICED,
                latest,
                accepted,
                quantity,
                reservation,
                payment,
                outside,
                consentOwner,
                consentReplier,
                frozen,
                at,
                doneAt);
    }

    Deal paid(State next, @Nullable TransferId by, @Nullable Instant done) {
        return with(
                next,
                latest,
                accepted,
                quantity,
                reservation,
                by,
                outside,
                consentOwner,
                consentReplier,
                frozen,
                invoicedAt,
                done);
    }

    Deal received(@Nullable TransferId trace, Instant at) {
        return with(
                State.DONE,
                latest,
                accepted,
                quantity,
                reservation,
                payment,
                trace,
                consentOwner,
                consentReplier,
                frozen,
                invoicedAt,
                at);
    }

    Deal consents(@Nullable Instant ofOwner, @Nullable Instant ofReplier) {
        return with(
                state,
                latest,
                accepted,
                quantity,
                reservation,
                payment,
                outside,
                ofOwner,
                ofReplier,
                frozen,
                invoicedAt,
                doneAt);
    }

    /** The other side has just consented as well: this and that are one change. */
    Deal cancelled() {
        return new Deal(
                id,
                number,
                post,
                owner,
                replier,
                payer,
                payee,
                ownPost,
                State.CANCELLED,
                latest,
                accepted,
                quantity,
                reservation,
                payment,
                outside,
                consentOwner,
                consentReplier,
                frozen,
                openedAt,
                changedAt,
                lapsesAt,
                invoicedAt,
                doneAt,
                version);
    }

    /** The same, and nothing is frozen any more: one change. */
    Deal thawed() {
        return new Deal(
                id,
                number,
                post,
                owner,
                replier,
                payer,
                payee,
                ownPost,
                state,
                latest,
                accepted,
                quantity,
                reservation,
                payment,
                outside,
                consentOwner,
                consentReplier,
                false,
                openedAt,
                changedAt,
                lapsesAt,
                invoicedAt,
                doneAt,
                version);
    }

    Deal frozen(boolean still) {
        return with(
                state,
                latest,
                accepted,
                quantity,
                reservation,
                payment,
                outside,
                consentOwner,
                consentReplier,
                still,
                invoicedAt,
                doneAt);
    }

    private Deal with(
            State next,
            int last,
            @Nullable Integer holds,
            int units,
            @Nullable TransferId aside,
            @Nullable TransferId paid,
            @Nullable TransferId trace,
            @Nullable Instant ofOwner,
            @Nullable Instant ofReplier,
            boolean still,
            @Nullable Instant invoice,
            @Nullable Instant done) {
        return new Deal(
                id,
                number,
                post,
                owner,
                replier,
                payer,
                payee,
                ownPost,
                next,
                last,
                holds,
                units,
                aside,
                paid,
                trace,
                ofOwner,
                ofReplier,
                still,
                openedAt,
                changedAt,
                lapsesAt,
                invoice,
                done,
                version + 1);
    }
}
