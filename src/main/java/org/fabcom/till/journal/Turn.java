package org.fabcom.till.journal;

import module java.base;
import org.fabcom.till.Till;
import org.jspecify.annotations.Nullable;

/**
 * A till whose turn it is: its journal is locked until the transaction ends, and stands here.
 *
 * @param hash of the last event, in hexadecimal
 * @param session number of the opening, while the till is open
 * @param day that is not closed yet
 * @param month of which days are closed and itself not
 * @param year the first day of the year of which months are closed and itself not
 * @param sold cents since the first day
 * @param refunded cents since the first day, below zero
 * @param done the event that this key wrote before
 */
public record Turn(
        Till till,
        long number,
        String hash,
        @Nullable Instant at,
        @Nullable Long session,
        @Nullable LocalDate day,
        @Nullable LocalDate month,
        @Nullable LocalDate year,
        long lastDay,
        long lastMonth,
        long lastYear,
        long sold,
        long refunded,
        String version,
        @Nullable Long done,
        String doneDigest) {

    public boolean open() {
        return session != null;
    }
}
