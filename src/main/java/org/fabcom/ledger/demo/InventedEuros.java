package org.fabcom.ledger.demo;

import org.jspecify.annotations.Nullable;

/** A line of {@code demo/euros.yml}: a payment, or ({@code at}) an entry by hand; {@code day} counts days before the demonstration. */
public record InventedEuros(
        int day,
        @Nullable String from,
        @Nullable String to,
        @Nullable String at,
        @Nullable String debit,
        @Nullable String credit,
        long cents,
        String subject,
        @Nullable String piece) {}
