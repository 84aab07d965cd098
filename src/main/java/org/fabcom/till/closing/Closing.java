package org.fabcom.till.closing;

import module java.base;
import org.fabcom.till.journal.EventKind;

/**
 * A day, month or year of a till that is over.
 *
 * @param first number of its first event
 * @param last number of its last event
 * @param perpetualSold cents of all sales since the first day
 * @param perpetualRefunded the same of refunds, below zero
 * @param hash of the closing itself, in hexadecimal
 */
public record Closing(
        UUID till,
        long number,
        EventKind kind,
        LocalDate firstDay,
        LocalDate lastDay,
        long first,
        long last,
        String firstHash,
        String lastHash,
        PeriodTotals totals,
        long perpetualSold,
        long perpetualRefunded,
        Instant at,
        String hash) {}
