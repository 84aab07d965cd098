package org.fabcom.ledger.fees;

/** What a payment is, for the fees of its currency. What is of none of them bears no fee. */
public enum PaymentType {
    /** Somebody pays somebody: by a page, a code at the till, a list, a program. */
    TRANSFER,
    /** The payee asked for it, the payer agreed. */
    REQUEST,
    /** Set aside and paid for a deal of the square. */
    DEAL
}
