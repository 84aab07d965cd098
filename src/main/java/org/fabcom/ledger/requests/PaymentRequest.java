package org.fabcom.ledger.requests;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.ledger.TransferId;
import org.fabcom.ledger.currencies.Amount;
import org.jspecify.annotations.Nullable;

/** A payment that the payee asks for; nothing moves until it is accepted. */
public record PaymentRequest(
        UUID id,
        PartyId payee,
        PartyId payer,
        List<Amount> amounts,
        String subject,
        PartyId by,
        Instant at,
        Instant lapsesAt,
        State state,
        @Nullable PartyId answeredBy,
        @Nullable Instant answeredAt,
        String reason,
        @Nullable TransferId transfer) {

    /** Where it stands; all but the first are for good. */
    public enum State {
        OPEN,
        ACCEPTED,
        REFUSED,
        WITHDRAWN,
        LAPSED
    }

    public PaymentRequest {
        amounts = List.copyOf(amounts);
    }

    boolean open() {
        return state == State.OPEN;
    }
}
