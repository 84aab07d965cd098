package org.fabcom.ledger.currencies;

/**
 * Where the units of a currency come from. Mutual: what one owes another is owed, the sum of all is 0 (E40). Issued: from the
 * currency's own account, by whoever holds the right (E45). External: kept elsewhere, like the euro; payments leave a trace.
 */
public enum Regime {
    MUTUAL,
    ISSUED,
    EXTERNAL
}
