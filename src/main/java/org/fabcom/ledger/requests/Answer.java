package org.fabcom.ledger.requests;

import module java.base;
import org.fabcom.ledger.Booking;
import org.jspecify.annotations.Nullable;

/** What became of asking for a payment, or of answering it. */
public sealed interface Answer {

    /** It waits for the payer, was answered, or came before with the same key. */
    record Done(UUID id, PaymentRequest.State state, boolean again) implements Answer {

        Done(UUID id, PaymentRequest.State state) {
            this(id, state, false);
        }
    }

    /** The payment itself is refused; the request stays open. */
    record NotPaid(Booking.Refused why) implements Answer {}

    /** Somebody was faster, or it has lapsed. */
    record TooLate(PaymentRequest.@Nullable State state) implements Answer {}
}
