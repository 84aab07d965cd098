package org.fabcom.agenda.registrations;

import org.fabcom.ledger.Refusal;

/** What came of asking for a place, or of giving it back. */
public sealed interface Answer {

    /** The place is theirs. */
    record Confirmed(Registration registration) implements Answer {}

    /** On the waiting list; {@code place} counts from 1. */
    record Waiting(Registration registration, int place) implements Answer {}

    /** A link was mailed: without an account one confirms first. */
    record Mailed(String email) implements Answer {}

    /** They were registered before. */
    record Already(Registration registration) implements Answer {}

    /** The place is free for the next one. */
    record GivenBack(Registration registration) implements Answer {}

    /** The offer or the link came to its end before. */
    record TooLate() implements Answer {}

    /** What a place costs can't be set aside: nothing has changed. */
    record Unpaid(Refusal why) implements Answer {}

    /** A place is paid from a wallet, and without an account there is none. */
    record NoWallet() implements Answer {}

    /** It has begun, was cancelled, or nobody registers for it. */
    record Closed() implements Answer {}
}
