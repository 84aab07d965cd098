package org.fabcom.ledger.currencies;

/** What a currency counts: money with figures after the comma, hours (kept in minutes, by quarters), or whole points. */
public enum Unit {
    MONEY,
    HOURS,
    POINTS
}
