package org.fabcom.market.deals;

import module java.base;
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

        private static final Set<State> RUNNING = Set.of(ACCEPTED, INVOICED, AWAITING);
        private static final Set<State> DISPUTABLE = Set.of(ACCEPTED, INVOICED, AWAITING, DONE, REFUNDING);

        public boolean running() {
            return RUNNING.contains(this);
        }

        /** A dispute may be opened, and freezes the deal (E31). */
        public boolean disputable() {
            return DISPUTABLE.contains(this);
        }

        /** Both have said yes, whatever came of it; before, and where nobody did, there is but a proposal. */
        public boolean agreed() {
            return this != OPEN && this != REJECTED && this != WITHDRAWN && this != LAPSED;
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

    Deal to(State state) {
        return next(it -> it.state = state);
    }

    Deal revised() {
        return next(it -> it.latest++);
    }

    Deal agreed(int n, int units, @Nullable TransferId aside) {
        return next(it -> {
            it.state = State.ACCEPTED;
            it.accepted = n;
            it.quantity = units;
            it.reservation = aside;
        });
    }

    Deal invoiced(Instant at) {
        return next(it -> {
            it.state = State.INVOICED;
            it.invoicedAt = at;
        });
    }

    Deal paid(State state, @Nullable TransferId by, @Nullable Instant done) {
        return next(it -> {
            it.state = state;
            it.payment = by;
            it.doneAt = done;
        });
    }

    Deal received(@Nullable TransferId trace, Instant at) {
        return next(it -> {
            it.state = State.DONE;
            it.outside = trace;
            it.doneAt = at;
        });
    }

    Deal consents(@Nullable Instant ofOwner, @Nullable Instant ofReplier) {
        return next(it -> {
            it.consentOwner = ofOwner;
            it.consentReplier = ofReplier;
        });
    }

    Deal frozen(boolean still) {
        return next(it -> it.frozen = still);
    }

    /** The other side has just consented as well: this and that are one change. */
    Deal cancelled() {
        return changed(version, it -> it.state = State.CANCELLED);
    }

    /** The same, and nothing is frozen any more: one change. */
    Deal thawed() {
        return changed(version, it -> it.frozen = false);
    }

    private Deal next(Consumer<Change> what) {
        return changed(version + 1, what);
    }

    private Deal changed(int as, Consumer<Change> what) {
        var it = new Change(this);
        what.accept(it);
        return it.of(this, as);
    }

    /** What may change of a deal, before it is one again. */
    private static final class Change {

        State state;
        int latest;

        @Nullable
        Integer accepted;

        int quantity;

        @Nullable
        TransferId reservation;

        @Nullable
        TransferId payment;

        @Nullable
        TransferId outside;

        @Nullable
        Instant consentOwner;

        @Nullable
        Instant consentReplier;

        boolean frozen;

        @Nullable
        Instant invoicedAt;

        @Nullable
        Instant doneAt;

        Change(Deal old) {
            state = old.state;
            latest = old.latest;
            accepted = old.accepted;
            quantity = old.quantity;
            reservation = old.reservation;
            payment = old.payment;
            outside = old.outside;
            consentOwner = old.consentOwner;
            consentReplier = old.consentReplier;
            frozen = old.frozen;
            invoicedAt = old.invoicedAt;
            doneAt = old.doneAt;
        }

        Deal of(Deal old, int version) {
            return new Deal(
                    old.id,
                    old.number,
                    old.post,
                    old.owner,
                    old.replier,
                    old.payer,
                    old.payee,
                    old.ownPost,
                    state,
                    latest,
                    accepted,
                    quantity,
                    reservation,
                    payment,
                    outside,
                    consentOwner,
                    consentReplier,
                    frozen,
                    old.openedAt,
                    old.changedAt,
                    old.lapsesAt,
                    invoicedAt,
                    doneAt,
                    version);
        }
    }
}
