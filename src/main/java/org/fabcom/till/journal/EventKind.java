package org.fabcom.till.journal;

/** What can happen at a till. */
public enum EventKind {
    OPENED,
    SALE,
    /** A basket given up before it was paid. */
    CANCELLED,
    REFUND,
    REPRINT,
    /** Cash that comes in or goes out without a sale. */
    FLOAT,
    /** A deposit that is no cash comes in or goes out: a cheque that is kept, a payment by card. */
    DEPOSIT,
    /** Money of an invoice that came over the counter, or went back: no sale here. */
    INVOICE,
    DRAWER,
    /** The end of a session, with what was counted. */
    COUNTED,
    DAY,
    MONTH,
    YEAR,
    ARCHIVE,
    VERSION,
    /** The machine's clock went back. */
    CLOCK,
    TRAINING,
    /** The base was laid back to an earlier state. */
    RESTORED,
    /** A browser got a key with which it sells without network. */
    DEVICE
}
