package org.fabcom.ledger.wallet;

/** One line of a statement in words; {@code kind} is a chip for what is not a plain payment, or empty. */
public record MovementView(
        String url, String title, String kind, String line, String amount, boolean in, String balance) {}
