package org.fabcom.accounting.apart;

import module java.base;
import org.fabcom.ledger.currencies.Currency;
import org.jspecify.annotations.Nullable;

/** Help received in a unit that is no euro; below zero when it was given back. {@code cents} null: no rule on that day. */
record Contribution(
        UUID transfer,
        LocalDate day,
        Currency currency,
        String who,
        long units,
        @Nullable Long cents) {}
